package trackrecord.application.store;

import java.sql.SQLException;

/**
 * Makes a commit durable: whoever waits here goes on once a sync to disk that began after the call has ended.
 *
 * <p>One waiting thread leads and syncs; those that come meanwhile wait for the next sync and share it. H2
 * synchronizes syncs anyway, so several at once would gain nothing.
 */
public final class SyncGate implements AutoCloseable {

    /** Forces everything committed so far to disk. */
    public interface Sync extends AutoCloseable {
        void run() throws SQLException;

        @Override
        default void close() throws SQLException {
        }
    }

    private final Sync sync;
    private final Runnable onFailure;
    private long begun;
    private long ended;
    private boolean running;
    private Exception failure;

    /** @param onFailure is run once, after the first sync that failed: nothing may be recorded from then on */
    public SyncGate(Sync sync, Runnable onFailure) {
        this.sync = sync;
        this.onFailure = onFailure;
    }

    /** For a store whose commit is durable by itself. */
    public static SyncGate open() {
        return new SyncGate(() -> { }, () -> { });
    }

    /** @throws OutcomeUnknown if the sync failed, or one before it */
    public void await() {
        long needed;
        synchronized (this) {
            needed = begun + 1;
        }
        while (true) {
            synchronized (this) {
                while (running && ended < needed && failure == null) {
                    waitForChange();
                }
                check();
                if (ended >= needed) {
                    return;
                }
                running = true;
                begun++;
            }
            lead();
        }
    }

    private void lead() {
        Exception caught = null;
        try {
            sync.run();
        } catch (SQLException | RuntimeException e) {
            caught = e;
        }
        finish(caught);
    }

    /** A sync after one that failed may succeed and yet not have written everything, so there is none. */
    private void finish(Exception caught) {
        boolean first;
        synchronized (this) {
            running = false;
            first = caught != null && failure == null;
            if (caught == null) {
                ended = begun;
            } else if (first) {
                failure = caught;
            }
            notifyAll();
        }
        if (first) {
            onFailure.run();
        }
    }

    /** Closes the gate for good: the store has failed somewhere else. */
    public void fail(Exception cause) {
        boolean first;
        synchronized (this) {
            first = failure == null;
            failure = first ? cause : failure;
            notifyAll();
        }
        if (first) {
            onFailure.run();
        }
    }

    /** @throws OutcomeUnknown if a sync has failed: what was committed then may be lost */
    public synchronized void check() {
        if (failure != null) {
            throw new OutcomeUnknown(failure);
        }
    }

    private void waitForChange() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        }
    }

    @Override
    public void close() throws SQLException {
        sync.close();
    }
}
