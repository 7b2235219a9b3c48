package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.random.AtLength;

/** Two real nodes on one PostgreSQL behind nginx, as docs/operations.md has them: with TLS and tokens. */
@AtLength
@Timeout(900)
@TestMethodOrder(OrderAnnotation.class)
class BehindProxyTest {

    private static final String TOKEN = "a-token-of-the-tests-0123456789";
    private static final int CAREERS = 64;
    private static final int WRITERS = 4;
    private static final int MORE = 60;
    private static final Pattern REQUEST =
            Pattern.compile(".* (?:GET|POST) /api/careers/([^/ ]+)[^ ]* 200 to=(\\S+) answered=200 .*");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;
    private static int[] ports;
    private static ServerProcess[] nodes;
    private static Nginx nginx;
    private static HttpClient http;

    /** What was acknowledged: note to career. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Collection<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();

    @BeforeAll
    static void start() throws Exception {
        Nginx.program();
        database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        int first = freePortFrom(23_000);
        ports = new int[] {first, freePortFrom(first + 1)};
        nodes = new ServerProcess[] {startNode(0), startNode(1)};
        nginx = Nginx.before(ports[0], ports[1], Files.createDirectory(folder.resolve("nginx")));
        http = HttpClient.newBuilder()
                .sslContext(nginx.trust())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        awaitProxy();
    }

    /** Below those that the system gives to connections, so that it is still free when a node comes back. */
    private static int freePortFrom(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return freePortFrom(port + 1);
        }
    }

    private static ServerProcess startNode(int node) throws Exception {
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
        return ServerProcess.start(
                folder.resolve("node-" + node),
                ports[node],
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--trackrecord.master-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "--trackrecord.access.tokens.anna=" + hash,
                "--server.forward-headers-strategy=native",
                "--trackrecord.drain=1s",
                "--trackrecord.sample=false");
    }

    private static void awaitProxy() throws Exception {
        while (true) {
            try {
                assertThat(get("/api/careers").statusCode()).isEqualTo(200);
                return;
            } catch (IOException notYet) {
                assertThat(nginx.isRunning()).as(nginx.errors()).isTrue();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (nginx != null) {
            nginx.close();
        }
        if (nodes != null) {
            for (ServerProcess node : nodes) {
                node.close();
            }
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void aCareerIsAlwaysAskedOfTheSameNode() throws Exception {
        for (int career = 0; career < CAREERS; career++) {
            assertThat(record("routed-" + career, "routed " + career).statusCode())
                    .isEqualTo(200);
            assertThat(get("/api/careers/routed-" + career + "?asOf=2024-05-01").statusCode())
                    .isEqualTo(200);
        }
        Map<String, Set<String>> askedOf = new HashMap<>();
        while (askedOf.values().stream().mapToInt(Set::size).sum() < CAREERS) {
            askedOf = askedOf("routed-");
        }
        assertThat(askedOf.values()).allSatisfy(asked -> assertThat(asked).hasSize(1));
        assertThat(askedOf.values().stream().flatMap(Set::stream))
                .contains("127.0.0.1:" + ports[0], "127.0.0.1:" + ports[1]);
    }

    private static Map<String, Set<String>> askedOf(String prefix) throws IOException {
        Map<String, Set<String>> askedOf = new HashMap<>();
        for (String line : nginx.requests()) {
            Matcher request = REQUEST.matcher(line);
            if (request.matches() && request.group(1).startsWith(prefix)) {
                askedOf.computeIfAbsent(request.group(1), it -> new TreeSet<>()).add(request.group(2));
            }
        }
        return askedOf;
    }

    /** The cookie is for TLS alone; the page's own origin is taken; what is for this machine alone stays there. */
    @Test
    void theNodesKnowThatTheyAreAskedThroughAProxy() throws Exception {
        HttpResponse<String> signedIn = send(request("/api/session")
                .header("Origin", "https://localhost:" + nginx.port())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"token\": \"" + TOKEN + "\"}")));
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");

        assertThat(send(request("/api/session").header("Origin", "https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(uri("/api/careers"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBodyBeyondTheLimitIsNotTakenAndTheProgressOfARebuildIsPassedOn() throws Exception {
        try (SSLSocket socket = (SSLSocket) nginx.trust().getSocketFactory().createSocket("localhost", nginx.port())) {
            socket.getOutputStream()
                    .write(("POST /api/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10485761\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes(12);
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        assertThat(send(request("/api/read-models/rebuild").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> progress = get("/api/read-models/progress");
        assertThat(progress.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(progress.body()).contains("event:progress");
    }

    /** Last: for 2 s after a node is back, its careers are asked of the other one. */
    @Order(Integer.MAX_VALUE)
    @Test
    void nothingIsLostOrDoubledWhenANodeIsKilledOrAllAreRestartedInTurn() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String own = "load-" + writer;
            writers.add(Thread.ofPlatform().start(() -> write(own)));
        }
        try {
            awaitMore();
            nodes[0].kill();
            awaitMore();
            nodes[0] = startNode(0);
            awaitMore();
            for (int node : new int[] {1, 0}) {
                nodes[node].stop();
                awaitMore();
                nodes[node] = startNode(node);
                awaitMore();
            }
        } finally {
            stop.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(unexpected).isEmpty();
        Map<String, List<String>> expected = new HashMap<>();
        acknowledged.forEach((note, career) ->
                expected.computeIfAbsent(career, it -> new ArrayList<>()).add(note));
        for (Map.Entry<String, List<String>> career : expected.entrySet()) {
            assertThat(notes(career.getKey())).containsExactlyInAnyOrderElementsOf(career.getValue());
        }
        JsonNode verified = body(send(request("/api/ledger/verification").POST(HttpRequest.BodyPublishers.noBody())));
        assertThat(verified.get("intact").asBoolean()).as(verified.toString()).isTrue();
    }

    private void awaitMore() {
        int before = acknowledged.size();
        while (acknowledged.size() < before + MORE && unexpected.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** As a client does it: what was not answered, or not for good, is repeated with its key. */
    private void write(String own) {
        while (!stop.get()) {
            int number = requests.incrementAndGet();
            String career = number % 2 == 0 ? "load-shared" : own;
            String note = "note " + number;
            while (!acknowledged.containsKey(note) && unexpected.isEmpty()) {
                try {
                    HttpResponse<String> answer = record(career, note);
                    switch (answer.statusCode()) {
                        case 200 -> acknowledged.put(note, career);
                        case 502, 503, 504 -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                        default -> unexpected.add(answer.statusCode() + " " + answer.body());
                    }
                } catch (IOException notAnswered) {
                    if (!nginx.isRunning()) {
                        unexpected.add(notAnswered.toString());
                    }
                } catch (Exception e) {
                    unexpected.add(e.toString());
                }
            }
        }
    }

    private static HttpResponse<String> record(String career, String note) throws Exception {
        return send(request("/api/careers/" + career + "/commands")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", note)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        [{"type": "NameCareer", "effectiveOn": "2024-01-01", "name": "Name"},
                         {"type": "RecordAchievement", "effectiveOn": "2024-02-01", "title": "Shipped",
                          "category": "DELIVERY", "note": "%s"}]""".formatted(note))));
    }

    private static List<String> notes(String career) throws Exception {
        List<String> notes = new ArrayList<>();
        int number = 1;
        for (JsonNode fact : body(get("/api/careers/" + career + "/facts")).get("facts")) {
            assertThat(fact.get("number").intValue()).isEqualTo(number++);
            if (fact.get("fact").has("note")) {
                notes.add(fact.get("fact").get("note").stringValue());
            }
        }
        return notes;
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(120)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("https://localhost:" + nginx.port() + path);
    }
}
