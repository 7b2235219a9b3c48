package trackrecord.application.store.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.sync.SyncGate;

/** Forces H2's file to disk, on a connection that nothing else uses. */
public final class FileSync implements SyncGate.Sync {

    private final StoreFile file;
    private @Nullable Connection connection;

    public FileSync(StoreFile file) {
        this.file = file;
    }

    @Override
    public synchronized void write() throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = file.connect();
        }
        return connection;
    }

    /** The second half of {@code CHECKPOINT SYNC}, which would begin with another checkpoint. */
    @Override
    public synchronized void force() throws SQLException {
        storeOf(connection()).sync();
    }

    /** What H2 keeps its tables in: one file. */
    public static MVStore storeOf(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            return session.getDatabase().getStore().getMvStore();
        }
        throw new SQLException("the database is not in this process");
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
