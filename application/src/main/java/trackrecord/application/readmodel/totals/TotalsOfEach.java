package trackrecord.application.readmodel.totals;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.event.EventReader;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.timeline.History;

/** ANNUALIZED of single careers on a date. Those whose rows are behind are folded. */
public final class TotalsOfEach {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final EventReader reader;
    private final String query;

    public TotalsOfEach(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Generations generations,
            EventReader reader) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.reader = reader;
        this.query = "select c.slug, c.id, r.id, a.currency, a.base, a.bonus, a.equity, a.benefits from career c"
                + " left join row_set r on r.id = c.id and r.version >= c.version and r.generation = "
                + generations.servedQuery()
                + " left join annualized a on a.id = r.id and a.generation = r.generation"
                + " and a.valid_to > ? and a.valid_from <= ? where c.slug = any (?) order by c.slug, a.currency";
    }

    /**
     * By career, of those that are there; of one that pays nothing an empty list.
     *
     * @param careers no more than one page of a list
     */
    public Map<String, List<AnnualTotal>> on(LocalDate day, List<String> careers) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Map<String, List<AnnualTotal>> totals = new HashMap<>();
            Map<String, String> behind = new HashMap<>();
            jdbc.query(query, (RowCallbackHandler) row -> read(row, totals, behind), day, day, array(careers));
            fold(behind, day, totals);
            return totals;
        }));
    }

    private static void read(ResultSet row, Map<String, List<AnnualTotal>> totals, Map<String, String> behind)
            throws SQLException {
        List<AnnualTotal> own = totals.computeIfAbsent(row.getString(1), career -> new ArrayList<>());
        if (row.getString(3) == null) {
            behind.put(row.getString(2), row.getString(1));
        } else if (row.getString(4) != null) {
            own.add(AnnualTotal.of(row, 4));
        }
    }

    /** @param behind careers by their internal ids */
    private void fold(Map<String, String> behind, LocalDate day, Map<String, List<AnnualTotal>> totals) {
        if (!behind.isEmpty()) {
            OnConnection.run(
                    jdbc,
                    connection -> reader.readAll(
                            connection,
                            behind.keySet(),
                            (id, facts) -> totals.put(
                                    Objects.requireNonNull(behind.get(id)),
                                    AnnualTotal.of(Compensation.annualized(
                                            History.of(facts).timeline(), day)))));
        }
    }

    private Array array(List<String> careers) {
        return Objects.requireNonNull(jdbc.execute(
                (ConnectionCallback<Array>) connection -> connection.createArrayOf("varchar", careers.toArray())));
    }
}
