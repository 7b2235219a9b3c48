package trackrecord.application.keeping.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;
import static trackrecord.application.running.Requests.withKey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.keeping.backup.Backups;
import trackrecord.application.keeping.backup.LogExport;
import trackrecord.application.keeping.ledger.HeadFile;
import trackrecord.application.keeping.sample.SampleCareer;
import trackrecord.application.running.RunningStore;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.Remarks;

class RestoreTest {

    @TempDir
    static Path shared;

    /** Refuses one broken log after the other, and so stays empty. */
    private static RunningStore empty;

    private static List<String> sealedLog;

    @TempDir
    Path folder;

    @Test
    void aSealedLogRestoresTheSameBytesLinksAndHead() {
        List<String> log;
        HeadFile head;
        Map<String, List<RecordedEntry>> facts;
        try (RunningStore store = withCareers("origin")) {
            log = log(store, true);
            head = store.ledger().head();
            facts = facts(store);
        }
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            Restore.Restored restored = store.get(Restore.class).restore(log.iterator());

            assertThat(restored.careers()).isEqualTo(3);
            assertThat(restored.facts()).isEqualTo(12);
            assertThat(restored.head()).isEqualTo(head.head());
            assertThat(restored.illegalSteps()).isEmpty();
            assertThat(store.ledger().head()).isEqualTo(head);
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(facts(store)).isEqualTo(facts);
            assertThat(log(store, true)).isEqualTo(log);
            assertThat(store.recorder()
                            .record(of("career-1", raise("2025-06-01", 200_000)))
                            .version())
                    .isEqualTo(5);
        }
    }

    /** Its facts say that their request is kept; that it was, by another store. */
    @Test
    void factsThatCameWithAnIdempotencyKeyAreIntactWithoutIt() {
        List<String> log;
        try (RunningStore store = RunningStore.in(folder.resolve("origin"))) {
            store.recorder().record(withKey("a-key", "aa", "career", hire("2024-01-01", "Acme", 100_000)));
            log = log(store, true);
        }
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            store.get(Restore.class).restore(log.iterator());
            assertThat(store.ledger().verify().problems()).isEmpty();

            store.recorder().record(withKey("another", "bb", "career", raise("2024-06-01", 110_000)));
            assertThat(store.ledger().verify().problems()).isEmpty();
            store.get(JdbcTemplate.class).update("delete from idempotency");
            assertThat(store.ledger().verify().problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.number()).isEqualTo(2));
        }
    }

    @Test
    void aPlainLogRestoresNumbersTimesAndRecorders() {
        List<String> log;
        Map<String, List<RecordedEntry>> facts;
        try (RunningStore store = withCareers("origin")) {
            log = log(store, false);
            facts = facts(store);
        }
        assertThat(log).hasSize(12).noneMatch(line -> line.contains("sealed"));
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            store.get(Restore.class).restore(log.iterator());

            assertThat(facts(store)).isEqualTo(facts);
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(log(store, false)).isEqualTo(log);
        }
    }

    @Test
    void theUntouchedSampleMakesRoomAndAnythingElseDoesNot() {
        List<String> log;
        try (RunningStore store = withCareers("origin")) {
            log = log(store, false);
        }
        List<Command> commands = List.of(name("Sample"), hire("2024-01-01", "Acme", 100_000));
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            store.get(SampleCareer.class).recordOnce(store.recorder(), "sample", commands);
            store.get(SampleCareer.class).recordOnce(store.recorder(), "sample", commands);
            assertThat(store.careers().load("sample").version()).isEqualTo(2);

            assertThat(store.get(Restore.class).restore(log.iterator()).careers())
                    .isEqualTo(3);
            assertThat(store.careers().find("sample")).isEmpty();
            assertThatThrownBy(() -> store.get(Restore.class).restore(log.iterator()))
                    .isInstanceOf(StoreNotEmpty.class);
        }
        try (RunningStore store = RunningStore.in(folder.resolve("touched"))) {
            store.get(SampleCareer.class).recordOnce(store.recorder(), "sample", commands);
            store.recorder().record(of("sample", raise("2024-06-01", 110_000)));
            assertThatThrownBy(() -> store.get(Restore.class).restore(log.iterator()))
                    .isInstanceOf(StoreNotEmpty.class);
        }
    }

    @ParameterizedTest(name = "{0} -> {1} at line 4")
    @CsvSource({
        "'\"number\":2', '\"number\":3'",
        "'\"recordedAt\":\"2', '\"recordedAt\":\"1'",
        "SalaryRaised, SalaryInvented",
        "'\"amount\":\"110000.00\"', '\"amount\":\"110000.01\"'",
        "'\"sealed\":\"', '\"sealed\":\"AAAA'",
        "'\"link\":\"', '\"link\":\"00'",
        "'\"careerId\":\"career-0\"', '\"careerId\":\"career-x\"'",
        "'\"recordedBy\":\"local\"', '\"recordedBy\":\"other\"'",
        "'\"eventId\":\"', '\"eventId\":\"a'",
        "'{', ''"
    })
    void aLogWithABrokenLineIsRefusedWholeAndTheLineIsNamed(String intact, String broken) {
        List<String> log = new ArrayList<>(sealedLog());
        UnaryOperator<String> breakIt = line -> line.replaceFirst(
                java.util.regex.Pattern.quote(intact),
                java.util.regex.Matcher.quoteReplacement(broken == null ? "" : broken));
        assertThat(breakIt.apply(log.get(3))).isNotEqualTo(log.get(3));
        log.set(3, breakIt.apply(log.get(3)));
        assertThatThrownBy(() -> empty.get(Restore.class).restore(log.iterator()))
                .isInstanceOfSatisfying(
                        LogRejected.class, it -> assertThat(it.line()).isEqualTo(4));
        assertThat(empty.ledger().summary().facts()).isZero();
        assertThat(empty.ledger().verify().problems()).isEmpty();
    }

    @Test
    void aSealedLogThatIsCutOffAnywhereIsRefused() {
        for (int lines = 1; lines < sealedLog().size(); lines++) {
            assertRefused(sealedLog().subList(0, lines), 0, "cut off");
        }
    }

    @Test
    void theEndOfASealedLogSaysWhatIsInIt() {
        int last = sealedLog().size() - 1;
        String end = sealedLog().get(last);
        assertThat(end).startsWith("{\"careers\":3,\"erased\":0,\"facts\":12,\"head\":\"");
        for (List<String> change : List.of(
                List.of("careers\":3", "careers\":2", "holds 2 careers, 0 erased and 12 facts, but here are 3 careers"),
                List.of("erased\":0", "erased\":1", "holds 3 careers, 1 erased"),
                List.of("facts\":12", "facts\":13", "and 13 facts, but here are 3 careers, 0 erased and 12 facts"),
                List.of("head\":\"", "head\":\"0", "the head is not that of what the log holds"))) {
            assertRefused(with(last, end.replace(change.get(0), change.get(1))), last + 1, change.get(2));
        }
    }

    @Test
    void aSealedLogBeginsAndEndsOnce() {
        List<String> log = sealedLog();
        assertRefused(with(0, "{\"log\":3}"), 1, "a log of form 3, which this version does not know");
        assertRefused(with(1, log.getFirst()), 2, "must come first, and only once");
        assertRefused(with(2, log.getFirst()), 3, "must come first, and only once");
        assertRefused(log.subList(1, log.size()), log.size() - 1, "no line began it");
        assertRefused(plus(log, log.getLast()), log.size() + 1, "after the line that ends the log");
        assertRefused(plus(log, log.get(1)), log.size() + 1, "after the line that ends the log");
    }

    private List<String> with(int index, String line) {
        List<String> log = new ArrayList<>(sealedLog());
        log.set(index, line);
        return log;
    }

    private static List<String> plus(List<String> log, String line) {
        return Stream.concat(log.stream(), Stream.of(line)).toList();
    }

    private void assertRefused(List<String> log, int line, String message) {
        assertThatThrownBy(() -> empty.get(Restore.class).restore(log.iterator()))
                .isInstanceOfSatisfying(
                        LogRejected.class,
                        it -> assertThat(it.line()).as(it.getMessage()).isEqualTo(line))
                .hasMessageContaining(message);
        assertThat(empty.ledger().summary().facts()).isZero();
    }

    private List<String> sealedLog() {
        if (sealedLog == null) {
            try (RunningStore store = withCareers("origin")) {
                sealedLog = log(store, true);
            }
            empty = RunningStore.in(shared);
        }
        return sealedLog;
    }

    @AfterAll
    static void stop() {
        if (empty != null) {
            empty.close();
        }
    }

    @Test
    void stepsThatBreakARuleAreRestoredAndReported() {
        List<String> log;
        try (RunningStore store = withCareers("origin")) {
            log = log(store, false).stream()
                    .map(line -> line.replace("110000.00", "90000.00"))
                    .toList();
        }
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            Restore.Restored restored = store.get(Restore.class).restore(log.iterator());

            assertThat(restored.illegalSteps())
                    .extracting(Restore.IllegalStep::number)
                    .containsExactly(2, 2, 2);
            assertThat(restored.illegalSteps())
                    .extracting(Restore.IllegalStep::code)
                    .containsOnly("NOT_HIGHER");
        }
    }

    @Test
    void aBackupIsAWholeStoreWithItsKey() throws IOException {
        Path copy = folder.resolve("copy");
        HeadFile head;
        try (RunningStore store = withCareers("origin")) {
            Backups.Backup backup = store.get(Backups.class).make();
            head = store.ledger().head();
            store.recorder().record(of("career-9", hire("2024-01-01", "Acme", 100_000)));

            Files.createDirectories(copy);
            Files.copy(backup.keyFile(), copy.resolve("master.key"));
            unzip(backup.file(), copy);
        }
        try (RunningStore store = RunningStore.in(copy)) {
            assertThat(store.ledger().head()).isEqualTo(head);
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.careers().load("career-0").version()).isEqualTo(4);
        }
    }

    private static void unzip(Path zip, Path target) throws IOException {
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Files.copy(entries, target.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }

    private RunningStore withCareers(String name) {
        RunningStore store = RunningStore.in(folder.resolve(name));
        for (int career = 0; career < 3; career++) {
            store.recorder().record(of("career-" + career, hire("2024-01-01", "Acme", 100_000)));
            store.recorder().record(of("career-" + career, raise("2024-06-01", 110_000), raise("2024-07-01", 120_000)));
            store.recorder()
                    .record(of(
                            "career-" + career,
                            new Command.Retract(3, "It was agreed, but never paid.", Remarks.NONE)));
        }
        return store;
    }

    private static List<String> log(RunningStore store, boolean sealed) {
        List<String> lines = new ArrayList<>();
        store.get(LogExport.class).writeAll(sealed, lines::add);
        return lines;
    }

    private static Map<String, List<RecordedEntry>> facts(RunningStore store) {
        Map<String, List<RecordedEntry>> facts = new TreeMap<>();
        for (int career = 0; career < 3; career++) {
            facts.put(
                    "career-" + career, store.careers().load("career-" + career).entries());
        }
        return facts;
    }
}
