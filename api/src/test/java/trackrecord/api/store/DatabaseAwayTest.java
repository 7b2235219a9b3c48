package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.application.store.LongStatements;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.domain.random.AtLength;

/** A node with the profile {@code postgres}, and a database that hangs or is gone. */
@Timeout(300)
@AtLength
class DatabaseAwayTest {

    private static final String HIRE = """
            {"type": "Hire", "effectiveOn": "2024-01-01", "employer": "Acme", "title": "Engineer",
             "baseSalary": {"amount": "100000", "currency": "USD"}}""";
    private static final String CAREER = "/api/careers/ada";

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    private static String[] settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.profiles.active=postgres",
                                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                                "--spring.datasource.username=postgres",
                                "--trackrecord.master-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                                "--trackrecord.sample=false"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void whileItHangsTheNodeIsNotReadyAndSaysWhenToTryAgain() throws Exception {
        try (ServerProcess node = ServerProcess.start(folder.resolve("node"), settings("--trackrecord.drain=0s"))) {
            assertThat(node.post(CAREER + "/commands", HIRE).statusCode()).isEqualTo(200);
            List<ProcessHandle> processes = processes();
            signal("-STOP", processes);
            try {
                awaitReadiness(node, 503);
                assertThat(node.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
                for (HttpResponse<String> answer : List.of(
                        node.get(CAREER),
                        node.get("/api/careers"),
                        node.post(CAREER + "/commands", HIRE, "Idempotency-Key", "again"))) {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                    assertThat(JsonMapper.shared()
                                    .readTree(answer.body())
                                    .get("code")
                                    .asString())
                            .isEqualTo("STORE_FAILED");
                }
            } finally {
                signal("-CONT", processes);
            }
            awaitReadiness(node, 200);
            assertThat(node.get(CAREER).statusCode()).isEqualTo(200);
        }
    }

    /** A commit that waits for a standby that is not there: it was sent, and nobody knows. */
    @Test
    void aCommitThatIsNotAnsweredSaysSoAndIsRecordedOnceByItsKey() throws Exception {
        try (ServerProcess node = ServerProcess.start(folder.resolve("unknown"), settings("--trackrecord.drain=0s"))) {
            String last = "/api/careers/unknown-0/commands";
            execute("alter system set synchronous_standby_names = 'nobody'");
            execute("select pg_reload_conf()");
            HttpResponse<String> answer = null;
            try {
                for (int career = 0; answer == null || answer.statusCode() == 200; career++) {
                    last = "/api/careers/unknown-" + career + "/commands";
                    answer = node.post(last, HIRE, "Idempotency-Key", last);
                }
            } finally {
                execute("alter system reset synchronous_standby_names");
                execute("select pg_reload_conf()");
            }
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(JsonMapper.shared().readTree(answer.body()).get("code").asString())
                    .as(answer.body())
                    .isEqualTo("OUTCOME_UNKNOWN");
            do {
                answer = node.post(last, HIRE, "Idempotency-Key", last);
            } while (answer.statusCode() == 503);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .get("version")
                            .intValue())
                    .isEqualTo(1);
        }
    }

    /** Messages reach logs: those of the database too, and of whatever writes its failures there. */
    @Test
    void whatWasToBeStoredStandsInNoMessage() throws Exception {
        try (RunningStore node = RunningStore.in(folder.resolve("private"), settings("--trackrecord.drain=0s"));
                Connection connection = node.get(HikariDataSource.class).getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into store_note (name, content) values (?, ?)")) {
            for (int twice = 0; twice < 2; twice++) {
                insert.setString(1, "private-name");
                insert.setString(2, "private-content");
                insert.addBatch();
            }
            assertThatThrownBy(insert::executeBatch).isInstanceOfSatisfying(SQLException.class, failure -> {
                for (Throwable said = failure; said != null; said = said.getCause()) {
                    assertThat(said.toString()).doesNotContain("private");
                }
                for (SQLException next = failure; next != null; next = next.getNextException()) {
                    assertThat(next.toString()).doesNotContain("private");
                }
            });
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whoever shares out requests reads that the node goes while it still takes them. */
    @Test
    void readinessGoesDownBeforeThePortCloses() throws Exception {
        try (ServerProcess node =
                ServerProcess.start(folder.resolve("leaving"), settings("--trackrecord.drain=100s"))) {
            node.terminate();
            awaitReadiness(node, 503);
            assertThat(node.get("/api/careers").statusCode()).isEqualTo(200);
            assertThat(node.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyWaitHasAnEnd() throws Exception {
        try (RunningStore node = RunningStore.in(folder.resolve("limits"), settings("--trackrecord.drain=0s"))) {
            HikariDataSource pool = node.get(HikariDataSource.class);
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            TransactionTemplate transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
            assertThat(pool.getConnectionTimeout()).isEqualTo(2_500);
            assertThat(limits(pool)).isEqualTo("1500ms 12s 4000");
            new TransactionTemplate(node.get(PlatformTransactionManager.class), DurableTransactionManager.READS_FIRST)
                    .executeWithoutResult(status -> assertThat(jdbc.execute((Connection it) -> limits(it)))
                            .as("a command waits for a lock by several attempts, and no longer for the server")
                            .isEqualTo("1500ms 12s 4000"));
            transaction.executeWithoutResult(status -> assertThat(jdbc.execute((Connection it) -> limits(it)))
                    .as("what writes all through may wait longer for a lock")
                    .isEqualTo("10s 12s 15000"));
            transaction.executeWithoutResult(status -> {
                LongStatements.allow(jdbc);
                assertThat(jdbc.execute((Connection it) -> limits(it))).isEqualTo("10s 1h 3600000");
            });
            assertThat(limits(pool)).as("the same connection afterwards").isEqualTo("1500ms 12s 4000");
        }
    }

    private static String limits(HikariDataSource pool) throws Exception {
        try (Connection connection = pool.getConnection()) {
            return limits(connection);
        }
    }

    private static String limits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('lock_timeout') || ' ' || current_setting('statement_timeout')")) {
            row.next();
            return row.getString(1) + " " + connection.getNetworkTimeout();
        }
    }

    private static void awaitReadiness(ServerProcess node, int status) throws IOException {
        int last;
        do {
            last = node.get("/actuator/health/readiness").statusCode();
        } while (last != status);
    }

    /** The server's processes, the first one first. */
    private static List<ProcessHandle> processes() throws Exception {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle first = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            return Stream.concat(Stream.of(first), first.descendants()).toList();
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(it -> command.add(Long.toString(it.pid())));
        new ProcessBuilder(command).start().waitFor();
    }
}
