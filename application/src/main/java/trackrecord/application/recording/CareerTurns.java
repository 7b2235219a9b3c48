package trackrecord.application.recording;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Whose turn it is to change a career, on this node: one after the other in the order in which they came, and none of
 * them takes a connection before its turn. Else those who wait for a career that somebody holds would hold all
 * connections, and nobody could record or read anything else. For the same reason all changes together take no more than
 * some of the connections.
 */
public final class CareerTurns {

    /** For the turn, and for whoever holds the career elsewhere, together. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** At one career, with the one whose turn it is: fewer than there are workers that record. */
    private static final int MOST_OF_A_CAREER = 24;

    private final Semaphore connections;

    /** By slug, as long as somebody is at the career. */
    private final ConcurrentMap<String, Queue> queues = new ConcurrentHashMap<>();

    /** @param connections how many changes may have one at a time */
    public CareerTurns(int connections) {
        this.connections = new Semaphore(connections, true);
    }

    private static final class Queue {
        final Lock lock = new ReentrantLock(true);
        final AtomicInteger givenUp = new AtomicInteger();
        int present;
    }

    /** That of one change. */
    public static final class Turn {

        private final Queue queue;
        private final int givenUp;
        private final long end = System.nanoTime() + LONGEST_WAIT.toNanos();

        private Turn(Queue queue) {
            this.queue = queue;
            this.givenUp = queue.givenUp.get();
        }

        /**
         * After an attempt that met somebody outside of this node.
         *
         * @return whether there is time for another one
         */
        public boolean mayTryAgain() {
            return System.nanoTime() - end < 0;
        }

        /**
         * Says that somebody outside of this node held the career all the time. All who wait behind this one give up with
         * it, rather than wait as long again, one after the other.
         */
        public void giveUp() {
            queue.givenUp.incrementAndGet();
        }
    }

    /**
     * Changes a career when its turn has come.
     *
     * @param change with no lock or connection of its own yet
     * @throws TooMuchContention if too many wait for the career already, or its turn did not come in time
     */
    public <T> T take(String careerId, Function<Turn, T> change) {
        Turn turn = new Turn(enter(careerId));
        try {
            return take(turn, change);
        } finally {
            leave(careerId);
        }
    }

    private Queue enter(String careerId) {
        return queues.compute(careerId, (id, there) -> {
            Queue queue = there == null ? new Queue() : there;
            if (queue.present == MOST_OF_A_CAREER) {
                throw new TooMuchContention(null);
            }
            queue.present++;
            return queue;
        });
    }

    private void leave(String careerId) {
        queues.computeIfPresent(careerId, (id, queue) -> --queue.present == 0 ? null : queue);
    }

    private <T> T take(Turn turn, Function<Turn, T> change) {
        waitFor(turn.queue.lock::tryLock, turn.end);
        try {
            if (turn.queue.givenUp.get() != turn.givenUp) {
                throw new TooMuchContention(null);
            }
            waitFor(connections::tryAcquire, turn.end);
            try {
                return change.apply(turn);
            } finally {
                connections.release();
            }
        } finally {
            turn.queue.lock.unlock();
        }
    }

    /** Something that one waits for. */
    private interface Wait {
        boolean within(long time, TimeUnit unit) throws InterruptedException;
    }

    private static void waitFor(Wait wait, long end) {
        try {
            if (!wait.within(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new TooMuchContention(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMuchContention(e);
        }
    }
}
