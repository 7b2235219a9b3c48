package trackrecord.application.store;

import java.sql.Statement;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Allows long statements, which would otherwise time out after seconds on a server. */
public final class LongStatements {

    private static final Duration LONGEST = Duration.ofHours(1);

    private LongStatements() {}

    /** Allows each statement of the running transaction an hour. The pool resets this setting of its connection. */
    public static void allow(JdbcTemplate jdbc) {
        OnConnection.run(jdbc, connection -> {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST.toMillis()));
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local statement_timeout = " + LONGEST.toMillis());
                    statement.execute("set local idle_in_transaction_session_timeout = " + LONGEST.toMillis());
                }
            }
        });
    }
}
