package trackrecord.application.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: an H2 file in the data folder, or what {@code spring.datasource.url} says.
 *
 * @param folder for what lies beside the database
 */
public record StoreFile(
        String url, @Nullable String username, @Nullable String password, Path folder, Kind kind) {

    /** Whose the database is. */
    public enum Kind {
        /** This program's own, in its data folder. */
        OWN,
        /** An H2 file that somebody named: in this process too, and otherwise left as it is. */
        NAMED,
        /** A server's. */
        SERVER
    }

    /** The database's name in the folder. */
    public static final String NAME = "trackrecord";

    /**
     * DB_CLOSE_ON_EXIT: H2 would else close at SIGTERM before Axon has finished. LOCK_TIMEOUT: milliseconds.
     * TRACE_LEVEL_FILE: H2 would else write a file with what it read when something fails.
     */
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    private static final String CIPHER = ";CIPHER=AES";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    /** The database of that URL, which somebody named. */
    public static StoreFile named(String url, @Nullable String username, @Nullable String password, Path folder) {
        return new StoreFile(
                url, username, password, folder, url.startsWith("jdbc:h2:file:") ? Kind.NAMED : Kind.SERVER);
    }

    /** The database of that name in the folder. */
    public static StoreFile own(Path folder, String name) {
        return new StoreFile("jdbc:h2:file:" + folder.resolve(name) + SETTINGS, "sa", "", folder, Kind.OWN);
    }

    /** The same, encrypted. H2 takes two passwords in one, the file's and the user's, which is none. */
    public StoreFile encrypted(char[] filePassword) {
        return new StoreFile(url + CIPHER, username, new String(filePassword) + " ", folder, kind);
    }

    public boolean isEncrypted() {
        return url.endsWith(CIPHER);
    }

    /** Whether this process owns the database: then it forces commits to disk, and compacts. */
    public boolean embedded() {
        return kind != Kind.SERVER;
    }

    public boolean postgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** A connection of its own, beside the pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** A connection that changes nothing in the file, while nobody else has it open; without a database it fails. */
    public Connection connectToRead() throws SQLException {
        return DriverManager.getConnection(url + READ_ONLY, username, password);
    }

    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "");
    }
}
