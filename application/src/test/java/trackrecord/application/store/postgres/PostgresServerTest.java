package trackrecord.application.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.application.running.RunningStore;
import trackrecord.application.running.StoreSettings;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;
import trackrecord.domain.random.AtLength;

/** What a start says of a database that it cannot work with, on a real PostgreSQL; and that its advice helps. */
@AtLength
@Timeout(180)
class PostgresServerTest {

    private static final Pattern STATEMENT = Pattern.compile("(GRANT|CREATE DATABASE) [^;.]*");

    @TempDir
    private static Path folder;

    private static Path access;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        access = Files.writeString(
                Files.createTempFile("pg_hba", ".conf"),
                "local all all trust\nhost all postgres all trust\nhost all all all scram-sha-256\n");
        Files.setPosixFilePermissions(access, PosixFilePermissions.fromString("rw-r--r--"));
        server = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", access.toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        Files.delete(access);
    }

    @Test
    void aWrongPassword() throws SQLException {
        role("wrong");
        StoreUnusable refused = refusal(file("postgres", "wrong", "guessed"));
        assertThat(refused).hasMessageContaining("password authentication failed for user \"wrong\"");
        assertThat(refused.wayOut()).contains("SPRING_DATASOURCE_PASSWORD");
        assertThat(refusal(file("postgres", "wrong", null)).wayOut()).contains("SPRING_DATASOURCE_PASSWORD");
        assertThat(refusal(file("postgres", "nobody", "x")).wayOut()).contains("CREATE ROLE name LOGIN PASSWORD");
    }

    /** As one does whose processes are stopped: the system accepts connections for it. */
    @Test
    void aServerThatAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            StoreUnusable refused = refusal(StoreFile.named(
                    "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/silent", "early", "early", folder));
            assertThat(refused).hasMessageContaining("/silent cannot be reached");
            assertThat(refused.wayOut()).startsWith("Start PostgreSQL");
        }
    }

    @Test
    void aDatabaseThatDoesNotExist() throws SQLException {
        role("early");
        StoreFile file = file("not_yet", "early", "early");
        StoreUnusable refused = refusal(file);
        assertThat(refused).hasMessageEndingWith("/not_yet does not exist.");
        follow(refused, "postgres");
        assertStarts(file);
    }

    @Test
    void aDatabaseThatTheRoleMayNotOpen() throws SQLException {
        role("stranger");
        database("closed", "");
        execute("postgres", "revoke connect on database closed from public");
        execute("closed", "grant create on schema public to stranger");
        StoreFile file = file("closed", "stranger", "stranger");
        follow(refusal(file), "closed");
        assertStarts(file);
    }

    @Test
    void aSchemaInWhichTheRoleMayMakeNoTables() throws SQLException {
        role("guest");
        database("house", "");
        StoreFile file = file("house", "guest", "guest");
        StoreUnusable refused = refusal(file);
        assertThat(refused).hasMessageEndingWith("/house lets role guest make no tables in schema public.");
        assertThat(refused.wayOut()).endsWith("GRANT USAGE, CREATE ON SCHEMA public TO guest;");
        follow(refused, "house");
        assertStarts(file);
    }

    @Test
    void aSchemaThatTheRoleMayNotUse() throws SQLException {
        role("odd-name");
        database("walled", "");
        execute("walled", "revoke all on schema public from public");
        StoreFile file = file("walled", "odd-name", "odd-name");
        follow(refusal(file), "walled");
        assertStarts(file);
    }

    @Test
    void tablesOfAnotherRole() throws SQLException {
        role("first");
        role("second");
        database("moved", "owner first");
        assertStarts(file("moved", "first", "first"));
        execute("moved", "grant all on schema public to second");
        StoreFile file = file("moved", "second", "second");
        StoreUnusable refused = refusal(file);
        assertThat(refused).hasMessageEndingWith("/moved has tables of role first, which role second may not change.");
        follow(refused, "moved");
        assertStarts(file);
    }

    @Test
    void anEncodingWithoutRoomForEveryName() throws SQLException {
        role("latin");
        database("latin", "owner latin encoding 'LATIN1' locale 'C' template template0");
        StoreUnusable refused = refusal(file("latin", "latin", "latin"));
        assertThat(refused).hasMessageContaining("stores texts as LATIN1");
        follow(refused, "postgres");
        assertStarts(file("name", "latin", "latin"));
    }

    @Test
    void aDatabaseThatTakesNoChanges() throws SQLException {
        role("reader");
        database("frozen", "owner reader");
        execute("frozen", "alter database frozen set default_transaction_read_only = on");
        assertThat(refusal(file("frozen", "reader", "reader")).wayOut()).contains("default_transaction_read_only");
    }

    @Test
    void noConnectionLeft() throws SQLException {
        role("late");
        execute("postgres", "alter role late connection limit 0");
        StoreUnusable refused = refusal(file("postgres", "late", "late"));
        assertThat(refused).hasMessageContaining("has no connection left: ");
        assertThat(refused.wayOut()).contains("max_connections", "spring.datasource.hikari.maximum-pool-size");
    }

    /** Days are stored as days, instants as texts in UTC. */
    @Test
    void theTimeZoneDoesNotMatter() throws SQLException {
        role("far");
        database("far", "owner far");
        execute("far", "alter database far set timezone = 'Pacific/Kiritimati'");
        assertStarts(file("far", "far", "far"));
    }

    private static StoreFile file(String database, String role, String password) {
        return StoreFile.named(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
                role,
                password,
                folder.resolve(database));
    }

    private static void role(String name) throws SQLException {
        execute("postgres", "create role \"" + name + "\" login password '" + name + "'");
    }

    private static void database(String name, String with) throws SQLException {
        execute("postgres", "create database " + name + " " + with);
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static StoreUnusable refusal(StoreFile file) {
        return catchThrowableOfType(StoreUnusable.class, () -> PostgresServer.requireOpens(file));
    }

    /** Does what the advice says, as a superuser. */
    private static void follow(StoreUnusable refused, String database) throws SQLException {
        Matcher statement = STATEMENT.matcher(refused.wayOut());
        assertThat(statement.find()).as(refused.wayOut()).isTrue();
        execute(database, statement.group());
    }

    private static void assertStarts(StoreFile file) {
        try (RunningStore store =
                RunningStore.of(StoreSettings.in(file.folder()).on(file))) {
            store.recorder().record(of("ada", name("\u0141ukasz")));
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }
}
