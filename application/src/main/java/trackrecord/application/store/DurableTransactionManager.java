package trackrecord.application.store;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends a commit only when it is on disk, if the transaction asked for that. */
public final class DurableTransactionManager extends DataSourceTransactionManager {

    private static final Object DURABLE = new Object();

    private final SyncGate gate;

    public DurableTransactionManager(DataSource dataSource, SyncGate gate) {
        super(dataSource);
        this.gate = gate;
    }

    /**
     * Asks that the running transaction be on disk when its commit returns: for facts, keys, erasures, and for an
     * answer that repeats an earlier one whose own sync may still be under way.
     *
     * @throws OutcomeUnknown if a sync has failed before
     */
    public void requireDurable() {
        gate.check();
        if (!TransactionSynchronizationManager.hasResource(DURABLE)) {
            TransactionSynchronizationManager.bindResource(DURABLE, Boolean.TRUE);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (TransactionSynchronizationManager.hasResource(DURABLE)) {
            gate.await();
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(DURABLE);
        super.doCleanupAfterCompletion(transaction);
    }
}
