package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.random.AtLength;

/**
 * Kills and freezes PostgreSQL under two nodes that record. Whoever records repeats a request with its key, at one node
 * and the other, until it is answered; and reads at the other node what was answered.
 */
@AtLength
@Timeout(600)
class DatabaseKilledTest {

    private static final int WRITERS = 6;

    /** What a node may answer while its database is away. */
    private static final Set<String> AWAY = Set.of("STORE_FAILED", "OUTCOME_UNKNOWN", "BUSY", "DEADLINE_EXCEEDED");

    @TempDir
    static Path folder;

    private final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicIntegerArray answered = new AtomicIntegerArray(WRITERS);
    private final AtomicIntegerArray refused = new AtomicIntegerArray(2);
    private volatile boolean stopped;

    @Test
    void nothingIsLostOrDoubledOrStale() throws Exception {
        try (PostgresProcess database = PostgresProcess.start(folder.resolve("database"));
                ServerProcess one = ServerProcess.start(folder.resolve("one"), database.settings());
                ServerProcess other = ServerProcess.start(folder.resolve("other"), database.settings())) {
            List<ServerProcess> nodes = List.of(one, other);
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(Thread.ofPlatform().start(() -> write(nodes, number)));
            }
            try {
                awaitAnswersOfAll();
                database.kill();
                awaitRefusalsOfBoth();
                database.startAgain();
                awaitAnswersOfAll();

                database.freeze();
                awaitRefusalsOfBoth();
                database.thaw();
                awaitAnswersOfAll();
            } finally {
                stopped = true;
                for (Thread writer : writers) {
                    writer.join();
                }
            }

            assertThat(unexpected).isEmpty();
            for (Map.Entry<String, List<String>> career : acknowledged.entrySet()) {
                for (ServerProcess node : nodes) {
                    // For a second after the database was away, a node may still refuse.
                    List<ServerProcess> same = List.of(node, node);
                    Answer read = untilAnswered(same, 0, it -> it.get(facts(career.getKey())));
                    assertThat(notes(read.response())).containsExactlyInAnyOrderElementsOf(career.getValue());
                }
            }
            assertThat(json(one.post("/api/ledger/verification", "")).get("problems"))
                    .isEmpty();
            assertThat(json(one.get("/api/ledger")).get("head"))
                    .isEqualTo(json(other.get("/api/ledger")).get("head"));
            assertThat(json(other.get("/api/read-models")).get("behind").intValue())
                    .isZero();
        }
    }

    /** Each writer three more answers from now on. */
    private void awaitAnswersOfAll() {
        int[] before = new int[WRITERS];
        for (int writer = 0; writer < WRITERS; writer++) {
            before[writer] = answered.get(writer);
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            while (answered.get(writer) < before[writer] + 3 && unexpected.isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    private void awaitRefusalsOfBoth() {
        int[] before = {refused.get(0), refused.get(1)};
        while ((refused.get(0) == before[0] || refused.get(1) == before[1]) && unexpected.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** Half of the writers have a career each, the others share one. */
    private void write(List<ServerProcess> nodes, int writer) {
        String career = writer % 2 == 0 ? "shared" : "own-" + writer;
        try {
            for (int index = 0; !stopped && unexpected.isEmpty(); index++) {
                String note = writer + "/" + index;
                int node = untilAnswered(
                                nodes,
                                (writer + index) % 2,
                                it -> it.post(
                                        "/api/careers/" + career + "/commands",
                                        """
                                [{"type": "NameCareer", "effectiveOn": "2024-01-01", "name": "Name"},
                                 {"type": "RecordAchievement", "effectiveOn": "2024-02-01", "title": "Shipped",
                                  "category": "DELIVERY", "note": "%s"}]""".formatted(note),
                                        "Idempotency-Key",
                                        note))
                        .node();
                acknowledged
                        .computeIfAbsent(career, it -> Collections.synchronizedList(new ArrayList<>()))
                        .add(note);
                Answer read = untilAnswered(nodes, 1 - node, it -> it.get(facts(career)));
                if (!notes(read.response()).contains(note)) {
                    unexpected.add("a read after " + note + " did not see it");
                }
                answered.incrementAndGet(writer);
            }
        } catch (IOException | RuntimeException e) {
            unexpected.add(writer + ": " + e);
        }
    }

    private interface Request {
        HttpResponse<String> to(ServerProcess node) throws IOException;
    }

    private record Answer(int node, HttpResponse<String> response) {}

    private Answer untilAnswered(List<ServerProcess> nodes, int first, Request request) throws IOException {
        for (int node = first; ; node = 1 - node) {
            HttpResponse<String> response = request.to(nodes.get(node));
            if (response.statusCode() == 200) {
                return new Answer(node, response);
            }
            boolean away = response.statusCode() == 503
                    && AWAY.contains(json(response).get("code").asString())
                    && response.headers().firstValue("Retry-After").isPresent();
            if (!away) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            refused.incrementAndGet(node);
        }
    }

    private static String facts(String career) {
        return "/api/careers/" + career + "/facts";
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> notes(HttpResponse<String> facts) {
        List<String> notes = new ArrayList<>();
        for (JsonNode fact : json(facts).get("facts")) {
            if (fact.get("fact").has("note")) {
                notes.add(fact.get("fact").get("note").stringValue());
            }
        }
        return notes;
    }
}
