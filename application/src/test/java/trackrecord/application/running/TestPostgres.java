package trackrecord.application.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** A real PostgreSQL for the tests of this process, with a database of its own for each that asks. */
public final class TestPostgres {

    /** A master key of tests, since the nodes of one database share it. */
    static final String MASTER_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    static final String USER = "postgres";

    private static EmbeddedPostgres server;

    private TestPostgres() {}

    /** The program's settings for a new database. */
    public static List<String> settings(String... options) {
        return List.of(
                "spring.datasource.url=" + newDatabase(options),
                "spring.datasource.username=" + USER,
                "trackrecord.master-key=" + MASTER_KEY);
    }

    /** The URL of a new database. */
    static synchronized String newDatabase(String... options) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            }
            String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
            execute("create database " + name);
            for (String option : options) {
                execute("alter database " + name + " set " + option);
            }
            return server.getJdbcUrl(USER, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
