package trackrecord.application.readmodel.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.store.Count;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.event.EventReader;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.timeline.History;

/**
 * ANNUALIZED over all careers on a date. As known now it is one sum over the spans; for an earlier instant the spans
 * still serve for every career in which nothing was recorded since, and the others are folded as they were known. So are
 * those whose rows are behind.
 */
public final class Totals {

    private static final int CHUNK = 100;
    private static final String SUMS =
            "select a.currency, sum(a.base), sum(a.bonus), sum(a.equity), sum(a.benefits)" + " from annualized a";
    /** The generation as a value: H2 would look a query for it up again for each row. */
    private static final String ON = " where a.generation = ? and a.valid_to > ? and a.valid_from <= ?";

    /** Those careers whose rows are not behind. */
    private static final String SETTLED = " join career c on c.id = r.id and c.version <= r.version";

    private static final String KNOWN = " and r.recorded_at <= ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Generations generations;
    private final EventReader reader;

    /**
     * @param careers how many had a fact
     * @param totals  by currency, sums of the careers' rounded figures
     */
    public record Answer(int careers, List<AnnualTotal> totals) {}

    public Totals(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Generations generations,
            EventReader reader) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.generations = generations;
        this.reader = reader;
    }

    /** @param knownAt absent: now */
    public Answer on(LocalDate asOf, @Nullable Instant knownAt) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            OptionalInt served = generations.served();
            return served.isPresent() ? fromRows(served.getAsInt(), asOf, knownAt) : fromFacts(asOf, knownAt);
        }));
    }

    private Answer fromFacts(LocalDate asOf, @Nullable Instant knownAt) {
        Sum sum = new Sum();
        int careers = fold(jdbc.queryForList("select id from career order by id", String.class), asOf, knownAt, sum);
        return new Answer(careers, List.copyOf(sum.totals.values()));
    }

    private Answer fromRows(int generation, LocalDate asOf, @Nullable Instant knownAt) {
        SortedSet<String> folded = new TreeSet<>();
        generations.behind(generation).forEach(it -> folded.add(it.id()));
        List<Object> known = knownAt == null ? List.of() : List.of(DateTimeUtils.formatInstant(knownAt));
        if (knownAt != null) {
            folded.addAll(jdbc.queryForList(
                    "select id from row_set where generation = ? and recorded_at > ?",
                    String.class,
                    generation,
                    known.getFirst()));
        }
        if (folded.isEmpty()) {
            List<AnnualTotal> all = jdbc.query(
                    SUMS + ON + " group by a.currency order by a.currency",
                    (row, index) -> AnnualTotal.of(row, 1),
                    generation,
                    asOf,
                    asOf);
            return new Answer((int) Count.of(jdbc, "select count(*) from career"), all);
        }
        String until = known.isEmpty() ? "" : KNOWN;
        Sum sum = new Sum();
        jdbc.query(
                        SUMS + " join row_set r on r.id = a.id and r.generation = a.generation" + until + SETTLED + ON
                                + " group by a.currency",
                        (row, index) -> AnnualTotal.of(row, 1),
                        Stream.concat(known.stream(), Stream.of(generation, asOf, asOf))
                                .toArray())
                .forEach(sum::add);
        int settled = (int) Count.of(
                jdbc,
                "select count(*) from row_set r" + SETTLED + " where r.generation = ?" + until,
                Stream.concat(Stream.of(generation), known.stream()).toArray());
        int careers = settled + fold(List.copyOf(folded), asOf, knownAt, sum);
        return new Answer(careers, List.copyOf(sum.totals.values()));
    }

    /** Adds what these careers paid as then known; returns how many of them had a fact. */
    private int fold(List<String> ids, LocalDate asOf, @Nullable Instant knownAt, Sum sum) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            Collection<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            OnConnection.run(jdbc, connection -> {
                reader.readAll(connection, chunk, (id, facts) -> {
                    History all = History.of(facts);
                    sum.add(knownAt == null ? all : all.knownAt(knownAt), asOf);
                });
            });
        }
        return sum.careers;
    }

    private static final class Sum {
        final SortedMap<CurrencyUnit, AnnualTotal> totals = new TreeMap<>();
        int careers;

        void add(AnnualTotal total) {
            totals.merge(total.currency(), total, AnnualTotal::plus);
        }

        void add(History known, LocalDate asOf) {
            if (!known.isEmpty()) {
                careers++;
                Compensation.annualized(known.timeline(), asOf).currencies().forEach(it -> add(AnnualTotal.of(it)));
            }
        }
    }
}
