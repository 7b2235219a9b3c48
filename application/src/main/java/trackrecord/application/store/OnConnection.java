package trackrecord.application.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work on a connection that answers nothing. */
@FunctionalInterface
public interface OnConnection {

    void run(Connection connection) throws SQLException;

    /** Does it on the connection of the running transaction, if there is one. */
    static void run(JdbcTemplate jdbc, OnConnection work) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            work.run(connection);
            return true;
        });
    }
}
