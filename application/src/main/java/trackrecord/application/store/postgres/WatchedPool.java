package trackrecord.application.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A pool whose connections are given up on together with the wait for them, so that nobody waits for one as long as may be
 * and then as long again for its first answer. And one that knows when its database is away: for a second after a connection could not be had in time, though not all
 * were in use, others are refused at once. Else each of those who queue for a worker would wait for the connection
 * time-out of everybody before them.
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
