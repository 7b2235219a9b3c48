package trackrecord.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.withKey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;

@Timeout(240)
class ConcurrencyTest {

    @AutoClose
    private static final RunningStore STORE = RunningStore.empty();

    private static final int WRITERS = 16;
    private static final int EACH = 10;

    private final FactRecorder recorder = STORE.get(FactRecorder.class);

    private final Careers careers = STORE.get(Careers.class);

    private final Ledger ledger = STORE.get(Ledger.class);

    @Test
    void sixteenWritersOnOneCareerLoseAndDoubleNothing() throws Exception {
        List<FactRecorder.Answer> answers = all(writer -> {
                    List<FactRecorder.Answer> mine = new ArrayList<>();
                    for (int index = 0; index < EACH; index++) {
                        mine.add(recorder.record(of("together", name("n"), achievement(writer + "/" + index))));
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        History history = careers.load("together");
        assertThat(history.version()).isEqualTo(2 * WRITERS * EACH);
        assertThat(notes(history)).doesNotHaveDuplicates().hasSize(WRITERS * EACH);
        assertThat(answers).extracting(FactRecorder.Answer::version).doesNotHaveDuplicates();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.facts().getLast().recorded())
                        .isEqualTo(history.entries().get(answer.version() - 1)));
        assertThat(ledger.verify().problems()).isEmpty();
    }

    @Test
    void sixteenWritersOnSixteenCareersDoNotMeet() throws Exception {
        all(writer -> {
            recorder.record(of("apart-" + writer, name("n")));
            for (int index = 0; index < EACH; index++) {
                recorder.record(of("apart-" + writer, achievement("a" + index)));
            }
            return null;
        });

        for (int writer = 0; writer < WRITERS; writer++) {
            assertThat(careers.load("apart-" + writer).version()).isEqualTo(1 + EACH);
        }
        assertThat(ledger.verify().problems()).isEmpty();
    }

    /** Facts, links, versions, read models and kept requests of one moment, or something would not fit. */
    @Test
    void aVerificationWhileOthersRecordIsOfOneMoment() throws Exception {
        AtomicInteger recording = new AtomicInteger(WRITERS);
        all(writer -> {
            if (writer == 0) {
                do {
                    assertThat(ledger.verify().problems()).isEmpty();
                } while (recording.get() > 1);
            } else {
                String career = "watched-" + writer % 4;
                for (int index = 0; index < EACH; index++) {
                    String key = career + "/" + writer + "/" + index;
                    recorder.record(withKey(key, "aa", career, name("n"), achievement(key)));
                }
            }
            return recording.decrementAndGet();
        });
        assertThat(ledger.verify().problems()).isEmpty();
    }

    @Test
    void ofManyThatSendTheSameRequestOneRecordsAndAllAnswerTheSame() throws Exception {
        recorder.record(of("same", name("n")));
        for (int round = 0; round < 5; round++) {
            String key = "key-" + round;
            RecordFacts request = withKey(key, "aa", "same", achievement(key));

            assertThat(all(writer -> recorder.record(request)).stream().distinct())
                    .hasSize(1);
        }
        assertThat(careers.load("same").version()).isEqualTo(6);
    }

    @Test
    void ofManyThatBeginACareerWithTheSameRequestOneDoes() throws Exception {
        for (int round = 0; round < 5; round++) {
            RecordFacts request = withKey("begin-" + round, "aa", "begun-" + round, name("n"));

            assertThat(all(writer -> recorder.record(request)).stream().distinct())
                    .hasSize(1);
            assertThat(careers.load("begun-" + round).version()).isEqualTo(1);
        }
    }

    @Test
    void ofManyThatExpectTheSameVersionOneRecordsAndTheOthersAreTold() throws Exception {
        recorder.record(of("guarded", name("n")));

        List<Boolean> recorded = all(writer -> {
            try {
                recorder.record(new RecordFacts(
                        "guarded", List.<Command>of(achievement("w" + writer)), 1, null, null, "local"));
                return true;
            } catch (VersionConflict e) {
                return false;
            }
        });
        assertThat(recorded).containsOnlyOnce(true);
        assertThat(careers.load("guarded").version()).isEqualTo(2);
    }

    private static List<String> notes(History history) {
        return history.entries().stream()
                .map(it -> it.entry().remarks().note())
                .filter(it -> it != null)
                .toList();
    }

    private static <T> List<T> all(IntFunction<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<T>> calls = IntStream.range(0, WRITERS)
                    .<Callable<T>>mapToObj(writer -> () -> work.apply(writer))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
