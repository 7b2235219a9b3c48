package trackrecord.api.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import trackrecord.application.store.SyncGate;

/** Forces H2's file to disk, on a connection that nothing else uses. */
final class FileSync implements SyncGate.Sync {

    private final StoreFile file;
    private Connection connection;

    FileSync(StoreFile file) {
        this.file = file;
    }

    @Override
    public synchronized void run() throws SQLException {
        if (connection == null) {
            connection = file.connect();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
