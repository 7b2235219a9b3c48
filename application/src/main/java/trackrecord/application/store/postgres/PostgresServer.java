package trackrecord.application.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;

/** The server of a database on PostgreSQL. */
public final class PostgresServer {

    private PostgresServer() {}

    /** @throws StoreUnusable if the database cannot be opened */
    public static void requireOpens(StoreFile database) {
        try (Connection _ = database.connect()) {
            // It opens: the pool will say the rest.
        } catch (SQLException e) {
            throw of(database, e);
        }
    }

    private static StoreUnusable of(StoreFile file, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                new StoreUnusable(
                        file + " refuses this user or password.",
                        "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                        e);
            case "3D000" ->
                new StoreUnusable(
                        file + " does not exist.", "Create the database, or set SPRING_DATASOURCE_URL to another.", e);
            case "08001", "08004", "08006" ->
                new StoreUnusable(
                        file + " cannot be reached: " + StoreUnusable.reason(e) + ".",
                        "Start PostgreSQL, or set SPRING_DATASOURCE_URL.",
                        e);
            default ->
                new StoreUnusable(
                        file + " cannot be opened: " + StoreUnusable.reason(e) + ".",
                        "Check SPRING_DATASOURCE_URL, and the log of PostgreSQL.",
                        e);
        };
    }
}
