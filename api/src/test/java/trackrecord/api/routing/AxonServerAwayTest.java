package trackrecord.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import trackrecord.api.routing.FakeAxonServer.Way;
import trackrecord.domain.random.AtLength;

/** A node whose Axon Server is not there, comes, and goes in the middle of a command. */
@AtLength
@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class AxonServerAwayTest {

    private static final String NAME = "{'type':'NameCareer','effectiveOn':'2024-01-01','name':'Ada'}";

    @TempDir
    Path folder;

    @Test
    void aNodeGoesOnByItselfUntilAxonServerIsThereAndWhenItIsGone(CapturedOutput output) throws Exception {
        int port = freePort();
        try (RoutedNode node = RoutedNode.start(folder, "alone", port, List.of())) {
            assertThat(node.record("never-there", NAME).statusCode()).isEqualTo(200);
            assertThat(node.get("/actuator/health/axonServer").body()).contains("AWAY");
            assertThat(node.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(node.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

            try (FakeAxonServer server = FakeAxonServer.on(port)) {
                RoutedNode.await(() -> node.isConnected() && server.knows("alone"));
                server.sendsTo("alone", Way.THERE_AND_BACK);
                assertThat(node.record("there", NAME).statusCode()).isEqualTo(200);
                assertThat(server.sent()).containsExactly("alone");
                assertThat(node.get("/actuator/prometheus").body()).contains("trackrecord_axonserver_connected 1.0");

                server.sendsTo("nobody", Way.THERE_AND_BACK);
                assertThat(node.record("no-handler", NAME).statusCode()).isEqualTo(200);

                server.sendsTo("alone", Way.NOWHERE);
                CompletableFuture<HttpResponse<String>> lost =
                        node.recording("lost", NAME, "Idempotency-Key", "of-lost");
                RoutedNode.await(() -> server.sent().size() == 3);
                server.close();
                assertIsUnknown(lost.join());
            }

            RoutedNode.await(() -> !node.isConnected());
            assertThat(node.get("/actuator/prometheus").body()).contains("trackrecord_axonserver_connected 0.0");
            assertThat(node.record("lost", NAME, "Idempotency-Key", "of-lost").body())
                    .contains("\"version\":1");
            assertThat(node.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
        assertThat(output).contains("Axon Server is away", "Axon Server is back");
        assertThat(output.getAll().split("sent through Axon Server and not answered", -1))
                .as("each loss is logged once")
                .hasSize(2);
    }

    @Test
    void whatIsNotAnsweredInTimeOrWhoseAnswerIsLostIsRecordedOnceWhenRepeated() throws Exception {
        try (FakeAxonServer server = FakeAxonServer.on(0);
                RoutedNode node = RoutedNode.start(
                        folder, "slow", server.port(), List.of("trackrecord.routing.answer-time=2s"))) {
            RoutedNode.await(() -> node.isConnected() && server.knows("slow"));
            server.sendsTo("slow", Way.NOWHERE);
            assertIsUnknown(node.record("slow", NAME, "Idempotency-Key", "of-slow"));

            server.sendsTo("slow", Way.THERE);
            assertIsUnknown(node.record("slow", NAME, "Idempotency-Key", "of-slow"));
            RoutedNode.await(() -> node.get("/api/careers/slow/facts").body().contains("Ada"));

            server.sendsTo("nobody", Way.THERE_AND_BACK);
            RoutedNode.await(() -> node.record("slow", NAME, "Idempotency-Key", "of-slow")
                    .body()
                    .contains("\"version\":1"));
        }
    }

    private static void assertIsUnknown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("OUTCOME_UNKNOWN", "Repeat the request with its Idempotency-Key");
    }

    private static int freePort() throws IOException, InterruptedException {
        try (FakeAxonServer server = FakeAxonServer.on(0)) {
            return server.port();
        }
    }
}
