package trackrecord.application.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Whose turn it is to change a career, on this node: one after the other in the order in which they came, and none of
 * them takes a connection before its turn. Else those who wait for a career that somebody holds would hold all
 * connections, and nobody could record or read anything else. For the same reason all changes together take no more than
 * some of the connections.
 */
public final class CareerTurns {

    /** Until a change has its answer: for the turn, and for whoever holds the career elsewhere, together. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Of that for the last attempt, which may wait for two locks as long as the database lets it. */
    static final Duration LAST_ATTEMPT = Duration.ofSeconds(3);

    /** At one career, with the one whose turn it is: fewer than there are workers that record. */
    private static final int MOST_OF_A_CAREER = 24;

    private final Semaphore connections;
    private final LongSupplier nanos;

    /** By slug, as long as somebody is at the career. */
    private final ConcurrentMap<String, Queue> queues = new ConcurrentHashMap<>();

    /** @param connections how many changes may have one at a time */
    public CareerTurns(int connections) {
        this(connections, System::nanoTime);
    }

    CareerTurns(int connections, LongSupplier nanos) {
        this.connections = new Semaphore(connections, true);
        this.nanos = nanos;
    }

    private static final class Queue {
        final Lock lock = new ReentrantLock(true);
        final AtomicInteger givenUp = new AtomicInteger();
        int present;
    }

    /** In a queue, since so many before it had given up. */
    private record Place(String careerId, Queue queue, int givenUp) {}

    /** That of one change. */
    public static final class Turn {

        private final List<Place> places = new ArrayList<>();
        private final LongSupplier nanos;
        private final long lastBeginning;

        private Turn(LongSupplier nanos) {
            this.nanos = nanos;
            this.lastBeginning =
                    nanos.getAsLong() + LONGEST_WAIT.minus(LAST_ATTEMPT).toNanos();
        }

        private long left() {
            return lastBeginning - nanos.getAsLong();
        }

        /**
         * After an attempt that met somebody outside of this node.
         *
         * @return whether there is time for another one, however long that waits
         */
        public boolean mayTryAgain() {
            return left() > 0;
        }

        /**
         * Says that somebody outside of this node held the career all the time. All who wait behind this one give up with
         * it, rather than wait as long again, one after the other.
         */
        public void giveUp() {
            places.forEach(place -> place.queue.givenUp.incrementAndGet());
        }
    }

    /**
     * Changes a career when its turn has come.
     *
     * @param change with no lock or connection of its own yet
     * @throws TooMuchContention if too many wait for the career already, or its turn did not come in time
     */
    public <T> T take(String careerId, Function<Turn, T> change) {
        return take(List.of(careerId), change);
    }

    /**
     * Changes several careers together when the turn of each has come; in one order, so that none waits for another.
     *
     * @throws TooMuchContention likewise
     */
    public <T> T take(Collection<String> careerIds, Function<Turn, T> change) {
        Turn turn = new Turn(nanos);
        try {
            for (String careerId : new TreeSet<>(careerIds)) {
                Queue queue = enter(careerId);
                turn.places.add(new Place(careerId, queue, queue.givenUp.get()));
            }
            return take(turn, turn.places, change);
        } finally {
            turn.places.forEach(place -> leave(place.careerId));
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

    private <T> T take(Turn turn, List<Place> left, Function<Turn, T> change) {
        if (left.isEmpty()) {
            return withConnection(turn, change);
        }
        Place place = left.getFirst();
        waitFor(place.queue.lock::tryLock, turn);
        try {
            if (place.queue.givenUp.get() != place.givenUp) {
                throw new TooMuchContention(null);
            }
            return take(turn, left.subList(1, left.size()), change);
        } finally {
            place.queue.lock.unlock();
        }
    }

    private <T> T withConnection(Turn turn, Function<Turn, T> change) {
        waitFor(connections::tryAcquire, turn);
        try {
            return change.apply(turn);
        } finally {
            connections.release();
        }
    }

    /** Something that one waits for. */
    private interface Wait {
        boolean within(long time, TimeUnit unit) throws InterruptedException;
    }

    private static void waitFor(Wait wait, Turn turn) {
        try {
            if (!wait.within(turn.left(), TimeUnit.NANOSECONDS)) {
                throw new TooMuchContention(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMuchContention(e);
        }
    }
}
