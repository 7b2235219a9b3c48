package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.of;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.application.keeping.rotation.Rotation;
import trackrecord.application.running.TestPostgres;
import trackrecord.application.store.key.MasterKey;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.domain.random.AtLength;

/** Kills the real program while it replaces the master key: every career stays readable, and the next look goes on. */
@AtLength
@Timeout(600)
class RotationKillTest {

    /** Three parts and a bit. */
    private static final int CAREERS = 1_600;

    private static final int KILLS = 6;
    private static final long SEED = 11;

    @TempDir
    Path folder;

    private Path old;
    private Path next;

    @BeforeEach
    void makeKeys() throws IOException {
        old = folder.resolve("old");
        next = folder.resolve("next");
        MasterKey.create(old);
        MasterKey.create(next);
    }

    private String[] both(String... more) throws IOException {
        return Stream.concat(
                        Stream.of(
                                "--trackrecord.master-key="
                                        + Files.readString(old).strip(),
                                "--trackrecord.second-master-key-file=" + next,
                                "--trackrecord.sample=false"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private String[] one(Path key, String... more) throws IOException {
        return Stream.concat(
                        Stream.of(
                                "--trackrecord.master-key="
                                        + Files.readString(key).strip(),
                                "--trackrecord.sample=false"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static void fill(RunningStore store) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int career = 0; career < CAREERS; career++) {
                String name = "career-" + career;
                threads.submit(() -> store.recorder().record(of(name, hire("2024-01-01", "Acme", 100_000))));
            }
        }
    }

    @Test
    void aKillInTheMiddleLosesNoCareer() throws Exception {
        Path data = folder.resolve("data");
        try (RunningStore store = RunningStore.in(data, one(old))) {
            fill(store);
        }
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(data, both())) {
                assertThat(server.post("/api/master-key/replacement", "").statusCode())
                        .isEqualTo(202);
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(30_000)));
                server.kill();
            }
        }
        MasterKeys.InForce inForce;
        try (RunningStore store = RunningStore.in(data, both())) {
            store.get(Rotation.class).join();
            inForce = store.get(Rotation.class).progress().inForce();
            assertThat(inForce.replaced()).isEmpty();
            assertIntact(store);
        }
        Path last = inForce.key().equals(MasterKey.read(old).fingerprint()) ? old : next;
        try (RunningStore store = RunningStore.in(data, one(last))) {
            assertIntact(store);
        }
    }

    /** The node that replaces the key waits for a row that the test holds locked, so it is killed in the middle. */
    @Test
    void anotherNodeGoesOnWhereOneWasKilled() throws Exception {
        String[] database = TestPostgres.settings().stream()
                .filter(it -> !it.startsWith("trackrecord.master-key"))
                .map(it -> "--" + it)
                .toArray(String[]::new);
        try (RunningStore survivor = RunningStore.in(folder.resolve("survivor"), both(database));
                ServerProcess killed = ServerProcess.start(folder.resolve("killed"), both(database));
                ServerProcess lacking = ServerProcess.start(folder.resolve("lacking"), one(old, database));
                Connection lock = survivor.get(DataSource.class).getConnection()) {
            fill(survivor);
            lock.setAutoCommit(false);
            lock.createStatement().execute("select id from career_key order by id desc limit 1 for update");
            assertThat(killed.post("/api/master-key/replacement", "").statusCode())
                    .isEqualTo(202);
            awaitChecked(killed, CAREERS - CAREERS % 500);
            killed.kill();
            assertIntact(survivor);
            assertThat(answer(lacking, "/api/master-key").get("replaces")).isNotNull();
            assertThat(lacking.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(lacking.post("/api/careers/new/commands", """
                            {"type": "NameCareer", "effectiveOn": "2024-01-01", "name": "New"}""").statusCode())
                    .isEqualTo(503);
            for (String log : List.of("/api/export?format=log", "/api/export?format=log&sealed=true")) {
                HttpResponse<String> refused = lacking.get(log);
                assertThat(refused.statusCode()).as(log).isEqualTo(503);
                assertThat(refused.body()).contains("\"code\":\"NOT_NOW\"");
            }

            lock.rollback();
            while (survivor.get(MasterKeys.class).look().replaced().isPresent()) {
                Thread.onSpinWait();
            }
        }
        try (RunningStore later = RunningStore.in(folder.resolve("later"), one(next, database))) {
            assertIntact(later);
        }
    }

    private static void awaitChecked(ServerProcess node, int careers) throws IOException {
        while (answer(node, "/api/master-key").get("checked").asInt() < careers) {
            Thread.onSpinWait();
        }
    }

    private static JsonNode answer(ServerProcess node, String path) throws IOException {
        return JsonMapper.shared().readTree(node.get(path).body());
    }

    private static void assertIntact(RunningStore store) {
        assertThat(store.ledger().verify().problems()).isEmpty();
        assertThat(store.ledger().summary().careers()).isEqualTo(CAREERS);
        assertThat(store.get(JdbcTemplate.class).queryForObject("select count(*) from career_key", Integer.class))
                .isEqualTo(CAREERS);
        for (String career : List.of("career-0", "career-77", "career-" + (CAREERS - 1))) {
            assertThat(store.careers().load(career).version()).isEqualTo(1);
        }
    }
}
