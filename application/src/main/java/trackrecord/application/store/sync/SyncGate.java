package trackrecord.application.store.sync;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a commit durable: a waiting thread continues after the end of a sync to disk that began after its call.
 *
 * <p>One waiting thread runs the sync; threads that arrive in the meantime share the next one. H2 serializes syncs
 * anyway, so several at once would gain nothing.
 *
 * <p>A sync begins only while no transaction writes. H2 writes its maps (tables, indexes, undo logs) to disk one after
 * the other, each in its state at that moment. Of a transaction that writes in the meantime, some rows are on disk and
 * some are not, and nothing undoes them when the file is opened after a kill. Observed under load once in a thousand
 * syncs: a kept Idempotency-Key without its facts.
 */
public final class SyncGate implements AutoCloseable {

    /** Forces everything committed so far to disk, in two steps. */
    public interface Sync extends AutoCloseable {

        /** Passes everything committed so far to the operating system, while no transaction writes. */
        void write() throws SQLException;

        /** Waits until the data passed on is on disk. Transactions continue in the meantime. */
        default void force() throws SQLException {}

        @Override
        default void close() throws SQLException {}
    }

    /** After a longer time H2 writes pending changes by itself, even while a transaction writes. */
    private static final long LONGEST_UNSYNCED_NANOS = Duration.ofMillis(200).toNanos();

    private final @Nullable Sync sync;
    private final Consumer<Exception> onFailure;
    /** Fair, so that a sync gets its turn however many transactions there are. */
    private final ReadWriteLock transactions = new ReentrantReadWriteLock(true);

    private final LongAdder waits = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();

    private long begun;
    private long begunAtNanos = System.nanoTime();
    private long ended;
    private boolean running;
    private @Nullable Exception failure;

    /** @param onFailure called once, for the first sync that failed: nothing may be recorded from then on */
    public SyncGate(Sync sync, Consumer<Exception> onFailure) {
        this.sync = sync;
        this.onFailure = onFailure;
    }

    private SyncGate() {
        this.sync = null;
        this.onFailure = failure -> {};
    }

    /** For a store whose commit is durable by itself. */
    public static SyncGate open() {
        return new SyncGate();
    }

    /** Begins a transaction that writes: no sync begins until this thread calls {@link #leave}. */
    void enter() {
        transactions.readLock().lock();
    }

    /** Its transaction has ended. */
    void leave() {
        transactions.readLock().unlock();
    }

    /** Like {@link #await}, for a commit that may be lost but must not stay unsynced for long. */
    void awaitIfLongAgo() {
        boolean longAgo;
        synchronized (this) {
            longAgo = System.nanoTime() - begunAtNanos > LONGEST_UNSYNCED_NANOS;
        }
        if (longAgo) {
            await();
        }
    }

    /** The number of syncs begun so far; empty if commits need none. */
    public synchronized OptionalLong syncs() {
        return sync == null ? OptionalLong.empty() : OptionalLong.of(begun);
    }

    /** The number of commits that waited here until they were on disk. */
    public long waits() {
        return waits.sum();
    }

    /** The total time of these waits. */
    public long waitedNanos() {
        return waitedNanos.sum();
    }

    /** Something done to the file of the database. */
    public interface Work {
        void run() throws IOException, SQLException;
    }

    /**
     * Runs the work while no transaction writes; writing transactions wait until it is done. Must not be called within
     * one.
     */
    public void whileNobodyWrites(Work work) throws IOException, SQLException {
        transactions.writeLock().lock();
        try {
            work.run();
        } finally {
            transactions.writeLock().unlock();
        }
    }

    /**
     * Waits for the next sync; not to be called between {@link #enter} and {@link #leave}.
     *
     * @throws OutcomeUnknown if the sync failed, or one before it
     */
    public void await() {
        long needed;
        synchronized (this) {
            check();
            if (sync == null) {
                return;
            }
            needed = begun + 1;
        }
        long since = System.nanoTime();
        try {
            awaitSync(sync, needed);
        } finally {
            waits.increment();
            waitedNanos.add(System.nanoTime() - since);
        }
    }

    private void awaitSync(Sync sync, long needed) {
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
            }
            lead(sync);
        }
    }

    private void lead(Sync sync) {
        Exception caught = null;
        transactions.writeLock().lock();
        try {
            synchronized (this) {
                begun++;
                begunAtNanos = System.nanoTime();
            }
            sync.write();
        } catch (SQLException | RuntimeException e) {
            caught = e;
        } finally {
            transactions.writeLock().unlock();
        }
        if (caught == null) {
            caught = force(sync);
        }
        finish(caught);
    }

    private static @Nullable Exception force(Sync sync) {
        try {
            sync.force();
            return null;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }

    /** After a failed sync there is no further one, because it might succeed without having written everything. */
    private void finish(@Nullable Exception caught) {
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
            onFailure.accept(caught);
        }
    }

    /** Closes the gate permanently, because the store has failed elsewhere. */
    public void fail(Exception cause) {
        boolean first;
        synchronized (this) {
            first = failure == null;
            failure = first ? cause : failure;
            notifyAll();
        }
        if (first) {
            onFailure.accept(cause);
        }
    }

    /** @throws OutcomeUnknown if a sync has failed: what was committed then may be lost */
    public synchronized void check() {
        if (failure != null) {
            throw new OutcomeUnknown(failure);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the loops are those of the callers
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
        if (sync != null) {
            sync.close();
        }
    }
}
