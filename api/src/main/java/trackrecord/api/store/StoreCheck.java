package trackrecord.api.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import trackrecord.application.store.StoreNotes;

/**
 * Looks into an H2 database without changing a byte of it.
 *
 * @param progress  how far it has come
 * @param settled   whether it will never be less than that: no restore is under way
 * @param masterKey the fingerprint of its master key, if it has one
 */
record StoreCheck(Progress.Reached progress, boolean settled, Optional<String> masterKey) {

    /** @throws StoreUnusable if it is in use, or holds no whole store */
    static StoreCheck of(StoreFile file) {
        try (Connection connection = file.connectToRead()) {
            return new StoreCheck(Progress.of(connection), Progress.isSettled(connection), masterKey(connection));
        } catch (SQLException e) {
            throw StoreUnusable.ofCheck(file, e);
        }
    }

    /** Asked of the file alone: of one without tables H2 keeps a lock when it cannot make the first of them. */
    static boolean hasTables(Path database) {
        try (MVStore store = new MVStore.Builder().fileName(database.toString()).readOnly().open()) {
            return store.hasMap("table.0");
        } catch (MVStoreException e) {
            return false;
        }
    }

    private static Optional<String> masterKey(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select content from store_note where name = ?")) {
            select.setString(1, StoreNotes.MASTER_KEY);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
