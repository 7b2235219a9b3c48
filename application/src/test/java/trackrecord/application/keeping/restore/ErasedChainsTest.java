package trackrecord.application.keeping.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.keeping.backup.LogExport;
import trackrecord.application.keeping.ledger.HeadFile;
import trackrecord.application.keeping.sample.SampleCareer;
import trackrecord.application.running.RunningStore;
import trackrecord.application.running.StoreSettings;

/** A sealed log takes the chains of erased careers along: a restored store has the same head, and nothing more. */
class ErasedChainsTest {

    @TempDir
    static Path folder;

    /** A head of before the erasures, the head at the end, and the log at the end. */
    private static HeadFile earlier;

    private static HeadFile head;
    private static List<String> log;

    /** Refuses one broken log after the other, and so stays empty. */
    private static RunningStore empty;

    @BeforeAll
    static void aStoreWithErasedCareers() {
        try (RunningStore store = RunningStore.in(folder.resolve("origin"))) {
            for (String career : List.of("stays", "goes", "goes-and-comes-back")) {
                store.recorder().record(of(career, hire("2024-01-01", "Acme", 100_000), raise("2024-06-01", 110_000)));
                store.recorder().record(of(career, raise("2024-07-01", 120_000)));
            }
            earlier = HeadFile.parse(store.ledger().head().text());
            store.erasure().erase("goes");
            store.erasure().erase("goes-and-comes-back");
            store.recorder().record(of("goes-and-comes-back", hire("2025-01-01", "Acme", 200_000)));
            head = store.ledger().head();
            log = log(store);
        }
        empty = RunningStore.in(folder.resolve("empty"));
    }

    @AfterAll
    static void stop() {
        empty.close();
    }

    @Test
    void aRestoredStoreHasTheSameHeadThoughItHadTheSample() {
        try (RunningStore store = RunningStore.in(folder.resolve("copy"))) {
            store.get(SampleCareer.class)
                    .recordOnce(
                            store.recorder(), "sample", List.of(name("Sample"), hire("2024-01-01", "Acme", 100_000)));
            Restore.Restored restored = store.get(Restore.class).restore(log.iterator());

            assertThat(restored.head()).isEqualTo(head.head());
            assertThat(restored.careers()).isEqualTo(2);
            assertThat(restored.facts()).isEqualTo(4);
            assertThat(restored.erased()).isEqualTo(2);
            assertThat(store.ledger().head()).isEqualTo(head);
            assertThat(store.ledger().compare(earlier)).isEmpty();
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.ledger().verify().erased()).isEqualTo(2);
            assertThat(store.ledger().summary().erased()).isEqualTo(2);
            assertThat(store.careers().find("goes")).isEmpty();
            assertThat(store.careers().find("sample")).isEmpty();
            assertThat(store.careers().load("goes-and-comes-back").version()).isEqualTo(1);
            assertThat(log(store)).isEqualTo(log);
            assertThat(store.get(JdbcTemplate.class).queryForObject("select count(*) from career_key", Integer.class))
                    .isEqualTo(2);

            store.get(SampleCareer.class).recordOnce(store.recorder(), "sample", List.of(name("Sample")));
            assertThat(store.careers().find("sample")).isEmpty();
        }
    }

    @Test
    void theHeadIsTheSameOnTheOtherDatabaseAndBack() {
        List<String> passedOn;
        try (RunningStore store =
                RunningStore.of(StoreSettings.in(folder.resolve("postgres")).onPostgres())) {
            assertThat(store.get(Restore.class).restore(log.iterator()).head()).isEqualTo(head.head());
            assertThat(store.ledger().compare(earlier)).isEmpty();
            assertThat(store.ledger().verify().problems()).isEmpty();
            passedOn = log(store);
        }
        assertThat(passedOn).isEqualTo(log);
        try (RunningStore store = RunningStore.in(folder.resolve("back"))) {
            assertThat(store.get(Restore.class).restore(passedOn.iterator()).head())
                    .isEqualTo(head.head());
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    /** What is erased after its restore is erased twice, in two places; it is still one chain. */
    @Test
    void aCareerErasedAfterItsRestoreStandsInTheNextLogOnce() {
        List<String> next;
        HeadFile before;
        try (RunningStore store = RunningStore.in(folder.resolve("first"))) {
            store.get(Restore.class).restore(log.iterator());
            store.erasure().erase("stays");
            before = store.ledger().head();
            next = log(store);
        }
        try (RunningStore store = RunningStore.in(folder.resolve("second"))) {
            assertThat(store.get(Restore.class).restore(next.iterator()).erased())
                    .isEqualTo(3);
            assertThat(store.ledger().head()).isEqualTo(before);
            assertThat(store.ledger().compare(head)).isEmpty();
        }
    }

    @Test
    void aLogOfBeforeThereWereSuchLinesIsStillTaken() {
        List<String> old =
                log.stream().filter(line -> line.contains("careerId")).toList();
        try (RunningStore store = RunningStore.in(folder.resolve("old"))) {
            Restore.Restored restored = store.get(Restore.class).restore(old.iterator());

            assertThat(restored.careers()).isEqualTo(2);
            assertThat(restored.erased()).isZero();
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    @Test
    void neitherAPlainLogNorThatOfOneCareerTellsOfTheErased() {
        try (RunningStore store = RunningStore.in(folder.resolve("again"))) {
            store.get(Restore.class).restore(log.iterator());
            List<String> lines = new ArrayList<>();
            store.get(LogExport.class).writeAll(false, lines::add);
            store.get(LogExport.class).write("stays", true, lines::add);

            assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("erasedAt"));
            assertThat(lines.getLast()).contains("\"careers\":1,\"erased\":0,\"facts\":3,");
        }
    }

    private record Broken(String what, List<String> lines, int named) {
        @Override
        public String toString() {
            return what + " -> line " + named;
        }
    }

    /** The first erased chain stands after 1 + 2 + 4 lines: its own line, then its three facts. */
    static Stream<Broken> brokenLogs() {
        int chain =
                1 + (int) log.stream().filter(line -> line.contains("careerId")).count();
        List<Broken> broken = new ArrayList<>();
        broken.add(without(chain, chain + 1));
        broken.add(without(chain + 1, chain + 2));
        broken.add(without(chain + 2, chain + 3));
        broken.add(without(chain + 3, chain + 1));
        broken.add(changed(chain, "version\":3", "version\":2", chain + 4));
        broken.add(changed(chain, "version\":3", "version\":4", chain + 1));
        broken.add(changed(chain, "version\":3", "version\":0", chain + 1));
        broken.add(changed(chain, "erasedAt\":\"2", "erasedAt\":\"x", chain + 1));
        broken.add(changed(chain, "{", "{\"careerId\":\"goes\",", chain + 1));
        for (int line = chain + 1; line <= chain + 3; line++) {
            broken.add(changed(line, "\"eventId\":\"", "\"eventId\":\"0", line + 1));
            broken.add(changed(line, "\"sealed\":\"", "\"sealed\":\"AAAA", line + 1));
            broken.add(changed(line, "\"sealedMetadata\":\"", "\"sealedMetadata\":\"AAAA", line + 1));
            broken.add(changed(line, "\"link\":\"", "\"link\":\"00", line + 1));
            broken.add(changed(line, "\"revision\":\"1", "\"revision\":\"2", line + 1));
            broken.add(changed(line, "\"recordedAt\":\"2", "\"recordedAt\":\"3", line + 1));
            broken.add(changed(line, "\"name\":\"", "\"name\":\"Never", line + 1));
            broken.add(changed(line, "\"id\":\"", "\"id\":\"0", line + 1));
            broken.add(changed(line, "{", "", line + 1));
        }
        List<String> twice = new ArrayList<>(log);
        twice.add(log.size() - 1, log.get(chain));
        broken.add(new Broken("announced twice", twice, log.size()));
        List<String> living = new ArrayList<>(log);
        living.add(
                log.size() - 1,
                log.get(1)
                        .replaceFirst("\"id\":\"[^\"]*", log.get(chain).replaceFirst(".*(\"id\":\"[^\"]*).*", "$1"))
                        .replaceFirst("\"careerId\":\"[^\"]*", "\"careerId\":\"another"));
        broken.add(new Broken("erased, and yet with a key", living, log.size()));
        return broken.stream();
    }

    private static Broken without(int line, int named) {
        List<String> lines = new ArrayList<>(log);
        lines.remove(line);
        return new Broken("line " + (line + 1) + " is missing", lines, named);
    }

    private static Broken changed(int line, String from, String to, int named) {
        List<String> lines = new ArrayList<>(log);
        int at = lines.get(line).indexOf(from);
        assertThat(at).as("%s in %s", from, lines.get(line)).isNotNegative();
        lines.set(line, lines.get(line).substring(0, at) + to + lines.get(line).substring(at + from.length()));
        return new Broken("line " + (line + 1) + ": " + from + " is now " + to, lines, named);
    }

    @ParameterizedTest
    @MethodSource("brokenLogs")
    void aBrokenChainIsRefusedWholeAndTheLineIsNamed(Broken broken) {
        assertThatThrownBy(() -> empty.get(Restore.class).restore(broken.lines().iterator()))
                .isInstanceOfSatisfying(
                        LogRejected.class,
                        it -> assertThat(it.line()).as(it.getMessage()).isEqualTo(broken.named()));
        assertThat(empty.ledger().summary().facts()).isZero();
        assertThat(empty.ledger().summary().erased()).isZero();
        assertThat(empty.ledger().verify().problems()).isEmpty();
    }

    private static List<String> log(RunningStore store) {
        List<String> lines = new ArrayList<>();
        store.get(LogExport.class).writeAll(true, lines::add);
        return lines;
    }
}
