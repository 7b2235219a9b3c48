package trackrecord.application.store.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import trackrecord.application.store.StoreNotes;

/** The progress of a store. Its counts never decrease, so that an older state of a database is recognized. */
public sealed interface Progress {

    /** The first start has begun, and has not ended: nothing was recorded yet. */
    record FirstStart() implements Progress {}

    /**
     * The store is made.
     *
     * @param facts  the facts that ever got a position, also those of a transaction that was rolled back
     * @param erased the erased careers
     * @param bytes  the length of the database file; known after a clean stop, and in a backup
     */
    record Reached(long facts, long erased, OptionalLong bytes) implements Progress {

        /** The same without the length, which changes while the store runs. */
        Reached running() {
            return new Reached(facts, erased, OptionalLong.empty());
        }

        public Reached atRest(long length) {
            return new Reached(facts, erased, OptionalLong.of(length));
        }

        /** Whether the database is at least as far as it was when the other was noted. */
        boolean isNotBefore(Reached noted) {
            return facts >= noted.facts && erased >= noted.erased;
        }
    }

    /** Reads it from an H2 database, without looking at the facts. */
    public static Reached of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                select (select identity_base - 1 from information_schema.columns
                         where table_name = 'EVENT' and column_name = 'POSITION'),
                       (select count(*) from erasure)""")) {
            row.next();
            return new Reached(row.getLong(1), row.getLong(2), OptionalLong.empty());
        }
    }

    /** False while a log is being restored: erasures that are stored so far may be removed again. */
    public static boolean isSettled(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from store_note where name = ?")) {
            select.setString(1, StoreNotes.RESTORING);
            try (ResultSet rows = select.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
