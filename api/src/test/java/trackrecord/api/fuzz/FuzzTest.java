package trackrecord.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;
import trackrecord.domain.random.Rounds;

/**
 * Whatever is sent to whichever operation: it is answered, or refused with a reason; nothing is a fault of the
 * program. A build sends the same each time, so that it fails for what was changed and nothing else;
 * {@code -Dfuzz.requests=100000 -Dfuzz.seed=7} sends more, and others. Its store is its own, since it makes as many
 * backups as there may be.
 */
@ApiTest
@TestPropertySource(properties = "spring.application.name=fuzz")
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", Rounds.of(2_000, 20_000));
    private static final long SEED = Long.getLong("fuzz.seed", 22_475_728_881_257L);

    /** What may be answered with 503 or 507, as documented. */
    private static final Set<String> NOT_NOW = Set.of("BUSY", "NOT_NOW", "DEADLINE_EXCEEDED", "BACKUP_FAILED");

    private final Map<String, Integer> statuses = new TreeMap<>();
    private long slowestMillis;
    private String slowest = "";

    @Autowired
    Api api;

    private List<Operation> operations;
    private List<String> commands;

    @BeforeEach
    void lookAround() throws IOException {
        operations =
                new ArrayList<>(Operation.in(api.get("/v3/api-docs").is(200).text()));
        // What reads a body has more ways to go wrong.
        operations.addAll(
                operations.stream().filter(it -> !it.bodies().isEmpty()).toList());
        commands = new ArrayList<>();
        JsonNode examples = JsonMapper.shared()
                .readTree(new ClassPathResource("openapi/command-examples.json")
                        .getContentAsString(StandardCharsets.UTF_8));
        examples.values().forEach(example -> commands.add(example.get("value").toString()));
        String hire = examples.at("/Hire/value").toString();
        for (String career : List.of("fuzz-1", "fuzz-2", "fuzz-3")) {
            api.commands(career, hire).is(200);
        }
    }

    @Test
    void everyOperationAnswersOrRefuses() throws IOException {
        Mischief mischief = new Mischief(SEED, commands);
        assertThat(operations).hasSizeGreaterThan(20);
        try (PlainClient client = new PlainClient(api.uri("/").getPort())) {
            for (int i = 0; i < REQUESTS; i++) {
                Operation operation = operations.get(i % operations.size());
                String method = mischief.chance(97)
                        ? operation.method()
                        : mischief.oneOf(List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "FUZZ"));
                String target = mischief.target(operation);
                List<String> headers = mischief.headers(operation);
                byte[] body = mischief.body(operation);
                String sent = "seed " + SEED + ", request " + i + ": " + method + " " + target + " " + headers + " "
                        + new String(body, 0, Math.min(body.length, 500), StandardCharsets.UTF_8);
                long began = System.nanoTime();
                PlainClient.Answer answer = client.send(method, target, headers, body);
                note(answer, (System.nanoTime() - began) / 1_000_000, method + " " + target);
                check(answer, method, sent);
            }
        }
        System.out.printf(
                "Sent %,d requests with seed %d to %d operations: %s. Slowest accepted: %d ms, %s. Heap after"
                        + " them: %d MB.%n",
                REQUESTS, SEED, operations.size(), statuses, slowestMillis, slowest, heap());
    }

    private void note(PlainClient.Answer answer, long millis, String what) {
        statuses.merge(String.valueOf(answer.status()), 1, Integer::sum);
        if (answer.status() < 300 && millis > slowestMillis) {
            slowestMillis = millis;
            slowest = what;
        }
    }

    private static void check(PlainClient.Answer answer, String method, String sent) {
        if (answer.status() < 400) {
            return;
        }
        String type = answer.headers().getOrDefault("content-type", "");
        assertThat(type).describedAs(sent).startsWith("application/problem+json");
        if (method.equals("HEAD")) {
            return;
        }
        JsonNode problem = JsonMapper.shared().readTree(answer.text());
        assertThat(problem.get("status").asInt()).describedAs(sent).isEqualTo(answer.status());
        assertThat(problem.path("code").asString("")).describedAs(sent).isNotEmpty();
        assertThat(problem.path("detail").asString("")).describedAs(sent).isNotEmpty();
        if (answer.status() >= 500) {
            assertThat(problem.get("code").asString())
                    .describedAs(sent + "\n" + answer.text())
                    .isIn(NOT_NOW);
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }
}
