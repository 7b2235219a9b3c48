package trackrecord.application.readmodel.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.generation.Generations.Behind;
import trackrecord.application.readmodel.generation.Generations.Generation;
import trackrecord.application.readmodel.rebuild.Progress.State;
import trackrecord.application.store.Count;
import trackrecord.application.store.PlannerStatistics;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.EventSink;
import trackrecord.application.store.event.EventSweep;
import trackrecord.application.store.event.SealedEvents;
import trackrecord.application.store.event.SpilledEvents;
import trackrecord.domain.text.Said;

/**
 * Rebuilds all read models from the facts. It fills the next generation while commands write to both and readers use
 * the old one; then it makes the new one current. Only one process rebuilds at a time; after a kill the next one
 * continues or starts again.
 */
@SuppressWarnings("try") // whoever closes it waits, and may be interrupted
public final class Rebuild implements AutoCloseable {

    /** A process without a sign of life for this long is considered gone. */
    private static final Duration GONE = Duration.ofSeconds(30);

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Generations generations;
    private final StoreNotes notes;
    private final EventReader reader;
    private final Clock clock;
    private final Room room;
    private final int workers;
    private final boolean alone;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private volatile Progress progress = Progress.NONE;
    private volatile long lastBeat;
    private @Nullable Thread running;
    private @Nullable Thread catchingUp;
    private volatile boolean catchUpFailed;

    /**
     * @param room    for what was read and not yet folded
     * @param workers how many threads
     * @param alone   whether no other process can use this store, so that an unfinished rebuild is abandoned
     */
    public Rebuild(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Generations generations,
            EventReader reader,
            Clock clock,
            Room room,
            int workers,
            boolean alone) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.generations = generations;
        this.notes = new StoreNotes(dataSource);
        this.reader = reader;
        this.clock = clock;
        this.room = room;
        this.workers = workers;
        this.alone = alone;
    }

    /**
     * Starts a rebuild, or continues an abandoned one; does nothing while one is running here or elsewhere.
     *
     * @throws trackrecord.application.store.StoreUnavailable if the rows are of a newer version's shape, or while a log is
     *                                                        being restored, which brings rows of its own
     */
    public synchronized void start() {
        if (alive(running)) {
            return;
        }
        generations.requireNotNewer();
        Optional<Generation> mine = claim();
        mine.ifPresent(generation -> {
            stop.set(false);
            progress = progress(State.RUNNING, generation.number(), 0, 0, clock.instant(), 0, null);
            running = Thread.ofPlatform().daemon().name("rebuild").start(() -> run(generation.number()));
        });
    }

    private static boolean alive(@Nullable Thread thread) {
        return thread != null && thread.isAlive();
    }

    /**
     * Continues an abandoned rebuild, starts one if the rows have an older format than this program's, and updates the
     * careers that programs with another format left outdated.
     */
    public void startIfNeeded() {
        Generation current = generations.current();
        if (progress.state() == State.FAILED) {
            if (current.number() < progress.generation()) {
                // A retry would only fill the log; an operator has to look at it.
                return;
            }
            // Another node has done it.
            progress = Progress.NONE;
        }
        Optional<Generation> building = generations.building();
        if (building.isPresent() ? isForThis(building.get()) : generations.outdated(current)) {
            start();
        } else if (generations.readable(current)) {
            catchUp(current.number());
        }
    }

    /** A newer version continues its own rebuild. */
    private boolean isForThis(Generation building) {
        return abandoned(building) && (generations.readable(building) || generations.outdated(building));
    }

    private synchronized void catchUp(int generation) {
        if (alive(running) || alive(catchingUp) || catchUpFailed) {
            return;
        }
        List<String> behind =
                generations.behind(generation).stream().map(Behind::id).toList();
        if (!behind.isEmpty()) {
            stop.set(false);
            catchingUp = Thread.ofPlatform().daemon().name("catch-up").start(() -> catchUp(generation, behind));
        }
    }

    private void catchUp(int generation, List<String> behind) {
        try {
            new RebuildPass(dataSource, transactions, reader, generation, alone).run(behind, null, stop, count -> {});
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The rows of outdated careers could not be written; the next check tries again.", e);
        } catch (RuntimeException e) {
            catchUpFailed = true;
            LOG.error("The rows of outdated careers could not be made; answers come from their facts.", e);
        }
    }

    private Optional<Generation> claim() {
        long now = clock.millis();
        Generation left = generations.building().orElse(null);
        if (left == null) {
            return begin(generations.current().number() + 1, now);
        }
        if (!abandoned(left)) {
            return Optional.empty();
        }
        if ((alone && !owner.equals(left.owner())) || !generations.readable(left)) {
            // Rows of another shape; or of a process that was stopped or killed before this one, and of what it was
            // writing H2 may hold rows without their index, or the reverse. So nobody looks at that generation again.
            return transaction()
                    .execute(status -> generations.drop(left) ? begin(left.number() + 1, now) : Optional.empty());
        }
        return transaction().execute(status -> generations.claim(left, owner, now))
                ? Optional.of(left)
                : Optional.empty();
    }

    private Optional<Generation> begin(int number, long now) {
        try {
            transaction().executeWithoutResult(status -> {
                generations.hold();
                notes.requireNoRestore();
                generations.begin(number, owner, now);
            });
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
        return generations.building();
    }

    private boolean abandoned(Generation generation) {
        return alone || owner.equals(generation.owner()) || generation.beat() < clock.millis() - GONE.toMillis();
    }

    private void run(int generation) {
        Instant startedAt = progress.startedAt();
        try {
            lastBeat = clock.millis();
            RebuildPass pass = new RebuildPass(dataSource, transactions, reader, generation, alone);
            int doneBefore = rowSets(generation);
            done.set(doneBefore);
            passes(generation, behind -> {
                progress = progress(
                        State.RUNNING,
                        generation,
                        done.get(),
                        done.get() + careers(behind),
                        startedAt,
                        doneBefore,
                        null);
                work(pass, behind, generation);
            });
            if (stop.get()) {
                return;
            }
            PlannerStatistics.refresh(dataSource, transactions);
            flip(generation);
            passes(generation, behind -> work(pass, behind, generation));
            int careers = rowSets(generation);
            done.set(careers);
            progress = progress(State.DONE, generation, careers, careers, startedAt, doneBefore, null);
            deleteLeftovers();
            LOG.info(
                    "Rebuilt the read models of {} careers in {} ms, with {} workers.",
                    careers,
                    progress.elapsed().toMillis(),
                    workers);
        } catch (Exception e) {
            LOG.error("The rebuild of the read models stopped; reads continue from the previous rows.", e);
            progress = progress(
                    State.FAILED,
                    generation,
                    done.get(),
                    progress.careers(),
                    startedAt,
                    progress.doneBefore(),
                    Said.by(e));
        }
    }

    private interface Pass {
        void over(List<CareerRange> ranges) throws ExecutionException, InterruptedException;
    }

    /**
     * Repeats passes until no career is outdated. If programs with another format keep recording, some always are; then
     * it stops after a pass that does not reduce their number. Facts answer for those careers, and a later check
     * updates them.
     */
    private void passes(int generation, Pass pass) throws ExecutionException, InterruptedException {
        int before = Integer.MAX_VALUE;
        for (List<CareerRange> behind = behind(generation);
                !behind.isEmpty() && (alone || careers(behind) < before) && !stop.get();
                behind = behind(generation)) {
            before = careers(behind);
            pass.over(behind);
        }
    }

    /** Each worker holds one in memory at a time. */
    private List<CareerRange> behind(int generation) {
        return CareerRange.behind(generations, generation, room.facts() / workers);
    }

    private static int careers(List<CareerRange> ranges) {
        return ranges.stream().mapToInt(CareerRange::careers).sum();
    }

    /** A failure here does not fail the rebuild, because nobody reads these rows. */
    private void deleteLeftovers() {
        try {
            new Leftovers(dataSource, transactions).delete();
        } catch (DataAccessException e) {
            LOG.warn("Rows of older read models could not be deleted; the next rebuild tries again.", e);
        }
    }

    private void work(RebuildPass pass, List<CareerRange> ranges, int generation)
            throws ExecutionException, InterruptedException {
        long facts = ranges.stream().mapToLong(CareerRange::facts).sum();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("rebuild-", 1).factory())) {
            if (facts > room.facts()) {
                spill(threads, pass, ranges, generation);
            } else {
                List<String> ids = ranges.stream()
                        .flatMap(range -> range.behind(generations, generation).stream())
                        .toList();
                gather(threads, pass, ids, RebuildPass.pays(facts), generation);
            }
        }
    }

    /** All that is read stays in memory. */
    private void gather(ExecutorService threads, RebuildPass pass, List<String> ids, boolean swept, int generation)
            throws ExecutionException, InterruptedException {
        SealedEvents events = swept ? pass.gather(ids) : null;
        if (events != null) {
            sweep(threads, pass, events, generation);
        }
        together(threads, worker -> pass.run(share(ids, worker), events, stop, count -> advanced(count, generation)));
    }

    /** All that is read goes to disk, and back range by range. */
    private void spill(ExecutorService threads, RebuildPass pass, List<CareerRange> ranges, int generation)
            throws ExecutionException, InterruptedException {
        try (SpilledEvents spilled = room.spilled(ranges)) {
            sweep(threads, pass, spilled, generation);
            AtomicInteger next = new AtomicInteger();
            together(threads, _ -> {
                for (int number = next.getAndIncrement();
                        number < ranges.size() && !stop.get();
                        number = next.getAndIncrement()) {
                    List<String> ids = ranges.get(number).behind(generations, generation);
                    SealedEvents events = pass.gather(ids);
                    spilled.take(number, events::add);
                    pass.run(ids, events, stop, count -> advanced(count, generation));
                }
            });
        }
    }

    private void sweep(ExecutorService threads, RebuildPass pass, EventSink sink, int generation)
            throws ExecutionException, InterruptedException {
        EventSweep sweep = pass.sweep(sink, workers);
        together(threads, worker -> pass.read(sweep, worker, stop, () -> beat(generation)));
    }

    private List<String> share(List<String> ids, int worker) {
        return ids.stream()
                .filter(id -> Math.floorMod(id.hashCode(), workers) == worker)
                .toList();
    }

    /** Runs the part of every worker (from 0), and waits for all. */
    private void together(ExecutorService threads, IntConsumer part) throws ExecutionException, InterruptedException {
        List<Future<?>> parts = new ArrayList<>();
        IntStream.range(0, workers).forEach(worker -> parts.add(threads.submit(() -> part.accept(worker))));
        ExecutionException first = null;
        for (Future<?> each : parts) {
            try {
                each.get();
            } catch (ExecutionException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void advanced(int count, int generation) {
        int sum = done.addAndGet(count);
        Progress before = progress;
        progress = progress(
                State.RUNNING,
                generation,
                Math.min(sum, before.careers()),
                before.careers(),
                before.startedAt(),
                before.doneBefore(),
                null);
        beat(generation);
    }

    /** Renews the sign of life of this process periodically, so that no other one takes over. */
    private void beat(int generation) {
        long now = clock.millis();
        if (now - lastBeat > BEAT.toMillis()) {
            lastBeat = now;
            if (!transaction().execute(status -> generations.beat(generation, owner, now))
                    && generations.current().number() < generation) {
                stop.set(true);
                throw new IllegalStateException("another node has taken over");
            }
        }
    }

    private void flip(int generation) {
        transaction().executeWithoutResult(status -> {
            if (!generations.flip(generation, owner)) {
                throw new IllegalStateException("another node has taken over");
            }
        });
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private int rowSets(int generation) {
        return (int)
                Count.of(new JdbcTemplate(dataSource), "select count(*) from row_set where generation = ?", generation);
    }

    private Progress progress(
            State state,
            int generation,
            int done,
            int careers,
            @Nullable Instant startedAt,
            int doneBefore,
            @Nullable String failure) {
        return new Progress(
                state,
                generation,
                done,
                careers,
                startedAt,
                startedAt == null ? Duration.ZERO : Duration.between(startedAt, clock.instant()),
                doneBefore,
                failure);
    }

    /** That of this process' rebuild, or of another node's while that runs. */
    public Progress progress() {
        Progress mine = progress;
        if (mine.state() == State.RUNNING) {
            return progress(
                    State.RUNNING,
                    mine.generation(),
                    mine.done(),
                    mine.careers(),
                    mine.startedAt(),
                    mine.doneBefore(),
                    null);
        }
        return generations
                .building()
                .filter(it -> !abandoned(it))
                .map(it -> new Progress(
                        State.RUNNING,
                        it.number(),
                        rowSets(it.number()),
                        rowSets(generations.current().number()),
                        null,
                        Duration.ZERO,
                        0,
                        null))
                .orElse(mine);
    }

    /** Waits until this process neither rebuilds nor updates careers. */
    public void join() throws InterruptedException {
        List<Thread> threads;
        synchronized (this) {
            threads = Stream.of(running, catchingUp).filter(Objects::nonNull).toList();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Stops between two batches; the next start continues there. */
    @Override
    public void close() throws InterruptedException {
        stop.set(true);
        join();
    }
}
