package trackrecord.application.answering;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.application.answering.CareerQuestion.Grown;
import trackrecord.application.answering.CareerQuestion.Served;
import trackrecord.application.answering.CareerQuestion.State;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.Told;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.measure.AnnualizedSpans;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;

/** Rows and facts give the same answers, to the last character of their JSON. */
class CareerQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(40, 120));
    }

    /** Each day on which anything changes, through a fact or through time alone, the day before it and the day after. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rowsAnswerAsFactsDoOnEachDayOfChangeAndItsNeighbours(long seed) {
        History history = RandomCareers.of(seed).history();
        CareerRow row = row(history);
        for (LocalDate day : days(history)) {
            same(history, row, new State(day));
            same(history, row, new Served(day));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rowsAnswerGrowthAsFactsDo(long seed) {
        History history = RandomCareers.of(seed).history();
        CareerRow row = row(history);
        List<LocalDate> days = List.copyOf(days(history));
        EnumSet<Kind> all = EnumSet.allOf(Kind.class);
        for (int index = 0; index < days.size(); index++) {
            LocalDate day = days.get(index);
            same(history, row, new Grown(day, null, all, TODAY));
            same(history, row, new Grown(null, day, all, TODAY));
            same(history, row, new Grown(day, days.get((index + 7) % days.size()), all, TODAY));
            same(
                    history,
                    row,
                    new Grown(
                            day,
                            days.get((index * 31 + 11) % days.size()),
                            EnumSet.of(Kind.values()[index % Kind.values().length]),
                            TODAY));
        }
        same(history, row, new Grown(null, null, all, TODAY));
        same(history, row, new Grown(null, null, all, LocalDate.of(1990, 1, 1)));
    }

    /** What had been recorded at any instant has rows of its own, were nothing recorded since. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rowsOfAnyStateOfKnowledgeAnswerAsItsFacts(long seed) {
        History history = RandomCareers.of(seed).history();
        for (int known = 1; known < history.version(); known += 5) {
            History then = history.knownAt(history.entries().get(known - 1).recordedAt());
            CareerRow row = row(then);
            for (LocalDate day : days(then)) {
                same(then, row, new State(day));
            }
            same(then, row, new Grown(null, null, EnumSet.allOf(Kind.class), TODAY));
        }
    }

    @Test
    void aCareerOfWhichNothingIsLeftAnswersNothing() {
        History history =
                Told.of(Given.name("2020-01-01", "Ada"), Given.retract(1)).history();
        CareerRow row = row(history);

        same(history, row, new State(TODAY));
        same(history, row, new Served(TODAY));
        same(history, row, new Grown(null, null, EnumSet.allOf(Kind.class), TODAY));
    }

    private static CareerRow row(History history) {
        RowSet rows = RowSet.of("id", history);
        return new CareerRow(rows.version(), rows.recordedAt(), rows.state(), rows.growth());
    }

    private static void same(History history, CareerRow row, CareerQuestion<?> question) {
        Instant knownAt = row.recordedAt().plusSeconds(7);
        Object folded = outcome(() -> question.fromFacts("ada", history, knownAt));
        Object read = outcome(() -> question.fromRow("ada", row, knownAt));

        assertThat(read).as(question.toString()).isEqualTo(folded);
        assertThat(Json.mapper().writeValueAsString(read))
                .isEqualTo(Json.mapper().writeValueAsString(folded));
    }

    private static Object outcome(Supplier<?> answer) {
        try {
            return answer.get();
        } catch (EmptyWindow window) {
            return List.of(window.from(), window.to());
        }
    }

    private static Collection<LocalDate> days(History history) {
        List<LocalDate> changes = new ArrayList<>(List.of(TODAY));
        history.timeline().facts().forEach(it -> changes.add(it.effectiveOn()));
        AnnualizedSpans.of(history.timeline(), identity()).stream()
                .map(Effective::since)
                .forEach(changes::add);
        TreeSet<LocalDate> days = new TreeSet<>();
        changes.forEach(it -> days.addAll(List.of(it.minusDays(1), it, it.plusDays(1))));
        return days;
    }
}
