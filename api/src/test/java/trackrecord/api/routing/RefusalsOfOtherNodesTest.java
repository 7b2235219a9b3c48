package trackrecord.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.api.routing.FakeAxonServer.Way;
import trackrecord.application.running.TestPostgres;
import trackrecord.domain.random.AtLength;

/** Two nodes on one PostgreSQL database: what one refuses for the other reads as if that one had refused it. */
@AtLength
@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class RefusalsOfOtherNodesTest {

    private static final String NAME = "{'type':'NameCareer','effectiveOn':'2024-01-01','name':'Ada'}";
    private static final String HIRE = "{'type':'Hire','effectiveOn':'2024-01-01','employer':'Acme','title':'Engineer',"
            + "'baseSalary':{'amount':'100000.00','currency':'USD'}}";
    private static final String LOWER =
            "{'type':'Raise','effectiveOn':'2024-06-01'," + "'baseSalary':{'amount':'90000.00','currency':'USD'}}";

    @TempDir
    static Path folder;

    private static FakeAxonServer server;
    private static RoutedNode asked;
    private static RoutedNode other;

    @BeforeAll
    static void start() throws Exception {
        server = FakeAxonServer.on(0);
        List<String> settings = new ArrayList<>(TestPostgres.settings());
        settings.add("trackrecord.limits.facts=10");
        asked = RoutedNode.start(folder, "asked", server.port(), settings);
        other = RoutedNode.start(folder, "other", server.port(), settings);
        RoutedNode.await(
                () -> asked.isConnected() && other.isConnected() && server.knows("asked") && server.knows("other"));
        server.sendsTo("other", Way.THERE_AND_BACK);
        assertThat(asked.record("ada", "[" + NAME + "," + HIRE + "]", "Idempotency-Key", "first")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() throws Exception {
        asked.close();
        other.close();
        server.close();
    }

    @Test
    void aSecondNodeHandlesWhatTheFirstIsAsked() {
        int before = server.sent().size();
        server.sendsTo("other", Way.THERE_AND_BACK);

        HttpResponse<String> answer = asked.record("grace", NAME);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.sent()).hasSize(before + 1);
        assertThat(asked.get("/api/careers/grace/facts").body()).contains("Ada");
    }

    @Test
    void rules() {
        areTheSame(422, () -> asked.record("ada", LOWER));
        areTheSame(422, () -> asked.record("ada", "[" + NAME + "," + LOWER + "," + HIRE + "]"));
    }

    @Test
    void versionsKeysAndLimits() {
        areTheSame(412, () -> asked.record("ada", NAME, "If-Match", "\"1\""));
        areTheSame(422, () -> asked.record("ada", NAME, "Idempotency-Key", "first"));
        areTheSame(413, () -> asked.record("ada", "[" + (NAME + ",").repeat(10) + NAME + "]"));
    }

    @Test
    void failuresOfTheStore(CapturedOutput output) {
        JdbcTemplate database = new JdbcTemplate(other.get(DataSource.class));
        database.execute("alter table idempotency rename to gone");
        try {
            areTheSame(
                    503,
                    () -> asked.record("ada", NAME, "Idempotency-Key", "of-a-failure", "X-Request-Id", "seen-on-both"));
        } finally {
            database.execute("alter table gone rename to idempotency");
        }
        assertThat(output.getAll().split("A command of another node failed", -1))
                .as("where it failed, once")
                .hasSize(2);
        assertThat(output.getAll().lines().filter(it -> it.contains("A command of another node failed")))
                .as("under the name of the request")
                .allMatch(it -> it.contains("seen-on-both"));
        assertThat(output.getAll().split("The store failed", -1))
                .as("of the one that failed here")
                .hasSize(2);
    }

    /** Once handled by the other node; once here, since Axon Server knows nobody who handles it. */
    private static void areTheSame(int status, Supplier<HttpResponse<String>> request) {
        server.sendsTo("other", Way.THERE_AND_BACK);
        HttpResponse<String> elsewhere = request.get();
        server.sendsTo("nobody", Way.THERE_AND_BACK);
        HttpResponse<String> here = request.get();

        assertThat(here.statusCode()).describedAs(here.body()).isEqualTo(status);
        assertThat(elsewhere.statusCode()).describedAs(elsewhere.body()).isEqualTo(status);
        assertThat(elsewhere.body()).isEqualTo(here.body());
        assertThat(elsewhere.headers().firstValue("Retry-After"))
                .isEqualTo(here.headers().firstValue("Retry-After"));
    }
}
