package trackrecord.application.store.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a commit only when it is on disk, if the transaction requires that, and prevents syncs during transactions
 * that write. All writes use a transaction of this manager; read-only transactions never wait.
 */
public final class DurableTransactionManager extends DataSourceTransactionManager {

    /**
     * A transaction that first reads and calls {@link #beginToWrite} before it writes. Before that, commands for one
     * career wait for each other, and the one they wait for may be waiting for a sync.
     */
    public static final TransactionDefinition READS_FIRST = readsFirst();

    private static final String NAME_OF_READS_FIRST = "reads first";

    private static final Object DURABLE = new Object();
    private static final Object WRITING = new Object();

    /** H2: input or output failed (90028, 90031), file damaged (90030), database closed (90098). */
    private static final Set<String> BROKEN = Set.of("90028", "90030", "90031", "90098");

    /** How long a transaction that only writes waits for a lock; it waits longer for a silent server. */
    private static final int LOCK_MILLIS = 10_000;

    private static final int SILENCE_MILLIS = 15_000;

    private final SyncGate gate;

    public DurableTransactionManager(DataSource dataSource, SyncGate gate) {
        super(dataSource);
        this.gate = gate;
    }

    /**
     * Requires that the running transaction is on disk when its commit returns: for facts, keys, erasures, and for an
     * answer that repeats an earlier one whose sync may still be running.
     *
     * @throws OutcomeUnknown if a sync has failed before
     */
    public void requireDurable() {
        gate.check();
        if (!TransactionSynchronizationManager.hasResource(DURABLE)) {
            TransactionSynchronizationManager.bindResource(DURABLE, true);
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

    private static TransactionDefinition readsFirst() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setName(NAME_OF_READS_FIRST);
        return definition;
    }

    /** Never null, because the constructor requires it. */
    @Override
    public DataSource getDataSource() {
        return Objects.requireNonNull(super.getDataSource());
    }

    /**
     * Called after the connection is acquired, so that no thread that holds one waits for a thread that still needs
     * one.
     */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (!definition.isReadOnly() && !NAME_OF_READS_FIRST.equals(definition.getName())) {
            waitForLocks();
            beginToWrite();
        }
    }

    /**
     * Large writing transactions may have to wait for a lock or a long statement, during which the server is silent.
     * Commands, for which a client waits, try to get a lock in several attempts; like reads, they give up sooner on a
     * silent server. Without a configured limit there is none. The pool resets these settings.
     */
    private void waitForLocks() {
        Connection connection = DataSourceUtils.getConnection(getDataSource());
        try {
            int limit = connection.getNetworkTimeout();
            if (limit > 0 && limit < SILENCE_MILLIS) {
                connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local lock_timeout = " + LOCK_MILLIS);
                }
            }
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("could not set the time-out of the connection", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, getDataSource());
        }
    }

    /** Waits for a running sync; from here to the end of the transaction no sync begins. */
    public void beginToWrite() {
        if (!TransactionSynchronizationManager.hasResource(WRITING)) {
            gate.enter();
            TransactionSynchronizationManager.bindResource(WRITING, true);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        commit(status);
        boolean wrote = leave();
        if (TransactionSynchronizationManager.hasResource(DURABLE)) {
            gate.await();
        } else if (wrote) {
            gate.awaitIfLongAgo();
        }
    }

    /** A server that does not answer a commit may have executed it. */
    private void commit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (TransactionException e) {
            boolean wrote = TransactionSynchronizationManager.hasResource(WRITING);
            if (wrote && e.getCause() instanceof SQLException it && isUnanswered(it)) {
                throw OutcomeUnknown.ofCommit(e);
            }
            throw e;
        }
    }

    /** The connection broke, or nothing came in time. */
    private static boolean isUnanswered(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("08");
    }

    private boolean leave() {
        boolean wrote = TransactionSynchronizationManager.unbindResourceIfPossible(WRITING) != null;
        if (wrote) {
            gate.leave();
        }
        return wrote;
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        leave();
        TransactionSynchronizationManager.unbindResourceIfPossible(DURABLE);
        super.doCleanupAfterCompletion(transaction);
    }
}
