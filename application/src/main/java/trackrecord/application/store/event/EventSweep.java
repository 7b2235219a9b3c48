package trackrecord.application.store.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One pass over the table of events in the order in which it lies on disk. A career's events are far apart on disk, so
 * looking each one up by the index is several times slower.
 *
 * <p>The pass has parts, stretches of the table one after the other, which several threads can read at a time.
 */
public final class EventSweep {

    private static final int PAGE = 2_000;
    private static final String SELECT = "select " + StoredEvent.COLUMNS + ", position from event"
            + " where position > ? and position <= ? order by position limit " + PAGE;

    private final List<Part> parts;
    private final EventSink sink;

    /** The positions above {@code after} up to and including {@code last}. */
    private record Part(long after, long last) {}

    private EventSweep(List<Part> parts, EventSink sink) {
        this.parts = parts;
        this.sink = sink;
    }

    /** A pass in so many parts, each still to be read. */
    public static EventSweep over(Connection connection, int parts, EventSink sink) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select min(position), max(position) from event")) {
            row.next();
            long first = row.getLong(1) - 1;
            long count = row.getLong(2) - first;
            return new EventSweep(
                    IntStream.range(0, parts)
                            .mapToObj(part -> new Part(
                                    first + count * part / parts,
                                    part + 1 == parts ? Long.MAX_VALUE : first + count * (part + 1) / parts))
                            .toList(),
                    sink);
        }
    }

    /**
     * Reads one part page by page, by one thread only. It holds a connection for each page and none between two of them.
     *
     * @param number  from 0
     * @param stop    checked before each page
     * @param between run after each page
     */
    public void read(JdbcTemplate jdbc, int number, AtomicBoolean stop, Runnable between) {
        OptionalLong after = OptionalLong.of(parts.get(number).after);
        while (after.isPresent() && !stop.get()) {
            long from = after.getAsLong();
            after = Objects.requireNonNull(
                    jdbc.execute((ConnectionCallback<OptionalLong>) connection -> page(connection, number, from)));
            between.run();
        }
    }

    /** @return where the page ends; empty after the last */
    private OptionalLong page(Connection connection, int number, long after) throws SQLException {
        long last = after;
        int count = 0;
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, after);
            select.setLong(2, parts.get(number).last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sink.add(rows);
                    last = rows.getLong(9);
                    count++;
                }
            }
        }
        return count == PAGE ? OptionalLong.of(last) : OptionalLong.empty();
    }
}
