package trackrecord.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.application.exchange.json.Json;
import trackrecord.domain.given.Given;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.work.Work;
import trackrecord.domain.work.WorkStopped;
import trackrecord.domain.work.WorstCareers;

/**
 * Every question that is asked of a career, asked of careers each made of what makes some question longest. Bounded is
 * the work, not the time: steps of the domain and bytes of the answer. The careers are of 200 facts and of half as
 * many; what they take is carried on, as it grew from one to the other, to {@value #MOST_FACTS} facts, the most a
 * career can have. {@code -Dcareer.size=5000} asks careers of that many facts instead, which takes minutes.
 */
class WorkBoundTest {

    /** On which all that was recorded has happened. */
    private static final LocalDate LATE = LocalDate.of(2013, 9, 1);

    private static final Command ONE_MORE = Given.bonus("2013-01-02", "USD 1");

    private static final int MOST_FACTS = 5_000;
    private static final int SIZE = Integer.getInteger("career.size", 200);
    /** Most take some ten nanoseconds. The longest add the benefits or currencies of every day anew. */
    private static final long MOST_STEPS = 160_000_000;
    /** Every split counts for every tranche that is to come, or is due in one of the years. */
    private static final Set<String> OF_EVERY_SPLIT = Set.of("upcoming", "realized by year");

    private static final long MOST_STEPS_OF_EVERY_SPLIT = 400_000_000;

    private static final long MOST_BYTES = 64_000_000;
    /** Each of 160 currencies stands in every line and every month. */
    private static final long MOST_BYTES_OF_CURRENCIES = 420_000_000;
    /** Of a career file, a fact; of a calendar, an event; of a resume, a post. */
    private static final int LINES_A_STEP = 12;
    /** Before and after what a text is of. */
    private static final int LINES_AROUND = 30;

    private record Effort(long steps, long bytes) {

        /** What a career of the most facts takes, if it goes on growing as it grew. */
        Effort carriedOn(Effort half) {
            return new Effort(carriedOn(half.steps, steps), carriedOn(half.bytes, bytes));
        }

        private static long carriedOn(long half, long whole) {
            double doublings = Math.log((double) MOST_FACTS / SIZE) / Math.log(2);
            return Math.round(whole * Math.pow(Math.max(1, (double) whole / Math.max(1, half)), doublings));
        }
    }

    static Set<String> careers() {
        return WorstCareers.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("careers")
    void everyAnswerTakesABoundedNumberOfSteps(String career) {
        Map<String, Effort> half = efforts(career, SIZE / 2);
        SoftAssertions.assertSoftly(softly -> efforts(career, SIZE).forEach((question, effort) -> {
            Effort most = effort.carriedOn(half.get(question));
            softly.assertThat(most.steps())
                    .as("steps of " + question)
                    .isLessThan(OF_EVERY_SPLIT.contains(question) ? MOST_STEPS_OF_EVERY_SPLIT : MOST_STEPS);
            softly.assertThat(most.bytes())
                    .as("bytes of " + question)
                    .isLessThan(career.equals("currencies") ? MOST_BYTES_OF_CURRENCIES : MOST_BYTES);
        }));
    }

    @ParameterizedTest
    @MethodSource("careers")
    void everyLongAnswerCanBeStopped(String career) {
        History history = WorstCareers.recorded(WorstCareers.all().get(career).apply(SIZE / 2));
        Work.Watch stop = steps -> {
            throw new WorkStopped("enough");
        };
        Questions.all(LATE, ONE_MORE).forEach((name, question) -> {
            Work counted = Work.counted();
            counted.during(() -> answer(question, History.of(history.entries())));
            if (counted.steps() >= Work.STRIDE) {
                assertThatThrownBy(
                                () -> Work.watched(stop).during(() -> answer(question, History.of(history.entries()))))
                        .as(name)
                        .isInstanceOf(WorkStopped.class);
            }
        });
    }

    /** Once a career is folded, an export still takes as many steps as it has lines, and can be stopped in each. */
    @ParameterizedTest
    @MethodSource("careers")
    void everyLongExportCanBeStoppedWhileItIsWritten(String career) {
        History history = WorstCareers.recorded(WorstCareers.all().get(career).apply(SIZE));
        Questions.exports().forEach((name, export) -> {
            String text = (String) export.apply(history);
            Work writing = Work.counted();
            writing.during(() -> export.apply(history));
            assertThat(writing.steps() * LINES_A_STEP)
                    .as(name)
                    .isGreaterThanOrEqualTo(text.lines().count() - LINES_AROUND);
        });
    }

    /** Of recording a career, and of every question, each asked of a history that nothing is known of yet. */
    private static Map<String, Effort> efforts(String career, int size) {
        Map<String, Effort> efforts = new LinkedHashMap<>();
        Work recording = Work.counted();
        History history = recording.during(
                () -> WorstCareers.recorded(WorstCareers.all().get(career).apply(size)));
        assertThat(history.version()).isEqualTo(size);
        efforts.put("recording", new Effort(recording.steps(), 0));
        Questions.all(LATE, ONE_MORE).forEach((name, question) -> {
            Work work = Work.counted();
            long bytes = work.during(() -> bytes(question.apply(History.of(history.entries()))));
            efforts.put(name, new Effort(work.steps(), bytes));
        });
        return efforts;
    }

    /** The whole answer, also of one that is made line by line. */
    private static Object answer(Function<History, Object> question, History history) {
        Object answer = question.apply(history);
        return answer instanceof Stream<?> lines ? lines.toList() : answer;
    }

    private static long bytes(Object answer) {
        return switch (answer) {
            case String text -> text.getBytes(StandardCharsets.UTF_8).length;
            case Stream<?> lines -> lines.mapToLong(WorkBoundTest::bytes).sum();
            default -> {
                Counted counted = new Counted();
                Json.mapper().writeValue(counted, answer);
                yield counted.bytes;
            }
        };
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int offset, int length) {
            bytes += length;
        }
    }
}
