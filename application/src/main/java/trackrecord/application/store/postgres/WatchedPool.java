package trackrecord.application.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A pool with a common time limit for getting a connection and for its first answer, so that nobody waits twice. It
 * also detects that its database is away: if a connection could not be obtained in time although not all were in use,
 * other requests are refused immediately for a second. Otherwise each request in a queue would wait for the time-outs
 * of all requests before it.
 */
public final class WatchedPool extends HikariDataSource {

    private static final Duration AWAY = Duration.ofSeconds(1);

    /** From asking for a connection until a statement on it that hears nothing is given up on. */
    static final Duration LONGEST = Duration.ofMillis(4_800);

    /** What {@link System#nanoTime} was when a connection was last not had; 0 before. */
    private final AtomicLong missed = new AtomicLong();

    @Override
    public Connection getConnection() throws SQLException {
        long begun = System.nanoTime();
        long last = missed.get();
        if (last != 0 && begun - last < AWAY.toNanos()) {
            throw new SQLTransientConnectionException("the database could not be reached a moment ago", "08001");
        }
        try {
            Connection connection = super.getConnection();
            missed.set(0);
            int limit = connection.getNetworkTimeout();
            int left = left(limit, Duration.ofNanos(System.nanoTime() - begun));
            if (left != limit) {
                // The pool takes it back with the connection.
                connection.setNetworkTimeout(Runnable::run, left);
            }
            return connection;
        } catch (SQLTransientConnectionException e) {
            if (getHikariPoolMXBean().getActiveConnections() < getMaximumPoolSize()) {
                missed.set(System.nanoTime());
            }
            throw e;
        }
    }

    /**
     * How long the server may say nothing, in milliseconds, after a wait for the connection.
     *
     * @param limit as the pool has it; 0: without end, as somebody chose
     */
    static int left(int limit, Duration waited) {
        return (int) Math.min(limit, Math.max(1, LONGEST.minus(waited).toMillis()));
    }
}
