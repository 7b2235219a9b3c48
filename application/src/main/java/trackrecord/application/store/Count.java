package trackrecord.application.store;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The one number that a query answers. */
public final class Count {

    private Count() {}

    /** @throws NullPointerException if the query answers null, which one that counts never does */
    public static long of(JdbcTemplate jdbc, String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments), sql);
    }
}
