package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.withKey;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.random.AtLength;

/** Ten nodes on a PostgreSQL with the connections of its defaults, and nodes that start on it together. */
@AtLength
@Timeout(300)
class ConnectionsTest {

    private static final int NODES = 10;
    private static final int OF_A_NODE = 9;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "100")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        execute("create role others login");
        execute("create role node login connection limit " + OF_A_NODE);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String[] settings(String database, String role, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.profiles.active=postgres",
                                "--spring.datasource.url=" + server.getJdbcUrl(role, database),
                                "--spring.datasource.username=" + role,
                                "--trackrecord.master-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                                "--trackrecord.drain=0s"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** The role of the tenth node is given no more than its share: PostgreSQL itself refuses one connection more. */
    @Test
    void theTenthNodeStartsAndWorksBesideNineThatHaveAllTheirs() throws Exception {
        execute("create database shared owner node");
        assertThat(asked("select current_setting('max_connections')")).isEqualTo("100");
        assertThat(asked("select current_setting('superuser_reserved_connections')"))
                .isEqualTo("3");
        List<Connection> held = new ArrayList<>();
        try {
            for (int connection = 0; connection < (NODES - 1) * OF_A_NODE; connection++) {
                held.add(DriverManager.getConnection(server.getJdbcUrl("others", "postgres")));
            }
            try (RunningStore node = RunningStore.in(folder.resolve("tenth"), settings("shared", "node"))) {
                work(node);
                takeAll(node.get(HikariDataSource.class));
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    /** Everything at once that has a share of its own. */
    private static void work(RunningStore node) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < 16; writer++) {
                String career = "career-" + writer;
                work.add(threads.submit(() -> {
                    for (int index = 0; index < 5; index++) {
                        String key = career + "/" + index;
                        node.recorder().record(withKey(key, "aa", career, name("n"), achievement(key)));
                    }
                }));
            }
            work.add(threads.submit(
                    () -> assertThat(node.ledger().verify().problems()).isEmpty()));
            work.add(threads.submit(node::rebuild));
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertThat(node.careers().load("career-0").version()).isEqualTo(10);
    }

    private static void takeAll(HikariDataSource pool) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int connection = 0; connection < pool.getMaximumPoolSize(); connection++) {
                taken.add(pool.getConnection());
            }
            assertThat(taken).hasSize(OF_A_NODE);
            assertThat(asked("select count(*) from pg_stat_activity where usename = 'node'"))
                    .isEqualTo("" + OF_A_NODE);
            assertThatThrownBy(() -> DriverManager.getConnection(server.getJdbcUrl("node", "shared"))
                            .close())
                    .hasMessageContaining("too many connections for role \"node\"");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    /** Both find an empty database: one makes the schema, the key's note and the sample, and the other waits for it. */
    @Test
    void twoFirstStartsAtOnceMakeOneStore() throws Exception {
        for (int round = 0; round < 2; round++) {
            String database = "first_" + round;
            execute("create database " + database);
            try (ServerProcess one = ServerProcess.launch(
                            folder.resolve(database + "one"),
                            ServerProcess.freePort(),
                            settings(database, "postgres"));
                    ServerProcess other = ServerProcess.launch(
                            folder.resolve(database + "other"),
                            ServerProcess.freePort(),
                            settings(database, "postgres"))) {
                one.awaitReady();
                other.awaitReady();

                JsonNode facts = facts(one);
                assertThat(facts).isNotEmpty().isEqualTo(facts(other));
                JsonNode verification = JsonMapper.shared()
                        .readTree(other.post("/api/ledger/verification", "").body());
                assertThat(verification.get("problems")).isEmpty();
                JsonNode ledger =
                        JsonMapper.shared().readTree(one.get("/api/ledger").body());
                assertThat(ledger.get("careers").intValue()).isEqualTo(1);
                assertThat(ledger.get("erased").intValue()).isZero();
                assertThat(ledger.get("facts").intValue()).isEqualTo(facts.size());
            }
        }
    }

    private static JsonNode facts(ServerProcess node) throws IOException {
        return JsonMapper.shared()
                .readTree(
                        node.get("/api/careers/rust-developer-at-discord/facts").body())
                .get("facts");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String asked(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
