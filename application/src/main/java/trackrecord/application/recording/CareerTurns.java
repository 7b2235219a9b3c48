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

    /** As long as the database lets anybody wait for a lock. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** At one career, with the one whose turn it is: fewer than there are workers that record. */
    private static final int MOST_OF_A_CAREER = 24;

    private final Semaphore connections;

    /** By slug, as long as somebody is at the career. */
    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

    /** @param connections how many changes may have one at a time */
    public CareerTurns(int connections) {
        this.connections = new Semaphore(connections, true);
    }

    /** The turns of one career. */
    public static final class Turn {

        private final Lock lock = new ReentrantLock(true);
        private final AtomicInteger blocked = new AtomicInteger();
        private int present;

        private Turn() {}

        /**
         * Says that somebody outside of this node holds the career, and kept it for longer than the database waits. All
         * who wait behind this one give up with it, rather than wait as long again, one after the other.
         */
        public void blocked() {
            blocked.incrementAndGet();
        }
    }

    /**
     * Changes a career when its turn has come.
     *
     * @param change with no lock or connection of its own yet
     * @throws TooMuchContention if too many wait for the career already, or its turn did not come in time
     */
    public <T> T take(String careerId, Function<Turn, T> change) {
        Turn turn = enter(careerId);
        try {
            return take(turn, change);
        } finally {
            leave(careerId);
        }
    }

    private Turn enter(String careerId) {
        return turns.compute(careerId, (id, there) -> {
            Turn turn = there == null ? new Turn() : there;
            if (turn.present == MOST_OF_A_CAREER) {
                throw new TooMuchContention(null);
            }
            turn.present++;
            return turn;
        });
    }

    private void leave(String careerId) {
        turns.computeIfPresent(careerId, (id, turn) -> --turn.present == 0 ? null : turn);
    }

    private <T> T take(Turn turn, Function<Turn, T> change) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        int blocked = turn.blocked.get();
        waitFor(turn.lock::tryLock, end);
        try {
            if (turn.blocked.get() != blocked) {
                throw new TooMuchContention(null);
            }
            waitFor(connections::tryAcquire, end);
            try {
                return change.apply(turn);
            } finally {
                connections.release();
            }
        } finally {
            turn.lock.unlock();
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
