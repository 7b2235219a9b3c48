package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.keeping.restore.Restore;
import trackrecord.application.keeping.restore.StoreNotEmpty;
import trackrecord.application.keeping.sample.SampleCareer;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.readmodel.row.RowSets;
import trackrecord.application.running.TestPostgres;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.career.CareerTable;
import trackrecord.domain.random.AtLength;
import trackrecord.domain.random.Rounds;

/** Logs of more facts than a transaction takes: all of it or nothing, and nobody sees a part. */
@AtLength
class LongRestoreTest {

    private static final int CAREERS = 1_300;

    /** Takes long enough to be seen. */
    private static final int TO_BE_KILLED = 2_000;

    @TempDir
    Path folder;

    @Test
    void aLogThatBreaksAfterThousandsOfFactsLeavesNothing() {
        List<String> log = longLog("number");
        String last = log.removeLast();
        log.add(last.replace("RESIGNED", "FORGOTTEN"));
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            assertThatThrownBy(() -> store.get(Restore.class).restore(log.iterator()))
                    .isInstanceOfSatisfying(
                            LogRejected.class, it -> assertThat(it.line()).isEqualTo(log.size()));
            assertThat(rows(store)).isEmpty();
            assertThat(store.ledger().summary().facts()).isZero();

            log.set(log.size() - 1, last);
            Restore.Restored restored = store.get(Restore.class).restore(log.iterator());
            assertThat(restored.facts()).isEqualTo(log.size());
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.get(JdbcTemplate.class)
                            .queryForObject(
                                    "select count(*) from row_set where generation = " + Generations.CURRENT,
                                    Integer.class))
                    .isEqualTo(restored.careers());
        }
    }

    @Test
    void nobodySeesHalfARestoreOrBeginsACareerMeanwhile() {
        List<String> log = longLog("meanwhile");
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            Restore restore = store.get(Restore.class);
            restore.restore(during(log, () -> {
                assertThat(store.get(JdbcTemplate.class).queryForObject("select count(*) from event", Integer.class))
                        .isPositive();
                assertThat(store.careers().find("meanwhile-0")).isEmpty();
                assertThatThrownBy(() -> store.recorder().record(of("mine", hire("2024-01-01", "Acme", 100_000))))
                        .isInstanceOf(StoreUnavailable.class);
                assertThatThrownBy(() -> store.ledger().summary()).isInstanceOf(StoreUnavailable.class);
                assertThatThrownBy(() -> restore.restore(log.iterator())).isInstanceOf(StoreUnavailable.class);
            }));

            assertThat(store.careers().load("meanwhile-0").version()).isEqualTo(4);
            assertThat(store.recorder()
                            .record(of("mine", hire("2024-01-01", "Acme", 100_000)))
                            .version())
                    .isEqualTo(1);
        }
    }

    @Test
    void nobodyTouchesTheSampleMeanwhile() {
        List<String> log = longLog("meanwhile");
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            store.get(SampleCareer.class)
                    .recordOnce(
                            store.recorder(), "sample", List.of(name("Sample"), hire("2024-01-01", "Acme", 100_000)));
            store.get(Restore.class).restore(during(log, () -> {
                assertThatThrownBy(() -> store.recorder().record(of("sample", raise("2024-06-01", 110_000))))
                        .isInstanceOf(StoreUnavailable.class);
                assertThatThrownBy(() -> store.erasure().erase("sample")).isInstanceOf(StoreUnavailable.class);
                assertThat(store.careers().load("sample").version()).isEqualTo(2);
            }));

            assertThat(store.careers().find("sample")).isEmpty();
            assertThat(store.ledger().summary().facts()).isEqualTo(log.size());
            assertThat(store.ledger().summary().erased()).isZero();
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    /** A restore either finds that the sample was changed before it reads a line, or nobody changes it. */
    @Test
    void whoeverChangesTheSampleAtThatMomentIsBeforeTheRestoreOrRefused() throws Exception {
        try (RunningStore store = RunningStore.in(folder.resolve("copy"));
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            SampleCareer sample = store.get(SampleCareer.class);
            CareerTable table = store.get(CareerTable.class);
            sample.recordOnce(store.recorder(), "sample", List.of(name("Sample")));
            for (int time = 0; time < Rounds.of(15, 100); time++) {
                CountDownLatch together = new CountDownLatch(2);
                String note = "time " + time;
                Future<Integer> command = threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return store.recorder()
                            .record(of("sample", achievement(note)))
                            .version();
                });
                Iterator<String> log = Stream.generate(() -> {
                            assertThat(sample.isUntouched(table.find("sample").orElseThrow()))
                                    .isTrue();
                            assertThat(outcome(command)).isInstanceOf(StoreUnavailable.class);
                            assertThat(sample.isUntouched(table.find("sample").orElseThrow()))
                                    .isTrue();
                            return "no line of a log";
                        })
                        .iterator();
                together.countDown();
                together.await();
                try {
                    store.get(Restore.class).restore(log);
                } catch (StoreNotEmpty tooLate) {
                    assertThat(outcome(command)).isNull();
                } catch (LogRejected noLine) {
                    assertThat(outcome(command)).isInstanceOf(StoreUnavailable.class);
                }
                CareerTable.Row row = table.find("sample").orElseThrow();
                store.get(StoreNotes.class).put("sample", row.id() + " " + row.version());
            }
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    /** What a command failed with; null if it was recorded. */
    private static Throwable outcome(Future<?> command) {
        try {
            command.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAKilledRestoreLeftIsRemovedByTheNextStart() throws Exception {
        Path log = folder.resolve("log.jsonl");
        Files.write(log, longLog("killed", TO_BE_KILLED));
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.start(data)) {
            Thread restoring = Thread.ofPlatform().start(() -> {
                try {
                    server.postFile("/api/restore", "application/x-ndjson", log);
                } catch (IOException e) {
                    // Killed.
                }
            });
            while (server.get("/api/ledger").statusCode() != 503) {
                Thread.onSpinWait();
            }
            server.kill();
            restoring.join();
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(server.get("/api/ledger").body()).contains("\"careers\":1,", "\"erased\":0");
            assertThat(server.get("/api/careers/killed-0").statusCode()).isEqualTo(404);
            HttpResponse<String> restored = server.postFile("/api/restore", "application/x-ndjson", log);
            assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
            assertThat(server.get("/api/careers?size=1").body()).contains("\"total\":" + TO_BE_KILLED);
            assertThat(server.stop()).isEqualTo(143);
        }
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.ledger().summary().facts()).isEqualTo(4 * TO_BE_KILLED);
            assertThat(store.ledger().summary().erased()).isZero();
        }
    }

    @Test
    void whatOneNodeRestoresTheOtherSeesAtItsEnd() {
        String[] database =
                TestPostgres.settings().stream().map(it -> "--" + it).toArray(String[]::new);
        List<String> log = longLog("shared");
        try (RunningStore one = RunningStore.in(folder.resolve("one"), database);
                RunningStore other = RunningStore.in(folder.resolve("other"), database)) {
            one.get(Restore.class).restore(during(log, () -> {
                assertThat(other.careers().find("shared-0")).isEmpty();
                assertThatThrownBy(() -> other.get(Restore.class).restore(log.iterator()))
                        .isInstanceOf(StoreUnavailable.class);
                assertThatThrownBy(() -> other.recorder().record(of("mine", hire("2024-01-01", "Acme", 100_000))))
                        .isInstanceOf(StoreUnavailable.class);
                for (RunningStore node : List.of(one, other)) {
                    assertThatThrownBy(() -> node.get(Rebuild.class).start()).isInstanceOf(StoreUnavailable.class);
                }
                other.get(Restore.class).keepUp();
            }));

            assertThat(other.careers().load("shared-0").version()).isEqualTo(4);
            assertThat(other.ledger().verify().problems()).isEmpty();
        }
    }

    @Test
    void whatANodeLeftThatIsGoneAnotherRemoves() {
        String[] database =
                TestPostgres.settings().stream().map(it -> "--" + it).toArray(String[]::new);
        List<String> log = longLog("shared");
        try (RunningStore other = RunningStore.in(folder.resolve("other"), database)) {
            try (RunningStore one = RunningStore.in(folder.resolve("one"), database)) {
                assertThatThrownBy(() -> one.get(Restore.class).restore(during(log, () -> {
                            throw new OutOfMemoryError("as if the process had ended here");
                        })))
                        .isInstanceOf(OutOfMemoryError.class);
            }
            StoreNotes notes = other.get(StoreNotes.class);
            notes.find(StoreNotes.RESTORING)
                    .map(note -> note.split(" "))
                    .ifPresent(note -> notes.put(StoreNotes.RESTORING, note[0] + " " + note[1] + " 0"));
            other.get(Restore.class).keepUp();

            assertThat(notes.find(StoreNotes.RESTORING)).isEmpty();
            assertThat(rows(other)).isEmpty();
            assertThat(other.get(Restore.class).restore(log.iterator()).facts()).isEqualTo(log.size());
            assertThat(other.ledger().verify().problems()).isEmpty();
            assertThat(other.ledger().summary().facts()).isEqualTo(log.size());
        }
    }

    /** Its log may come slowly: longer than a process that is not heard of is taken to live. */
    @Test
    void aNodeThatRestoresIsHeardOf() {
        String[] database =
                TestPostgres.settings().stream().map(it -> "--" + it).toArray(String[]::new);
        List<String> log = longLog("slow");
        try (RunningStore one = RunningStore.in(folder.resolve("one"), database)) {
            Restore restore = one.get(Restore.class);
            StoreNotes notes = one.get(StoreNotes.class);
            restore.restore(during(log, () -> {
                Optional<String> before = notes.find(StoreNotes.RESTORING);
                do {
                    restore.keepUp();
                } while (notes.find(StoreNotes.RESTORING).equals(before));
            }));
            assertThat(one.ledger().summary().facts()).isEqualTo(log.size());
        }
    }

    /** More facts than are stored at once, which are 5,000: so many careers of 4. */
    private static List<String> longLog(String name) {
        return longLog(name, CAREERS);
    }

    private static List<String> longLog(String name, int careers) {
        List<String> log = new ArrayList<>();
        for (int career = 0; career < careers; career++) {
            for (int number = 1; number <= 4; number++) {
                log.add("""
                        {"careerId":"%s-%d","number":%d,"effectiveOn":"202%d-01-01",\
                        "recordedAt":"2026-01-01T00:00:0%d.000Z","recordedBy":"local","fact":%s}""".formatted(
                                name,
                                career,
                                number,
                                number,
                                number,
                                switch (number) {
                                    case 1 -> "{\"type\":\"CareerNamed\",\"name\":\"Somebody\"}";
                                    case 2 -> """
                                    {"type":"Hired","employer":"Acme","title":"Engineer",\
                                    "baseSalary":{"amount":"100000.00","currency":"USD"}}""";
                                    case 3 -> """
                                    {"type":"SalaryRaised","baseSalary":{"amount":"110000.00","currency":"USD"}}""";
                                    default -> "{\"type\":\"EmploymentEnded\",\"reason\":\"RESIGNED\"}";
                                }));
            }
        }
        return log;
    }

    /** The log, and something that happens before its last line is read. */
    private static Iterator<String> during(List<String> log, Runnable happens) {
        return IntStream.range(0, log.size())
                .mapToObj(index -> {
                    if (index == log.size() - 1) {
                        happens.run();
                    }
                    return log.get(index);
                })
                .iterator();
    }

    /** Tables that have rows, but for those of the schema and the store's notes of itself. */
    private static List<String> rows(RunningStore store) {
        return Stream.concat(
                        Stream.of("event", "link", "career_key", "career", "erasure", "row_set"),
                        RowSets.TABLES.stream().map(GenerationTable::name))
                .filter(table ->
                        store.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class)
                                > 0)
                .toList();
    }
}
