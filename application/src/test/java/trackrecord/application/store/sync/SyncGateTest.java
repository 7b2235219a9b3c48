package trackrecord.application.store.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SyncGateTest {

    /** Each sync announces that it began, and goes on when it is allowed to. */
    private final Semaphore began = new Semaphore(0);

    private final Semaphore allowed = new Semaphore(0);
    private final AtomicInteger syncs = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean broken;

    private final SyncGate gate = new SyncGate(
            () -> {
                syncs.incrementAndGet();
                began.release();
                allowed.acquireUninterruptibly();
                if (broken) {
                    throw new SQLException("no space left");
                }
            },
            failure -> failures.incrementAndGet());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Future<?> await() {
        return threads.submit((Callable<Void>) () -> {
            gate.await();
            return null;
        });
    }

    /** A thread that waits at the gate is parked in it, once it is there. */
    private List<Future<?>> awaitAll(int count) throws InterruptedException {
        List<Future<?>> waiting = new ArrayList<>();
        List<Thread> waiters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var done = new FutureTask<Void>(() -> {
                gate.await();
                return null;
            });
            Thread thread = new Thread(done);
            thread.start();
            waiters.add(thread);
            waiting.add(done);
        }
        for (Thread thread : waiters) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        return waiting;
    }

    @Test
    void whoComesDuringASyncWaitsForTheNextOne() throws Exception {
        Future<?> first = await();
        began.acquire();
        List<Future<?>> late = awaitAll(1);

        allowed.release();
        first.get();
        began.acquire();
        assertThat(late.getFirst().isDone()).isFalse();
        allowed.release();
        late.getFirst().get();
        assertThat(syncs).hasValue(2);
    }

    @Test
    void allThatWaitShareOneSync() throws Exception {
        Future<?> first = await();
        began.acquire();
        List<Future<?>> late = awaitAll(16);

        allowed.release(2);
        first.get();
        for (Future<?> waiting : late) {
            waiting.get();
        }
        assertThat(syncs).hasValue(2);
    }

    @Test
    void aFailedSyncLeavesEverybodysOutcomeUnknownAndClosesTheGate() throws Exception {
        Future<?> first = await();
        began.acquire();
        List<Future<?>> late = awaitAll(4);
        broken = true;
        allowed.release();

        assertOutcomeUnknown(first);
        for (Future<?> waiting : late) {
            assertOutcomeUnknown(waiting);
        }
        assertThatThrownBy(gate::await).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(gate::check).isInstanceOf(OutcomeUnknown.class);
        assertThat(syncs).hasValue(1);
        threads.shutdown();
        assertThat(failures).hasValue(1);
    }

    private static void assertOutcomeUnknown(Future<?> waiting) {
        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void eachWaitThatFollowsAnotherHasASyncOfItsOwn() {
        allowed.release(3);
        gate.await();
        gate.await();
        gate.await();

        assertThat(syncs).hasValue(3);
    }

    @Test
    void aSyncBeginsOnlyWhenNoTransactionWrites() throws Exception {
        gate.enter();
        Future<?> waiting = awaitAll(1).getFirst();

        assertThat(syncs).hasValue(0);
        gate.leave();
        began.acquire();
        allowed.release();
        waiting.get();
        assertThat(syncs).hasValue(1);
    }

    @Test
    void aTransactionThatWouldWriteWaitsForTheSync() throws Exception {
        Future<?> first = await();
        began.acquire();
        FutureTask<Void> writing = new FutureTask<>(() -> {
            gate.enter();
            gate.leave();
            return null;
        });
        Thread writer = new Thread(writing);
        writer.start();
        while (writer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(writing.isDone()).isFalse();
        allowed.release();
        first.get();
        writing.get();
    }

    @Test
    void transactionsWriteWhileWhatIsWrittenIsForced() throws Exception {
        Semaphore forcing = new Semaphore(0);
        SyncGate slow = new SyncGate(
                new SyncGate.Sync() {
                    @Override
                    public void write() {}

                    @Override
                    public void force() {
                        forcing.release();
                        allowed.acquireUninterruptibly();
                    }
                },
                failure -> failures.incrementAndGet());
        Future<?> waiting = threads.submit(slow::await);
        forcing.acquire();

        slow.enter();
        slow.leave();
        assertThat(waiting.isDone()).isFalse();
        allowed.release();
        waiting.get();
    }

    @Test
    void aForcingThatFailsLeavesTheOutcomeUnknown() {
        SyncGate broken = new SyncGate(
                new SyncGate.Sync() {
                    @Override
                    public void write() {}

                    @Override
                    public void force() throws SQLException {
                        throw new SQLException("no space left");
                    }
                },
                failure -> failures.incrementAndGet());

        assertThatThrownBy(broken::await).isInstanceOf(OutcomeUnknown.class);
        assertThat(failures).hasValue(1);
    }

    @Test
    void anOpenGateKeepsNobodyWaiting() {
        SyncGate open = SyncGate.open();
        open.enter();
        open.await();
        open.leave();
        open.fail(new SQLException("gone"));

        assertThatThrownBy(open::await).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void whatIsDoneWhileNobodyWritesWaitsForThoseWhoDoAndTheyForIt() throws Exception {
        gate.enter();
        FutureTask<Void> work = new FutureTask<>(() -> {
            gate.whileNobodyWrites(() -> {
                began.release();
                allowed.acquireUninterruptibly();
            });
            return null;
        });
        waiting(work);
        assertThat(began.availablePermits()).isZero();
        gate.leave();
        began.acquire();

        FutureTask<Void> writer = new FutureTask<>(() -> {
            gate.enter();
            gate.leave();
            return null;
        });
        waiting(writer);
        assertThat(writer.isDone()).isFalse();
        allowed.release();
        work.get();
        writer.get();
    }

    private static void waiting(FutureTask<Void> task) {
        Thread thread = new Thread(task);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
