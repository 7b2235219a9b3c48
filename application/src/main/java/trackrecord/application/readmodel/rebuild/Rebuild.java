package trackrecord.application.readmodel.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.generation.Generations.Generation;
import trackrecord.application.readmodel.rebuild.Progress.State;
import trackrecord.application.readmodel.rebuild.RebuildPass.Behind;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.store.Count;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.EventSweep;
import trackrecord.domain.text.Said;

/**
 * Makes all read models anew from the facts alone: fills the next generation while commands write to both and reads
 * go on from the old one, then lets readers see the new one. One process does so at a time; what it leaves when it is
 * killed, the next one goes on with, or begins anew.
 */
@SuppressWarnings("try") // whoever closes it waits, and may be interrupted
public final class Rebuild implements AutoCloseable {

    /** A process that was not heard of for so long is taken to be gone. */
    private static final Duration GONE = Duration.ofSeconds(30);

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Generations generations;
    private final EventReader reader;
    private final Clock clock;
    private final int workers;
    private final boolean alone;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private volatile Progress progress = Progress.NONE;
    private volatile long lastBeat;
    private @Nullable Thread running;

    /**
     * @param workers how many threads; worker i takes the careers whose id hashes to i
     * @param alone   no other process can be at this store: what is unfinished was abandoned
     */
    public Rebuild(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Generations generations,
            EventReader reader,
            Clock clock,
            int workers,
            boolean alone) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.generations = generations;
        this.reader = reader;
        this.clock = clock;
        this.workers = workers;
        this.alone = alone;
    }

    /** Begins a rebuild, or goes on with an abandoned one; does nothing while one is under way, here or elsewhere. */
    public synchronized void start() {
        if (running != null && running.isAlive()) {
            return;
        }
        Optional<Generation> mine = claim();
        mine.ifPresent(generation -> {
            stop.set(false);
            progress = progress(State.RUNNING, generation.number(), 0, 0, clock.instant(), 0, null);
            running = Thread.ofPlatform().daemon().name("rebuild").start(() -> run(generation.number()));
        });
    }

    /** Goes on with what was abandoned, and begins if the rows are of another shape than this program's. */
    public void startIfNeeded() {
        if (progress.state() == State.FAILED) {
            // Trying again by itself would only fill the log: somebody has to look at it.
            return;
        }
        Optional<Generation> building = generations.building();
        if (building.isPresent()
                ? abandoned(building.get())
                : generations.current().shape() != RowSet.SHAPE) {
            start();
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
        if (alone && !owner.equals(left.owner())) {
            // The process before was stopped or killed, and of what it was writing H2 may hold rows without their
            // index, or the reverse. So nobody looks at that generation again.
            return transaction().execute(status -> {
                generations.drop(left);
                return begin(left.number() + 1, now);
            });
        }
        if (!transaction().execute(status -> generations.claim(left, RowSet.SHAPE, owner, now))) {
            return Optional.empty();
        }
        if (left.shape() != RowSet.SHAPE) {
            new Leftovers(dataSource, transactions).deleteRowsOf(left.number());
        }
        return Optional.of(left);
    }

    private Optional<Generation> begin(int number, long now) {
        try {
            transaction().executeWithoutResult(status -> generations.begin(number, RowSet.SHAPE, owner, now));
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
            RebuildPass pass = new RebuildPass(dataSource, transactions, reader, generation);
            int doneBefore = rowSets(generation);
            done.set(doneBefore);
            for (List<Behind> behind = pass.behind(); !behind.isEmpty() && !stop.get(); behind = pass.behind()) {
                progress = progress(
                        State.RUNNING, generation, done.get(), done.get() + behind.size(), startedAt, doneBefore, null);
                work(pass, behind, generation);
            }
            if (stop.get()) {
                return;
            }
            flip(generation);
            for (List<Behind> behind = pass.behind(); !behind.isEmpty() && !stop.get(); behind = pass.behind()) {
                work(pass, behind, generation);
            }
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
            LOG.error("The rebuild of the read models stopped; reads go on from the rows before it.", e);
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

    /** The rebuild is done, whether that succeeds or not: nobody reads these rows. */
    private void deleteLeftovers() {
        try {
            new Leftovers(dataSource, transactions).delete();
        } catch (DataAccessException e) {
            LOG.warn("Rows of older read models could not be deleted; the next rebuild tries again.", e);
        }
    }

    private void work(RebuildPass pass, List<Behind> careers, int generation)
            throws ExecutionException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("rebuild-", 1).factory())) {
            for (List<Behind> some : RebuildPass.sweeps(careers)) {
                if (stop.get()) {
                    return;
                }
                EventSweep sweep = pass.sweep(some, workers);
                if (sweep != null) {
                    together(threads, worker -> pass.read(sweep, worker, () -> beat(generation)));
                }
                together(
                        threads,
                        worker -> pass.run(share(some, worker), sweep, stop, count -> advanced(count, generation)));
            }
        }
    }

    private List<String> share(List<Behind> careers, int worker) {
        return careers.stream()
                .map(Behind::id)
                .filter(id -> Math.floorMod(id.hashCode(), workers) == worker)
                .toList();
    }

    /** Lets every worker, counted from 0, do its part, and waits for all. */
    private void together(ExecutorService threads, IntConsumer part) throws ExecutionException, InterruptedException {
        List<Future<?>> parts = new ArrayList<>();
        IntStream.range(0, workers).forEach(worker -> parts.add(threads.submit(() -> part.accept(worker))));
        for (Future<?> each : parts) {
            each.get();
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

    /** Says now and then that this process lives, lest another one takes over. */
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

    /** Waits for the end of this process' rebuild. */
    public void join() throws InterruptedException {
        Thread thread;
        synchronized (this) {
            thread = running;
        }
        if (thread != null) {
            thread.join();
        }
    }

    /** Stops between two batches; whoever starts next goes on there. */
    @Override
    public void close() throws InterruptedException {
        stop.set(true);
        join();
    }
}
