package trackrecord.application.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A pool that knows when its database is away: for a second after a connection could not be had in time, though not all
 * were in use, others are refused at once. Else each of those who queue for a worker would wait for the connection
 * time-out of everybody before them.
 */
public final class WatchedPool extends HikariDataSource {

    private static final Duration AWAY = Duration.ofSeconds(1);

    /** What {@link System#nanoTime} was when a connection was last not had; 0 before. */
    private final AtomicLong missed = new AtomicLong();

    @Override
    public Connection getConnection() throws SQLException {
        long last = missed.get();
        if (last != 0 && System.nanoTime() - last < AWAY.toNanos()) {
            throw new SQLTransientConnectionException("the database could not be reached a moment ago", "08001");
        }
        try {
            Connection connection = super.getConnection();
            missed.set(0);
            return connection;
        } catch (SQLTransientConnectionException e) {
            if (getHikariPoolMXBean().getActiveConnections() < getMaximumPoolSize()) {
                missed.set(System.nanoTime());
            }
            throw e;
        }
    }
}
