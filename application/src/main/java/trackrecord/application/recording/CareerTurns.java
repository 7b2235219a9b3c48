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
 * Orders the changes of a career on this node: one after the other in order of arrival, and none takes a connection
 * before its turn. Otherwise the changes waiting for a locked career would take all connections, and no other career
 * could be recorded or read. For the same reason all changes together use only a part of the connections.
 */
public final class CareerTurns {

    /** The longest time until a change has its answer, including the wait for its turn and for locks of other nodes. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** The part of it reserved for the last attempt, which may wait for two locks up to the database's time limit. */
    static final Duration LAST_ATTEMPT = Duration.ofSeconds(3);

    /** The most changes at one career, including the running one: fewer than the workers that record. */
    private static final int MOST_OF_A_CAREER = 24;

    private final Semaphore connections;
    private final LongSupplier nanos;

    /** By slug, while changes of the career wait or run. */
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

    /** A place in a queue, with the number of changes that had given up before. */
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
         * To be asked after an attempt that conflicted with another process.
         *
         * @return whether there is time for another one, however long that waits
         */
        public boolean mayTryAgain() {
            return left() > 0;
        }

        /**
         * Reports that another process held the career all the time. All changes waiting behind this one give up too,
         * rather than each waiting as long again.
         */
        public void giveUp() {
            places.forEach(place -> place.queue.givenUp.incrementAndGet());
        }
    }

    /**
     * Changes a career when its turn has come.
     *
     * @param change must hold no lock or connection yet
     * @throws TooMuchContention if too many changes wait for the career already, or if the turn did not come in time
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

    /** A wait with a time limit. */
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
