package trackrecord.application.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import trackrecord.application.exchange.json.FactFormats;

/**
 * The format of the facts in the store. It increases with the first fact that needs a higher one, in the transaction of
 * that fact, so that a reader of the fact sees the format too. Only a failed restore decreases it.
 */
public final class StoreFormat {

    /** A case, since other notes are no numbers, and a database looks at conditions in any order. */
    private static final String RAISE = "update store_note set content = ? where name = '" + StoreNotes.FORMAT
            + "' and case when name = '" + StoreNotes.FORMAT + "' then cast(content as integer) end < ?";

    private final StoreNotes notes;
    private volatile int seen = 1;

    public StoreFormat(StoreNotes notes) {
        this.notes = notes;
    }

    /** Looks in the database. */
    public int look() {
        seen = notes.format();
        return seen;
    }

    /** Whether the last look found more than this version reads. */
    public boolean isNewer() {
        return seen > FactFormats.CURRENT;
    }

    /** @throws NewerStore if the store has more than this version reads */
    public void requireReadable() {
        if (look() > FactFormats.CURRENT) {
            throw new NewerStore(seen);
        }
    }

    /**
     * Whether a failure came from a fact of a newer version that was not noticed before; that is not an error.
     *
     * @return null if the store has no more than this version reads, or cannot be asked
     */
    public @Nullable NewerStore newer() {
        try {
            requireReadable();
            return null;
        } catch (NewerStore newer) {
            return newer;
        } catch (DataAccessException away) {
            return null;
        }
    }

    /** Says, in the running transaction of a connection, that facts of that format come with it. */
    public static void raise(Connection connection, int format) throws SQLException {
        if (format > 1) {
            try (PreparedStatement update = connection.prepareStatement(RAISE)) {
                update.setString(1, Integer.toString(format));
                update.setInt(2, format);
                update.executeUpdate();
            }
        }
    }
}
