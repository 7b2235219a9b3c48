package trackrecord.application.readmodel.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.totals.FoldedTotals.Unfolded;
import trackrecord.application.store.Count;
import trackrecord.application.store.event.EventReader;

/**
 * ANNUALIZED over all careers on a date. As known now, it is one sum over the spans. For an earlier instant, the spans
 * serve for every career without later entries; the other careers, and those with outdated rows, are folded. All is as
 * of one look at the store, which is over before anything is folded.
 */
public final class Totals {

    private static final String SUMS =
            "select a.currency, sum(a.base), sum(a.bonus), sum(a.equity), sum(a.benefits)" + " from annualized a";
    /** The generation as a value, because H2 would evaluate a subquery for each row. */
    private static final String ON = " where a.generation = ? and a.valid_to > ? and a.valid_from <= ?";

    /** The careers with current rows. */
    private static final String SETTLED = " join career c on c.id = r.id and c.version <= r.version";

    private static final String KNOWN = " and r.recorded_at <= ?";

    private static final String MOVED_ON =
            "select c.id, c.version from row_set r join career c on c.id = r.id where r.generation = ? and r.recorded_at > ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Generations generations;
    private final FoldedTotals folded;

    /**
     * @param careers how many had a fact
     * @param totals  by currency, sums of the careers' rounded figures
     */
    public record Answer(int careers, List<AnnualTotal> totals) {}

    /** What rows say, and the careers that they say nothing of. */
    private record Read(Sum sum, List<Unfolded> unfolded) {}

    /**
     * @param workers   how many threads read facts for one question, the one that asks among them
     * @param mostFacts how many facts one question may read
     */
    public Totals(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Generations generations,
            EventReader reader,
            int workers,
            long mostFacts) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.generations = generations;
        this.folded = new FoldedTotals(dataSource, reader, workers, mostFacts);
    }

    /**
     * @param knownAt absent: now
     * @throws TooMuchToFold if more facts would have to be read than one question may read
     */
    public Answer on(LocalDate asOf, @Nullable Instant knownAt) {
        Read read = Objects.requireNonNull(snapshot.execute(status -> {
            OptionalInt served = generations.served();
            return served.isPresent()
                    ? fromRows(served.getAsInt(), asOf, knownAt)
                    : new Read(new Sum(), unfolded("select id, version from career order by id"));
        }));
        folded.addTo(read.sum, read.unfolded, asOf, knownAt);
        return read.sum.answer();
    }

    private List<Unfolded> unfolded(String query, Object... arguments) {
        return jdbc.query(query, (row, _) -> new Unfolded(row.getString(1), row.getInt(2)), arguments);
    }

    private Read fromRows(int generation, LocalDate asOf, @Nullable Instant knownAt) {
        SortedMap<String, Unfolded> left = new TreeMap<>();
        generations.behind(generation).forEach(it -> left.put(it.id(), new Unfolded(it.id(), it.facts())));
        List<Object> known = knownAt == null ? List.of() : List.of(DateTimeUtils.formatInstant(knownAt));
        if (knownAt != null) {
            unfolded(MOVED_ON, generation, known.getFirst()).forEach(it -> left.put(it.id(), it));
        }
        Sum sum = new Sum();
        if (left.isEmpty()) {
            jdbc.query(
                            SUMS + ON + " group by a.currency",
                            (row, index) -> AnnualTotal.of(row, 1),
                            generation,
                            asOf,
                            asOf)
                    .forEach(sum::add);
            sum.count((int) Count.of(jdbc, "select count(*) from career"));
            return new Read(sum, List.of());
        }
        String until = known.isEmpty() ? "" : KNOWN;
        jdbc.query(
                        SUMS + " join row_set r on r.id = a.id and r.generation = a.generation" + until + SETTLED + ON
                                + " group by a.currency",
                        (row, index) -> AnnualTotal.of(row, 1),
                        Stream.concat(known.stream(), Stream.of(generation, asOf, asOf))
                                .toArray())
                .forEach(sum::add);
        sum.count((int) Count.of(
                jdbc,
                "select count(*) from row_set r" + SETTLED + " where r.generation = ?" + until,
                Stream.concat(Stream.of(generation), known.stream()).toArray()));
        return new Read(sum, List.copyOf(left.values()));
    }
}
