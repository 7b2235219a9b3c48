package trackrecord.application.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.ifMatch;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.recording.TooMuchContention;
import trackrecord.application.recording.VersionConflict;
import trackrecord.application.running.RunningStore;
import trackrecord.application.running.StoreSettings;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.career.SomeCareers;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.domain.random.AtLength;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.RandomCareers.Request;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;

/** The rows in the database are those of a rebuild, whoever wrote what differed from those before. */
class RowsByDifferenceTest {

    @AutoClose
    private static final RunningStore STORE = RunningStore.empty();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(3, 40));
    }

    /** Facts come late, in advance, are corrected and retracted. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachRequestLeavesTheRowsOfARebuild(long seed) {
        String career = "seed-" + seed;
        for (Request request : RandomCareers.of(seed).requests()) {
            STORE.recorder().record(new RecordFacts(career, request.commands(), null, null, null, "local"));
            assertRowsOfARebuild(STORE, career);
        }
    }

    @Test
    void whatIsRefusedLeavesTheRowsAsTheyWere() {
        STORE.recorder().record(of("refused", hire("2024-01-01", "Acme", 100_000)));
        STORE.recorder().record(of("refused", raise("2024-02-01", 110_000)));

        assertThatThrownBy(() -> STORE.recorder().record(ifMatch(1, "refused", raise("2024-03-01", 120_000))))
                .isInstanceOf(VersionConflict.class);

        assertRowsOfARebuild(STORE, "refused");
        STORE.recorder().record(of("refused", raise("2024-04-01", 130_000)));
        assertRowsOfARebuild(STORE, "refused");
    }

    /** What was rolled back was never there: what comes next is not held against it. */
    @Test
    void rowsThatWereRolledBackAreNotGoneOnFrom() {
        STORE.recorder().record(of("back", hire("2024-01-01", "Acme", 100_000)));
        CareerTable.Row row = STORE.get(CareerTable.class).find("back").orElseThrow();
        History history = STORE.get(Careers.class).load("back");
        Instant at = history.entries().getLast().recordedAt();
        History next = Decider.decide(history, List.of(raise("2024-02-01", 999_000)), at, "local")
                .after();
        new TransactionTemplate(STORE.get(DurableTransactionManager.class)).executeWithoutResult(status -> {
            STORE.get(RowSets.class).put(row.id(), next);
            status.setRollbackOnly();
        });

        assertRowsOfARebuild(STORE, "back");
        STORE.recorder().record(of("back", raise("2024-02-01", 110_000)));
        assertRowsOfARebuild(STORE, "back");
        STORE.recorder().record(of("back", raise("2024-03-01", 120_000)));
        assertRowsOfARebuild(STORE, "back");
    }

    /** Rows of another generation, which a rebuild has made meanwhile, are gone on from as well. */
    @Test
    void aRebuildInBetweenChangesNothing() throws InterruptedException {
        STORE.recorder().record(of("rebuilt", hire("2024-01-01", "Acme", 100_000)));
        STORE.recorder().record(of("rebuilt", raise("2024-02-01", 110_000)));
        STORE.get(Rebuild.class).start();
        STORE.get(Rebuild.class).join();

        STORE.recorder().record(of("rebuilt", raise("2024-03-01", 120_000)));
        assertRowsOfARebuild(STORE, "rebuilt");
    }

    /** Two nodes of one database record in one career at once, each with what it kept of before the other did. */
    @Test
    @AtLength
    @Timeout(120)
    void twoNodesLeaveTheRowsOfARebuild(@TempDir Path folder) throws Exception {
        StoreSettings settings = StoreSettings.in(folder).onPostgres();
        try (RunningStore one = RunningStore.of(settings);
                RunningStore other = RunningStore.of(settings);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            one.recorder().record(of("both", hire("2020-01-01", "Acme", 100_000)));
            Future<?> first = threads.submit(() -> recordMany(one, "2021-01-01"));
            Future<?> second = threads.submit(() -> recordMany(other, "2020-02-01"));
            first.get();
            second.get();

            assertThat(one.get(Careers.class).load("both").version()).isEqualTo(31);
            assertRowsOfARebuild(one, "both");
            for (int turn = 0; turn < 6; turn++) {
                RunningStore node = turn % 3 == 0 ? one : other;
                node.recorder().record(of("both", achievement("turn " + turn)));
                assertRowsOfARebuild(node, "both");
            }
            assertThat(one.ledger().verify().problems()).isEmpty();
        }
    }

    private static void recordMany(RunningStore node, String from) {
        for (int count = 0; count < 15; ) {
            try {
                node.recorder()
                        .record(of(
                                "both",
                                achievement(from + " " + count)
                                        .action()
                                        .on(LocalDate.parse(from).plusMonths(count))));
                count++;
            } catch (TooMuchContention refused) {
                // The other node was quicker, again and again: asked once more.
            }
        }
    }

    private static void assertRowsOfARebuild(RunningStore store, String career) {
        String id = store.get(CareerTable.class).find(career).orElseThrow().id();
        int generation = store.get(Generations.class).served().orElseThrow();
        History read = History.of(store.get(Careers.class).load(career).entries());
        RowComparison stored = RowComparison.of(store.get(JdbcTemplate.class), generation, SomeCareers.of(List.of(id)));

        assertThat(stored.version(id)).isEqualTo(read.version());
        assertThat(stored.differing(id, RowSet.of(id, read))).isEmpty();
    }
}
