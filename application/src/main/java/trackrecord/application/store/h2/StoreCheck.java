package trackrecord.application.store.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.key.MasterKeys;

/**
 * Inspects an H2 database without changing a byte of it.
 *
 * @param progress  how far it has come
 * @param settled   whether it will never be less than that: no restore is under way
 * @param masterKey the fingerprint of its master key, if it has one
 * @param replaced  the key that this one takes the place of, if that goes on
 */
record StoreCheck(
        Progress.Reached progress,
        boolean settled,
        Optional<String> masterKey,
        Optional<MasterKeys.Replaced> replaced) {

    /** H2: there is no such table (three codes) or column, or not even a user, whom reading cannot make. */
    private static final Set<Integer> NO_STORE = Set.of(42102, 42103, 42104, 42122, 90097);

    /** @throws StoreUnusable if it is in use, or holds no whole store */
    static StoreCheck of(StoreFile file) {
        return find(file).orElseThrow(() -> UnusableFile.noStore(file.folder()));
    }

    /**
     * Empty if it can be read, and has not the tables of a store.
     *
     * @throws StoreUnusable if it is in use or damaged
     */
    static Optional<StoreCheck> find(StoreFile file) {
        try (Connection connection = file.connectToRead()) {
            return Optional.of(new StoreCheck(
                    Progress.of(connection),
                    Progress.isSettled(connection),
                    note(connection, StoreNotes.MASTER_KEY),
                    note(connection, StoreNotes.REPLACED_MASTER_KEY).map(MasterKeys.Replaced::of)));
        } catch (SQLException e) {
            if (NO_STORE.contains(e.getErrorCode())) {
                return Optional.empty();
            }
            throw UnusableFile.ofCheck(file, e);
        }
    }

    /** Asked of the file alone: of one without tables H2 keeps the lock when it cannot make the first of them. */
    static boolean hasTables(StoreFolder folder, @Nullable FileKey key) {
        MVStore.Builder builder = new MVStore.Builder()
                .fileName(folder.database().path().toString())
                .readOnly();
        if (key != null) {
            builder.encryptionKey(key.password());
        }
        try (MVStore store = builder.open()) {
            return store.hasMap("table.0");
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? UnusableFile.inUse(folder.path(), e)
                    : UnusableFile.damaged(folder.path(), e);
        }
    }

    private static Optional<String> note(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select content from store_note where name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
