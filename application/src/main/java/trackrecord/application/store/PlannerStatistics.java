package trackrecord.application.store;

import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PostgreSQL's statistics of its tables. It updates them by itself, but only a minute or more after tables were filled,
 * and considers them almost empty until then: a page of the list of 10,000 careers took seconds rather than
 * milliseconds.
 */
public final class PlannerStatistics {

    private static final String TABLES =
            "career, career_key, event, link, row_set, career_state, growth_history," + " career_list, annualized";
    private static final Logger LOG = LoggerFactory.getLogger(PlannerStatistics.class);

    private PlannerStatistics() {}

    /** Looks at the tables, after many rows were written and committed. Nothing is lost if that fails. */
    public static void refresh(DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                LongStatements.allow(jdbc);
                OnConnection.run(jdbc, connection -> {
                    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("analyze " + TABLES);
                        }
                    }
                });
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Could not look at the tables; PostgreSQL does so by itself in a minute.", e);
        }
    }
}
