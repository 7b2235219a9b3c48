package trackrecord.application.readmodel.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * still serve for every career in which nothing was recorded since, and the others are folded as they were known.
 */
public final class Totals {

    private static final int CHUNK = 100;
    private static final String SUMS =
            "select a.currency, sum(a.base), sum(a.bonus), sum(a.equity), sum(a.benefits)" + " from annualized a";
    /** The generation as a value: H2 would look a query for it up again for each row. */
    private static final String ON = " where a.generation = ? and a.valid_to > ? and a.valid_from <= ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final EventReader reader;

    /**
     * @param careers how many had a fact
     * @param totals  by currency, sums of the careers' rounded figures
     */
    public record Answer(int careers, List<AnnualTotal> totals) {}

    public Totals(DataSource dataSource, PlatformTransactionManager transactions, EventReader reader) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.reader = reader;
    }

    /** @param knownAt absent: now */
    public Answer on(LocalDate asOf, @Nullable Instant knownAt) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            int generation = (int) Count.of(jdbc, Generations.CURRENT);
            return knownAt == null ? now(generation, asOf) : then(generation, asOf, knownAt);
        }));
    }

    private Answer now(int generation, LocalDate asOf) {
        List<AnnualTotal> totals = jdbc.query(
                SUMS + ON + " group by a.currency order by a.currency",
                (row, index) -> total(row),
                generation,
                asOf,
                asOf);
        return new Answer((int) Count.of(jdbc, "select count(*) from career"), totals);
    }

    private Answer then(int generation, LocalDate asOf, Instant knownAt) {
        String instant = DateTimeUtils.formatInstant(knownAt);
        List<String> later = jdbc.queryForList(
                "select id from row_set where generation = ? and recorded_at > ?" + " order by id",
                String.class,
                generation,
                instant);
        if (later.isEmpty()) {
            return now(generation, asOf);
        }
        Sum sum = new Sum();
        List<AnnualTotal> settledTotals = jdbc.query(
                SUMS + " join row_set r on r.id = a.id and r.generation = a.generation and r.recorded_at <= ?" + ON
                        + " group by a.currency",
                (row, index) -> total(row),
                instant,
                generation,
                asOf,
                asOf);
        settledTotals.forEach(sum::add);
        int settled = (int) Count.of(
                jdbc, "select count(*) from row_set where generation = ? and recorded_at <= ?", generation, instant);
        return new Answer(settled + fold(later, asOf, knownAt, sum), List.copyOf(sum.totals.values()));
    }

    /** Adds what these careers paid as then known; returns how many of them had a fact. */
    private int fold(List<String> ids, LocalDate asOf, Instant knownAt, Sum sum) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            Collection<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            OnConnection.run(jdbc, connection -> {
                reader.readAll(
                        connection,
                        chunk,
                        (id, facts) -> sum.add(History.of(facts).knownAt(knownAt), asOf));
            });
        }
        return sum.careers;
    }

    private static AnnualTotal total(ResultSet row) throws SQLException {
        return new AnnualTotal(
                CurrencyUnit.of(row.getString(1)),
                row.getBigDecimal(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5));
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
