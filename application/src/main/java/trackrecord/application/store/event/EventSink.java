package trackrecord.application.store.event;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Where the events go that a pass over the table finds; several threads bring them at a time. */
@FunctionalInterface
public interface EventSink {

    /** The row that the result stands on; it has the columns of {@link StoredEvent}. */
    void add(ResultSet row) throws SQLException;
}
