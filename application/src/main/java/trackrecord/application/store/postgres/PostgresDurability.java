package trackrecord.application.store.postgres;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** On PostgreSQL a commit is durable by itself, unless somebody turned that off. */
public final class PostgresDurability {

    private PostgresDurability() {}

    /** @throws NotDurable if the server may lose what it has acknowledged */
    public static void check(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if ("off".equals(jdbc.queryForObject("show " + setting, String.class))) {
                throw new NotDurable(setting);
            }
        }
    }

    /** The server is set to lose acknowledged commits at a crash. */
    public static final class NotDurable extends RuntimeException {
        NotDurable(String setting) {
            super("PostgreSQL runs with " + setting + " = off, so it may lose what was acknowledged. Turn it on, in "
                    + "postgresql.conf or for this user and database, and start again.");
        }
    }
}
