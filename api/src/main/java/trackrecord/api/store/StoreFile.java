package trackrecord.api.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Where the database is: an H2 file in the data folder, or what {@code spring.datasource.url} says.
 *
 * @param embedded whether this process owns the database: then it forces commits to disk, and compacts
 */
public record StoreFile(String url, String username, String password, Path folder, boolean embedded) {

    /** The database's name in the folder. */
    static final String NAME = "trackrecord";

    /** DB_CLOSE_ON_EXIT: H2 would else close at SIGTERM before Axon has finished. LOCK_TIMEOUT: milliseconds. */
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

    static StoreFile of(StoreProperties properties, DataSourceProperties database) {
        Path folder = properties.data().toAbsolutePath().normalize();
        if (database.getUrl() != null) {
            return new StoreFile(database.getUrl(), database.getUsername(), database.getPassword(), folder,
                    database.getUrl().startsWith("jdbc:h2:file:"));
        }
        return new StoreFile("jdbc:h2:file:" + folder.resolve(NAME) + SETTINGS, "sa", "", folder, true);
    }

    boolean postgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** A connection of its own, beside the pool. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "");
    }
}
