package trackrecord.application.store.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;

/** The server of a database on PostgreSQL. */
public final class PostgresServer {

    /** Seconds until a server that accepts connections and says nothing counts as away. */
    private static final String LONGEST_SILENCE = "10";

    private PostgresServer() {}

    /** @throws StoreUnusable if the database cannot be opened, or this program cannot work with it */
    public static void requireOpens(StoreFile database) {
        try (Connection connection = connect(database)) {
            if (database.postgres()) {
                PostgresDatabase.of(connection).requireUsable(database);
            }
        } catch (SQLException e) {
            throw of(database, e);
        }
    }

    private static Connection connect(StoreFile database) throws SQLException {
        if (!database.postgres()) {
            return database.connect();
        }
        Properties properties = new Properties();
        if (database.username() != null) {
            properties.setProperty("user", database.username());
        }
        if (database.password() != null) {
            properties.setProperty("password", database.password());
        }
        properties.setProperty("loginTimeout", LONGEST_SILENCE);
        properties.setProperty("socketTimeout", LONGEST_SILENCE);
        return DriverManager.getConnection(database.url(), properties);
    }

    private static StoreUnusable of(StoreFile file, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000", "08004" ->
                new StoreUnusable(
                        file + " refuses this user or password: " + StoreUnusable.reason(e) + ".",
                        "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, or make the role:"
                                + " CREATE ROLE name LOGIN PASSWORD '...'.",
                        e);
            case "42501" ->
                new StoreUnusable(
                        file + " refuses this user: " + StoreUnusable.reason(e) + ".",
                        "As its owner: GRANT CONNECT ON DATABASE " + name(file) + " TO \"" + file.username() + "\";",
                        e);
            case "3D000" ->
                new StoreUnusable(
                        file + " does not exist.",
                        "As a superuser: CREATE DATABASE " + name(file) + " OWNER \"" + file.username()
                                + "\" ENCODING 'UTF8' TEMPLATE template0; or set SPRING_DATASOURCE_URL to another.",
                        e);
            case "53300" ->
                new StoreUnusable(
                        file + " has no connection left: " + StoreUnusable.reason(e) + ".",
                        "Raise max_connections of PostgreSQL, or the limit of the role, or lower"
                                + " spring.datasource.hikari.maximum-pool-size of every node.",
                        e);
            case "08001", "08006", "57P03" ->
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

    private static String name(StoreFile file) {
        return file.toString().replaceFirst(".*/", "");
    }
}
