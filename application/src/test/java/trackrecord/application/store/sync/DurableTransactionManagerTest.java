package trackrecord.application.store.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(60)
class DurableTransactionManagerTest {

    private final AtomicInteger syncs = new AtomicInteger();
    private final SyncGate gate = new SyncGate(syncs::incrementAndGet, failure -> {});
    private final DurableTransactionManager transactions = new DurableTransactionManager(database(), gate);
    private final TransactionTemplate writing = new TransactionTemplate(transactions);
    private final TransactionTemplate readsFirst =
            new TransactionTemplate(transactions, DurableTransactionManager.READS_FIRST);

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:transactions;DB_CLOSE_DELAY=-1");
        return database;
    }

    /** A sync asked for by somebody else, who is waiting. */
    private FutureTask<Void> syncOfAnother() {
        FutureTask<Void> sync = new FutureTask<>(() -> {
            gate.await();
            return null;
        });
        Thread thread = new Thread(sync);
        thread.start();
        while (thread.getState() != Thread.State.WAITING && !sync.isDone()) {
            Thread.onSpinWait();
        }
        return sync;
    }

    @Test
    void noSyncBeginsWhileATransactionWrites() throws Exception {
        FutureTask<Void> sync = writing.execute(status -> {
            FutureTask<Void> waiting = syncOfAnother();
            assertThat(syncs).hasValue(0);
            return waiting;
        });
        sync.get();
        assertThat(syncs).hasValue(1);
    }

    @Test
    void aSyncDoesNotWaitForWhatOnlyReads() throws Exception {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.execute(status -> {
            get(syncOfAnother());
            return null;
        });
        assertThat(syncs).hasValue(1);
    }

    @Test
    void aSyncWaitsForACommandOnlyOnceItWrites() throws Exception {
        FutureTask<Void> sync = readsFirst.execute(status -> {
            get(syncOfAnother());
            transactions.beginToWrite();
            FutureTask<Void> waiting = syncOfAnother();
            assertThat(syncs).hasValue(1);
            return waiting;
        });
        sync.get();
        assertThat(syncs).hasValue(2);
    }

    @Test
    void whatFailsLeavesTheGateToOthers() {
        assertThatThrownBy(() -> writing.execute(status -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        gate.await();
        assertThat(syncs).hasValue(1);
    }

    @Test
    void aDurableCommitReturnsAfterItsSync() {
        writing.executeWithoutResult(status -> transactions.requireDurable());
        assertThat(syncs).hasValue(1);
    }

    private static void get(FutureTask<Void> task) {
        try {
            task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
