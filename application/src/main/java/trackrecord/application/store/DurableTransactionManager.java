package trackrecord.application.store;

import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends a commit only when it is on disk, if the transaction asked for that. */
public final class DurableTransactionManager extends DataSourceTransactionManager {

    private static final Object DURABLE = new Object();

    /** H2: input or output failed (90028, 90031), file damaged (90030), database closed (90098). */
    private static final Set<String> BROKEN = Set.of("90028", "90030", "90031", "90098");

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

    /**
     * Whether an exception means that the database itself has failed: H2 closes it when it can no longer write or read
     * its file. Then nothing more is accepted, and the program stops.
     */
    public boolean failedWith(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException it && BROKEN.contains(String.valueOf(it.getSQLState()))) {
                gate.fail(it);
                return true;
            }
        }
        return false;
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
