package trackrecord.application.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.exchange.json.FactFormats;

/** Notes of the store about itself, by name. */
public final class StoreNotes {

    /** Which master key seals what is sealed from now on, such as the keys of careers: its fingerprint. */
    public static final String MASTER_KEY = "master-key";

    /** Which one sealed before, as long as something of that is left. */
    public static final String REPLACED_MASTER_KEY = "replaced-master-key";

    /** That a log is being restored. */
    public static final String RESTORING = "restoring";

    /** Which format its facts are of. */
    public static final String FORMAT = "format";

    /** What the last verification of any node found: when it began, and whether everything is as it was recorded. */
    public static final String VERIFIED = "verified";

    private final JdbcTemplate jdbc;

    public StoreNotes(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public Optional<String> find(String name) {
        return jdbc.queryForList("select content from store_note where name = ?", String.class, name).stream()
                .findFirst();
    }

    /**
     * What a restore must not meet.
     *
     * @throws StoreUnavailable while a log is being restored: then nobody begins a career, or takes the ledger for
     *                          whole
     * @throws NewerStore       if a newer version has recorded what this one cannot read
     */
    public void requireNoRestore() {
        int format = format();
        if (format > FactFormats.CURRENT) {
            throw new NewerStore(format);
        }
        if (restoring()) {
            throw new StoreUnavailable("A log is being restored into this store. Try again when that is done.");
        }
    }

    /** Whether a log is being restored, by any node. */
    public boolean restoring() {
        return find(RESTORING).isPresent();
    }

    public int format() {
        return find(FORMAT).map(Integer::valueOf).orElse(1);
    }

    /**
     * A note that is there, and does not change before the running transaction ends: who wants to change it waits. H2 has no
     * such lock; there the sync gate tells when no transaction is left that began before a change.
     */
    public String findLocked(String name) {
        return Objects.requireNonNull(
                jdbc.execute((ConnectionCallback<String>) connection -> findLocked(connection, name)), name);
    }

    /** The same, on a connection. */
    public static String findLocked(Connection connection, String name) throws SQLException {
        boolean locks = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (PreparedStatement select = connection.prepareStatement(
                "select content from store_note where name = ?" + (locks ? " for share" : ""))) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("the store has no note " + name);
                }
                return rows.getString(1);
            }
        }
    }

    /** Returns whether it said that before. */
    public boolean replace(String name, String before, String content) {
        return jdbc.update("update store_note set content = ? where name = ? and content = ?", content, name, before)
                > 0;
    }

    public void put(String name, String content) {
        if (jdbc.update("update store_note set content = ? where name = ?", content, name) == 0) {
            jdbc.update("insert into store_note (name, content) values (?, ?)", name, content);
        }
    }

    /** Puts a note that another node may put at the same moment, outside of a transaction; the first one stands. */
    public void putIfAbsent(String name, String content) {
        try {
            jdbc.update("insert into store_note (name, content) values (?, ?)", name, content);
        } catch (DuplicateKeyException quicker) {
            // The other node's is there now.
        }
    }

    public void remove(String name) {
        jdbc.update("delete from store_note where name = ?", name);
    }
}
