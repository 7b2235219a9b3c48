package trackrecord.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.withKey;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.careerlist.CareerList;
import trackrecord.application.readmodel.rebuild.Progress;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.readmodel.totals.Totals;
import trackrecord.application.running.RunningStore;
import trackrecord.application.running.StoreSettings;
import trackrecord.domain.random.AtLength;
import trackrecord.domain.timeline.History;

/** A career whose row somebody holds, on a real PostgreSQL: by hand, or a process that hangs. */
@AtLength
@Timeout(120)
class StuckCareerTest {

    private static final int WRITERS = 40;

    /** More than wait for one career are refused. */
    private static final int MOST = 24;

    private static final LocalDate DAY = LocalDate.parse("2024-06-01");

    private final AtomicInteger busy = new AtomicInteger();

    @Test
    void oneStuckCareerKeepsNobodyElseWaiting() throws Exception {
        StoreSettings settings = StoreSettings.empty().onPostgres();
        try (RunningStore store = RunningStore.of(settings);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
                Connection outside = settings.server().orElseThrow().connect()) {
            store.recorder().record(of("stuck", name("n")));
            store.recorder().record(of("erased", name("n")));
            hold(outside);
            List<Future<Boolean>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String note = "w" + writer;
                writers.add(threads.submit(() -> recorded(store, note)));
            }
            await(() -> busy.get() >= WRITERS - MOST && waitingForLocks(store) > 0);

            assertThat(waitingForLocks(store)).as("connections that wait").isEqualTo(1);
            for (int career = 0; career < 30; career++) {
                store.recorder().record(of("other-" + career, name("n")));
                assertThat(store.careers().load("other-" + career).version()).isEqualTo(1);
            }
            assertThat(store.careers().load("stuck").version()).isEqualTo(1);
            store.erasure().erase("erased");
            assertThat(store.get(CareerList.class).on(DAY, null, 0, 100).total())
                    .isEqualTo(31);
            assertThat(store.get(Totals.class).on(DAY, null).careers()).isEqualTo(31);
            assertThat(store.ledger().verify().problems()).isEmpty();

            outside.rollback();
            List<String> recorded = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                if (writers.get(writer).get()) {
                    recorded.add("w" + writer);
                }
            }
            assertThat(recorded).isNotEmpty().hasSize(WRITERS - busy.get());
            assertThat(notes(store)).containsExactlyInAnyOrderElementsOf(recorded);
        }
    }

    /** It does not wait for the one and hold others meanwhile; facts answer for the one until it is caught up with. */
    @Test
    void aRebuildLeavesOutWhatSomebodyHolds() throws Exception {
        StoreSettings settings = StoreSettings.empty().onPostgres("lock_timeout = '500ms'");
        try (RunningStore store = RunningStore.of(settings);
                Connection outside = settings.server().orElseThrow().connect()) {
            store.recorder().record(of("stuck", name("n")));
            for (int career = 0; career < 30; career++) {
                store.recorder().record(of("other-" + career, name("n")));
            }
            hold(outside);
            Rebuild rebuild = store.get(Rebuild.class);

            store.rebuild();
            assertThat(rebuild.progress().state()).isEqualTo(Progress.State.DONE);
            assertThat(store.get(ReadModels.class).behind()).isEqualTo(1);
            assertThat(store.get(CareerList.class).on(DAY, null, 0, 100).total())
                    .isEqualTo(31);

            outside.rollback();
            rebuild.startIfNeeded();
            rebuild.join();
            assertThat(store.get(ReadModels.class).behind()).isZero();
        }
    }

    /** The one whose turn it is waits as long as the database lets it, and those behind it give up with it. */
    @Test
    void aLockThatIsNotHadInTimeIsBusyAndNothingIsRecorded() throws Exception {
        StoreSettings settings = StoreSettings.empty().onPostgres("lock_timeout = '500ms'");
        try (RunningStore store = RunningStore.of(settings);
                ExecutorService threads = Executors.newFixedThreadPool(MOST);
                Connection outside = settings.server().orElseThrow().connect()) {
            store.recorder().record(of("stuck", name("n")));
            hold(outside);
            List<Future<Boolean>> writers = new ArrayList<>();
            for (int writer = 0; writer < MOST; writer++) {
                String note = "w" + writer;
                writers.add(threads.submit(() -> recorded(store, note)));
            }
            for (Future<Boolean> writer : writers) {
                assertThat(writer.get()).isFalse();
            }
            assertThatThrownBy(() -> store.erasure().erase("stuck")).isInstanceOf(TooMuchContention.class);
            assertThat(notes(store)).isEmpty();

            outside.rollback();
            assertThat(recorded(store, "w0")).isTrue();
            assertThat(notes(store)).containsExactly("w0");
        }
    }

    private static void hold(Connection outside) throws SQLException {
        outside.setAutoCommit(false);
        try (Statement statement = outside.createStatement()) {
            statement.execute("select id from career where slug = 'stuck' for update");
        }
    }

    private boolean recorded(RunningStore store, String note) {
        try {
            store.recorder().record(withKey("key-" + note, "aa", "stuck", achievement(note)));
            return true;
        } catch (TooMuchContention refused) {
            busy.incrementAndGet();
            return false;
        }
    }

    private static int waitingForLocks(RunningStore store) {
        return store.get(JdbcTemplate.class).queryForObject("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'""", Integer.class);
    }

    private static List<String> notes(RunningStore store) {
        History history = store.careers().load("stuck");
        return history.entries().stream()
                .skip(1)
                .map(it -> it.entry().remarks().note())
                .toList();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        while (!condition.holds()) {
            Thread.onSpinWait();
        }
    }
}
