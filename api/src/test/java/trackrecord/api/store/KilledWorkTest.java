package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.random.AtLength;

/**
 * Kills the real program with {@code kill -9} while it imports, erases, rebuilds and restores: each of these is done or
 * was never begun, and what was answered is done.
 */
@AtLength
@Timeout(600)
class KilledWorkTest {

    private static final int KILLS = 3;
    private static final int FACTS = 200;
    private static final long SEED = 7;
    private static final int RESTORED = 1_500;

    @TempDir
    Path folder;

    /** What a career is known to be. */
    private enum Fate {
        IMPORTING,
        IMPORTED,
        ERASING,
        ERASED
    }

    private final Map<String, Fate> careers = new ConcurrentHashMap<>();
    private final List<String> unexpected = new ArrayList<>();

    @Test
    void importErasureAndRebuildOnH2() throws Exception {
        killAgainAndAgain(null);
    }

    @Test
    void importErasureAndRebuildOnPostgres() throws Exception {
        try (PostgresProcess database = PostgresProcess.start(folder.resolve("database"))) {
            killAgainAndAgain(database);
        }
    }

    private void killAgainAndAgain(@Nullable PostgresProcess database) throws Exception {
        String[] settings = database == null ? new String[] {"--trackrecord.sample=false"} : database.settings();
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(folder.resolve("data"), settings)) {
                check(server);
                workUntilKilled(server, kill, random.nextInt(150));
            }
            if (database != null) {
                awaitNobodyConnected(database);
                // As if half a minute had passed in which nobody heard of it: the next start goes on with its rebuild.
                execute(database, "update read_model_generation set beat = 0 where state = 'BUILDING'");
            }
        }
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), settings)) {
            check(server);
            assertThat(json(server.post("/api/ledger/verification", "")).get("problems"))
                    .isEmpty();
            assertThat(json(server.get("/api/ledger")).get("erased").longValue())
                    .isEqualTo(careers.values().stream()
                            .filter(Fate.ERASED::equals)
                            .count());
            server.post("/api/read-models/rebuild", "");
            JsonNode standing;
            do {
                standing = json(server.get("/api/read-models"));
            } while (standing.get("rebuild").get("state").asString().equals("RUNNING"));
            assertThat(standing.get("behind").intValue()).isZero();
            assertThat(json(server.post("/api/ledger/verification", "")).get("problems"))
                    .isEmpty();
        }
        assertThat(unexpected).isEmpty();
        assertThat(careers.values()).contains(Fate.IMPORTED, Fate.ERASED);
    }

    private void workUntilKilled(ServerProcess server, int round, int millis) throws Exception {
        List<Thread> work = List.of(
                Thread.ofPlatform().start(() -> importCareers(server, round)),
                Thread.ofPlatform().start(() -> eraseTheOldest(server)),
                Thread.ofPlatform().start(() -> rebuild(server)));
        long erased = count(Fate.ERASED);
        while (isFine() && (count(Fate.ERASED) <= erased || !isImported(round))) {
            Thread.onSpinWait();
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        server.kill();
        for (Thread thread : work) {
            thread.join();
        }
    }

    private long count(Fate fate) {
        return careers.values().stream().filter(fate::equals).count();
    }

    /** Whether one was imported in this round, which may be erased again by now. */
    private boolean isImported(int round) {
        return careers.entrySet().stream()
                .anyMatch(it -> it.getKey().startsWith("imported-" + round + "-") && it.getValue() != Fate.IMPORTING);
    }

    private void importCareers(ServerProcess server, int round) {
        try {
            for (int index = 0; ; index++) {
                String name = "imported-" + round + "-" + index;
                careers.put(name, Fate.IMPORTING);
                expect(200, server.post("/api/imports", careerFile(name), "Content-Type", "application/yaml"));
                careers.put(name, Fate.IMPORTED);
            }
        } catch (IOException killed) {
            // What was under way is looked for by the next start.
        }
    }

    private void eraseTheOldest(ServerProcess server) {
        try {
            while (true) {
                List<String> there = careers.entrySet().stream()
                        .filter(it -> it.getValue() == Fate.IMPORTED)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
                if (there.size() > 1) {
                    String name = there.getFirst();
                    careers.put(name, Fate.ERASING);
                    expect(200, server.delete("/api/careers/" + name + "?confirm=" + name));
                    careers.put(name, Fate.ERASED);
                } else {
                    server.get("/actuator/health/liveness");
                }
            }
        } catch (IOException killed) {
            // The same.
        }
    }

    private void rebuild(ServerProcess server) {
        try {
            while (true) {
                expect(202, server.post("/api/read-models/rebuild", ""));
            }
        } catch (IOException killed) {
            // The next start goes on.
        }
    }

    private synchronized boolean isFine() {
        return unexpected.isEmpty();
    }

    private synchronized void expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            unexpected.add(response.statusCode() + " " + response.body());
        }
    }

    /** Whatever was under way is done or was never begun; everything else is as it was answered. */
    private void check(ServerProcess server) throws IOException {
        for (Map.Entry<String, Fate> career : careers.entrySet()) {
            HttpResponse<String> facts = server.get("/api/careers/" + career.getKey() + "/facts");
            boolean there = facts.statusCode() == 200;
            assertThat(facts.statusCode()).isIn(200, 404);
            if (there) {
                assertThat(json(facts).get("facts")).hasSize(FACTS);
            }
            switch (career.getValue()) {
                case IMPORTING -> {
                    if (there) {
                        career.setValue(Fate.IMPORTED);
                    } else {
                        careers.remove(career.getKey());
                    }
                }
                case ERASING -> career.setValue(there ? Fate.IMPORTED : Fate.ERASED);
                case IMPORTED -> assertThat(there).as(career.getKey()).isTrue();
                case ERASED -> assertThat(there).as(career.getKey()).isFalse();
            }
        }
    }

    private static String careerFile(String name) {
        StringBuilder file = new StringBuilder(
                "career: " + name + "\nfacts:\n  - date: 2024-01-01\n    nameCareer: {name: Somebody}\n");
        for (int fact = 1; fact < FACTS; fact++) {
            file.append("""
                      - date: 2024-02-01
                        note: n%d
                        recordAchievement: {title: Shipped, category: DELIVERY}
                    """.formatted(fact));
        }
        return file.toString();
    }

    /** The node is killed while its log still comes; the other one removes what it had stored, and takes a log itself. */
    @Test
    void restoreOnPostgres() throws Exception {
        try (PostgresProcess database = PostgresProcess.start(folder.resolve("database"));
                ServerProcess survivor = ServerProcess.start(folder.resolve("survivor"), database.settings());
                ServerProcess killed = ServerProcess.start(folder.resolve("killed"), database.settings());
                PipedOutputStream log = new PipedOutputStream()) {
            PipedInputStream read = new PipedInputStream(log, 1 << 20);
            Thread restoring = Thread.ofPlatform().start(() -> {
                try {
                    killed.postStream("/api/restore", "application/x-ndjson", read);
                } catch (IOException e) {
                    // Killed.
                }
            });
            log.write(log().getBytes(StandardCharsets.UTF_8));
            log.flush();
            while (number(database, "select count(*) from event") == 0) {
                Thread.onSpinWait();
            }
            expectCode("NOT_NOW", survivor.get("/api/ledger"));
            expectCode("NOT_NOW", survivor.post("/api/read-models/rebuild", ""));
            killed.kill();
            log.close();
            restoring.join();
            expectCode("NOT_NOW", survivor.get("/api/ledger"));

            // As if a minute had passed in which nobody heard of it.
            execute(database, """
                    update store_note set content = split_part(content, ' ', 1) || ' ' || split_part(content, ' ', 2) || ' 0'
                    where name = 'restoring'""");
            while (survivor.get("/api/ledger").statusCode() != 200) {
                Thread.onSpinWait();
            }
            assertThat(number(database, "select count(*) from event")).isZero();
            assertThat(number(database, "select count(*) from career_key")).isZero();
            HttpResponse<String> restored =
                    survivor.post("/api/restore", log(), "Content-Type", "application/x-ndjson");
            assertThat(json(restored).get("careers").intValue())
                    .as(restored.body())
                    .isEqualTo(RESTORED);
            assertThat(json(survivor.post("/api/ledger/verification", "")).get("problems"))
                    .isEmpty();
        }
    }

    private static String log() {
        StringBuilder log = new StringBuilder();
        for (int career = 0; career < RESTORED; career++) {
            for (int number = 1; number <= 4; number++) {
                log.append("""
                        {"careerId":"c-%d","number":%d,"effectiveOn":"2024-01-01",\
                        "recordedAt":"2026-01-01T00:00:0%d.000Z","recordedBy":"local",\
                        "fact":{"type":"CareerNamed","name":"Somebody %d"}}
                        """.formatted(career, number, number, number));
            }
        }
        return log.toString();
    }

    private static void expectCode(String code, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(json(response).get("code").asString()).isEqualTo(code);
    }

    /** The server ends what a killed node had begun when it sees that nobody is there any more. */
    private static void awaitNobodyConnected(PostgresProcess database) throws SQLException {
        while (number(database, "select count(*) from pg_stat_activity where backend_type = 'client backend'") > 1) {
            Thread.onSpinWait();
        }
    }

    private static long number(PostgresProcess database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(PostgresProcess database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
