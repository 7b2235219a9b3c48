package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.application.exchange.json.FactFormats;
import trackrecord.application.running.TestPostgres;
import trackrecord.domain.random.AtLength;

/** A store in which a newer version has recorded what this one cannot read. */
@Timeout(300)
class NewerStoreTest {

    private static final String HIRE = """
            {"type": "Hire", "effectiveOn": "2024-01-01", "employer": "Acme", "title": "Engineer",
             "baseSalary": {"amount": "100000", "currency": "USD"}}""";
    private static final String CAREER = "/api/careers/ada";

    @TempDir
    static Path folder;

    @AtLength
    @Test
    void aNodeThatMeetsItAnswersNothingAndIsNotReady() throws Exception {
        List<String> settings = TestPostgres.settings();
        String url = settings.getFirst().substring("spring.datasource.url=".length());
        String[] arguments = Stream.concat(
                        settings.stream().map(it -> "--" + it), Stream.of("--trackrecord.sample=false"))
                .toArray(String[]::new);
        try (ServerProcess node = ServerProcess.start(folder.resolve("node"), arguments);
                Connection database = DriverManager.getConnection(url, "postgres", null)) {
            assertThat(node.post(CAREER + "/commands", HIRE).statusCode()).isEqualTo(200);
            setFormat(database, FactFormats.CURRENT + 1);

            awaitReadiness(node, 503);
            for (HttpResponse<String> answer : List.of(
                    node.get(CAREER),
                    node.get("/api/careers"),
                    node.post(CAREER + "/commands", HIRE),
                    node.post("/api/ledger/verification", ""))) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(JsonMapper.shared()
                                .readTree(answer.body())
                                .get("code")
                                .asString())
                        .isEqualTo("NEWER_STORE");
            }
            assertThat(node.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            setFormat(database, FactFormats.CURRENT);
            awaitReadiness(node, 200);
            assertThat(node.get(CAREER).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStartOnSuchAFileStopsInOneLine() throws Exception {
        Path data = folder.resolve("file");
        try (ServerProcess node = ServerProcess.start(data, "--trackrecord.encrypted=false")) {
            node.stop();
        }
        try (Connection database =
                DriverManager.getConnection("jdbc:h2:file:" + data.resolve("trackrecord"), "sa", "")) {
            setFormat(database, FactFormats.CURRENT + 1);
        }
        try (ServerProcess node =
                ServerProcess.launch(data, ServerProcess.freePort(), "--trackrecord.encrypted=false")) {
            assertThat(node.awaitExit()).isNotZero();
            assertThat(node.output().lines().filter(it -> it.contains("did not start")))
                    .containsExactly("Trackrecord did not start. The database was written by a newer version of"
                            + " Trackrecord. Start that version or a later one.");
            assertThat(node.output()).doesNotContain("\tat ");
        }
    }

    private static void setFormat(Connection database, int format) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("update store_note set content = '" + format + "' where name = 'format'");
        }
    }

    private static void awaitReadiness(ServerProcess node, int status) throws IOException {
        int last;
        do {
            last = node.get("/actuator/health/readiness").statusCode();
        } while (last != status);
    }
}
