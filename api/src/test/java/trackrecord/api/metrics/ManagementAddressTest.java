package trackrecord.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import trackrecord.api.TrackrecordApplication;
import trackrecord.domain.random.AtLength;

/** A node with tokens and a management address of its own. */
@AtLength
@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class ManagementAddressTest {

    private static final String TOKEN = "a-long-random-token";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext node;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start(CapturedOutput output) throws NoSuchAlgorithmException {
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
        node = new SpringApplicationBuilder(TrackrecordApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--management.server.address=127.0.0.1",
                        "--management.endpoints.web.exposure.include=health,prometheus,env",
                        "--trackrecord.access.tokens.anna=" + hash,
                        "--trackrecord.data=" + folder,
                        "--trackrecord.sample=false");
        assertThat(output).doesNotContainIgnoringCase("springframework.security", "o.s.s.");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private HttpResponse<String> get(String port, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(port, path);
        return http.send(
                headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String port, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + node.getEnvironment().getProperty(port) + path));
    }

    private HttpResponse<String> managed(String path, String... headers) throws Exception {
        return get("local.management.port", path, headers);
    }

    @Test
    void healthIsAnsweredToWhoeverReachesIt() throws Exception {
        for (String path :
                new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            assertThat(managed(path).statusCode()).isEqualTo(200);
            assertThat(managed(path, "X-Forwarded-For", "203.0.113.7").statusCode())
                    .isEqualTo(200);
        }
        assertThat(managed("/actuator/health").body()).contains("\"db\"").doesNotContain("details");
    }

    @Test
    void whatItsServerRefusesIsAProblemToo() throws Exception {
        for (HttpRequest.Builder request : List.of(
                request("local.management.port", "/actuator/health")
                        .method("TRACE", HttpRequest.BodyPublishers.noBody()),
                request("local.management.port", "/elsewhere").GET())) {
            HttpResponse<String> refused = http.send(request.build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isBetween(404, 405);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.body()).contains("\"code\":").doesNotContain("timestamp");
        }
    }

    @Test
    void metricsNeedAToken() throws Exception {
        HttpResponse<String> refused = managed("/actuator/prometheus");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("UNAUTHENTICATED").doesNotContain("trackrecord_");
        assertThat(managed("/actuator/prometheus", "Authorization", "Bearer another")
                        .statusCode())
                .isEqualTo(401);

        HttpResponse<String> answered = managed("/actuator/prometheus", "Authorization", "Bearer " + TOKEN);
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("trackrecord_commands_total");
    }

    @Test
    void everythingElseIsForThisMachine() throws Exception {
        assertThat(managed("/actuator/env").statusCode()).isEqualTo(200);
        assertThat(managed("/actuator/env", "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(managed("/api/careers", "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAddressOfTheApiAnswersNoneOfIt() throws Exception {
        assertThat(get("local.server.port", "/actuator/prometheus").statusCode())
                .isEqualTo(404);
        assertThat(get("local.server.port", "/api/careers").statusCode()).isEqualTo(401);
        assertThat(get("local.server.port", "/api/careers", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }
}
