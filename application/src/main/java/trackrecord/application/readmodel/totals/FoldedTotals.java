package trackrecord.application.readmodel.totals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.Count;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.EventSweep;
import trackrecord.application.store.event.SealedEvents;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.work.Work;

/**
 * Adds up careers that no rows answer for, on all processors. Facts never change, so each career is read up to the number
 * that it had when the question began: slices that are read one after the other, each on a connection of its own, see
 * together what one look would have seen. A career that is erased meanwhile is left out.
 *
 * <p>Many careers are found in passes over the whole table, as a rebuild does, few by themselves.
 */
final class FoldedTotals {

    private static final int SLICE = 100;
    /** So many facts are swept from the table together: as many as fit an eighth of the memory. */
    private static final long MOST_SWEPT = Runtime.getRuntime().maxMemory() / 8 / SealedEvents.BYTES;
    /** To look up a fact by its career takes as long as to pass over so many. */
    private static final int LOOK_UP = 5;

    private final JdbcTemplate jdbc;
    private final EventReader reader;
    private final int workers;
    private final long mostFacts;
    private final long mostSwept;
    /** One question at a time has the memory and the processors for this. */
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * A career whose facts are to be read.
     *
     * @param id    the internal id
     * @param facts how many, from the first one on
     */
    record Unfolded(String id, int facts) {}

    /**
     * @param workers   how many threads, the one that asks among them
     * @param mostFacts how many facts one question may read
     */
    FoldedTotals(DataSource dataSource, EventReader reader, int workers, long mostFacts) {
        this(dataSource, reader, workers, mostFacts, MOST_SWEPT);
    }

    FoldedTotals(DataSource dataSource, EventReader reader, int workers, long mostFacts, long mostSwept) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.reader = reader;
        this.workers = workers;
        this.mostFacts = mostFacts;
        this.mostSwept = mostSwept;
    }

    /**
     * Adds what these careers came to; holds no connection when it is called, nor between two slices.
     *
     * @param knownAt absent: with all their facts
     * @throws TooMuchToFold if they have more facts than may be read
     */
    void addTo(Sum sum, List<Unfolded> careers, LocalDate asOf, @Nullable Instant knownAt) {
        long facts = careers.stream().mapToLong(Unfolded::facts).sum();
        if (facts > mostFacts) {
            throw new TooMuchToFold(facts, mostFacts);
        }
        if (careers.isEmpty()) {
            return;
        }
        awaitTurn();
        try {
            boolean sweeps = sweeps(facts);
            for (List<Unfolded> some : sweeps ? together(careers, facts) : List.of(careers)) {
                new Fold(some, asOf, knownAt).addTo(sum, sweeps);
            }
        } finally {
            turn.release();
        }
    }

    private boolean sweeps(long facts) {
        long passes = Math.ceilDiv(facts, mostSwept);
        return passes * Count.of(jdbc, "select count(*) from event") < LOOK_UP * facts;
    }

    /** Those that fit the memory together, in turn. */
    private List<List<Unfolded>> together(List<Unfolded> careers, long facts) {
        if (facts <= mostSwept) {
            return List.of(careers);
        }
        List<List<Unfolded>> groups = new ArrayList<>();
        long inGroup = mostSwept;
        for (Unfolded career : careers) {
            if (inGroup >= mostSwept) {
                groups.add(new ArrayList<>());
                inGroup = 0;
            }
            groups.getLast().add(career);
            inGroup += career.facts();
        }
        return groups;
    }

    private void awaitTurn() {
        try {
            while (!turn.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                // Whoever waits for too long is told so by the watch.
                Work.steps(Work.STRIDE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("The program is stopping.");
        }
    }

    /** Some careers, added up by all workers. */
    private final class Fold {
        private final List<Unfolded> careers;
        private final Map<String, Integer> facts = new HashMap<>();
        private final LocalDate asOf;
        private final @Nullable Instant knownAt;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicBoolean stop = new AtomicBoolean();

        private Fold(List<Unfolded> careers, LocalDate asOf, @Nullable Instant knownAt) {
            this.careers = careers;
            this.asOf = asOf;
            this.knownAt = knownAt;
            careers.forEach(it -> facts.put(it.id(), it.facts()));
        }

        private void addTo(Sum sum, boolean sweeps) {
            SealedEvents events = sweeps ? swept() : null;
            onAll(_ -> folded(events)).forEach(sum::add);
        }

        /** What one pass over the table finds, all workers at it. */
        private SealedEvents swept() {
            String last = knownAt == null ? null : DateTimeUtils.formatInstant(knownAt);
            SealedEvents events = reader.gather((id, number, recordedAt) ->
                    number <= facts.getOrDefault(id, 0) && (last == null || recordedAt.compareTo(last) <= 0));
            EventSweep sweep = onConnection(connection -> EventSweep.over(connection, workers, events));
            onAll(worker -> {
                sweep.read(jdbc, worker, stop, () -> Work.steps(Work.STRIDE));
                return new Sum();
            });
            return events;
        }

        /** What one worker adds up: slice after slice, as long as there are any. */
        private Sum folded(@Nullable SealedEvents events) {
            Sum sum = new Sum();
            for (int from = next.getAndAdd(SLICE); from < careers.size() && !stop.get(); from = next.getAndAdd(SLICE)) {
                List<String> ids = careers.subList(from, Math.min(careers.size(), from + SLICE)).stream()
                        .map(Unfolded::id)
                        .toList();
                for (List<RecordedEntry> entries : entries(ids, events)) {
                    History all = History.of(entries);
                    sum.add(knownAt == null ? all : all.knownAt(knownAt), asOf);
                    Work.steps(entries.size());
                }
            }
            return sum;
        }

        private Collection<List<RecordedEntry>> entries(List<String> ids, @Nullable SealedEvents events) {
            return onConnection(connection -> {
                if (events != null) {
                    return events.open(connection, ids).values();
                }
                List<List<RecordedEntry>> found = new ArrayList<>();
                reader.readAll(connection, ids, (id, entries) -> {
                    int count = Math.min(entries.size(), facts.getOrDefault(id, 0));
                    found.add(entries.subList(0, count));
                });
                return found;
            });
        }

        /** Lets every worker, counted from 0, do its part, this thread among them, and waits for all. */
        private List<Sum> onAll(IntFunction<Sum> part) {
            try (ExecutorService helpers = Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("totals-", 1).factory())) {
                List<Future<Sum>> others = IntStream.range(1, workers)
                        .mapToObj(worker -> helpers.submit(() -> part.apply(worker)))
                        .toList();
                return sums(part, others);
            }
        }

        private List<Sum> sums(IntFunction<Sum> part, List<Future<Sum>> others) {
            boolean done = false;
            try {
                List<Sum> sums = new ArrayList<>();
                sums.add(part.apply(0));
                for (Future<Sum> other : others) {
                    sums.add(other.get());
                }
                done = true;
                return sums;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreUnavailable("The program is stopping.");
            } finally {
                // Nobody waits for what the others would still find.
                stop.set(!done);
            }
        }
    }

    private interface Reading<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T onConnection(Reading<T> work) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<T>) work::run));
    }
}
