package trackrecord.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;

/** While every worker that makes answers works: the rest goes on, and more work is refused rather than piled up. */
@ApiTest
@Import(HeldPath.class)
@TestPropertySource(properties = {"trackrecord.limits.waiting=1", "trackrecord.limits.working-time=10m"})
class BusyTest {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final String HIRE = "{'type':'Hire','effectiveOn':'2024-04-01','employer':'D','title':'T',"
            + "'baseSalary':{'amount':'1','currency':'USD'}}";

    @Autowired
    Api api;

    @Autowired
    HeldPath held;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void hold() {
        // The document that answers are held against is made by a worker too.
        api.get("/api/session").is(200);
        held.hold(true);
    }

    @AfterEach
    void release() {
        held.hold(false);
        HeldPath.await(() -> held.working() == 0, "nobody works");
    }

    private CompletableFuture<HttpResponse<String>> ask() {
        return client.sendAsync(HttpRequest.newBuilder(api.uri(HeldPath.PATH)).build(), BodyHandlers.ofString());
    }

    private List<CompletableFuture<HttpResponse<String>>> occupyEveryWorker() {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 1; i <= WORKERS; i++) {
            answers.add(ask());
            int begun = i;
            HeldPath.await(() -> held.working() == begun, begun + " work");
        }
        return answers;
    }

    @Test
    void healthThePageAndRecordingGoOn() {
        List<CompletableFuture<HttpResponse<String>>> answers = occupyEveryWorker();

        api.get("/actuator/health").is(200);
        api.get("/actuator/health/liveness").is(200);
        api.get("/actuator/prometheus").is(200);
        api.get("/index.html").is(200);
        api.get("/api/session").is(200);

        held.hold(false);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        api.commands(Api.newCareer(), HIRE).is(200);
    }

    @Test
    void recordingHasWorkersOfItsOwn() throws IOException, InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> answers = occupyEveryWorker();

        HttpResponse<String> recorded = client.send(
                HttpRequest.newBuilder(api.uri("/api/careers/" + Api.newCareer() + "/commands"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(HIRE.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofString());
        assertThat(recorded.statusCode()).isEqualTo(200);

        held.hold(false);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    @Test
    void oneMoreThanMayWaitIsRefused() {
        List<CompletableFuture<HttpResponse<String>>> answers = occupyEveryWorker();
        CompletableFuture<HttpResponse<String>> one = ask();
        CompletableFuture<HttpResponse<String>> other = ask();

        HttpResponse<?> refused =
                (HttpResponse<?>) CompletableFuture.anyOf(one, other).join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat((String) refused.body()).contains("\"code\":\"BUSY\"");

        held.hold(false);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(List.of(one.join().statusCode(), other.join().statusCode())).containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void workStopsWhenItsClientHangsUp() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", api.uri("/").getPort())) {
            socket.getOutputStream()
                    .write(("GET " + HeldPath.PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            HeldPath.await(() -> held.working() == 1, "it works");
        }
        HeldPath.await(() -> held.working() == 0, "it has stopped, with nobody to answer");
    }
}
