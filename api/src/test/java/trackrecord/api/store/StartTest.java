package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.key.MasterKey;

/** A start that cannot succeed says so in one line with the way out, and ends with a code that is not 0. */
@Timeout(600)
class StartTest {

    @TempDir
    Path data;

    @Test
    void aDatabaseInUse() throws Exception {
        try (RunningStore store = RunningStore.in(data)) {
            assertRefused("is in use by another process", "Stop the other Trackrecord");
        }
    }

    @Test
    void anotherStoresMasterKey() throws Exception {
        makeStore();
        Files.delete(data.resolve("master.key"));
        MasterKey.create(data.resolve("master.key"));
        assertRefused("The master key is not that of this store", "trackrecord.master-key");
    }

    @Test
    void aLostMasterKey() throws Exception {
        makeStore();
        Files.delete(data.resolve("master.key"));
        assertRefused("The master key of this store is missing", "it is in every backup");
        assertThat(data.resolve("master.key")).doesNotExist();
    }

    @Test
    void aNewerSchema() throws Exception {
        try (RunningStore store = RunningStore.in(data)) {
            store.get(JdbcTemplate.class).update("""
                    insert into "flyway_schema_history" select 1000, '1000', 'from the future', "type", 'V1000__x.sql',
                    "checksum", "installed_by", "installed_on", "execution_time", "success"
                    from "flyway_schema_history" where "version" = '1'""");
        }
        assertRefused("written by a newer version of Trackrecord", "Start that version");
    }

    @Test
    void aDamagedFile() throws Exception {
        makeStore();
        Files.write(data.resolve("trackrecord.mv.db"), new byte[20_000], StandardOpenOption.TRUNCATE_EXISTING);
        assertRefused("The database file", "restore the newest backup");
    }

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(taken.getLocalPort(), "Port " + taken.getLocalPort() + " was already in use", "another port");
        }
    }

    @Test
    void aCleanStopOnSigtermKeepsEverything() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "--trackrecord.sample=false")) {
            assertThat(server.post("/api/careers/ada/commands", """
                    {"type": "NameCareer", "effectiveOn": "2024-01-01", "name": "Ada"}""").statusCode())
                    .isEqualTo(200);
            assertThat(server.stop()).isEqualTo(143);
        }
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.careers().load("ada").version()).isEqualTo(1);
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    private void makeStore() {
        try (RunningStore store = RunningStore.in(data)) {
            store.recorder().record(of("someone", name("n")));
        }
    }

    private void assertRefused(String what, String wayOut) throws Exception {
        assertRefused(ServerProcess.freePort(), what, wayOut);
    }

    private void assertRefused(int port, String what, String wayOut) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.launch(data, port)) {
            assertThat(server.awaitExit()).isNotZero();
            List<String> lines = server.output()
                    .lines()
                    .filter(line -> line.startsWith("Trackrecord did not start"))
                    .toList();
            assertThat(lines).as(server.output()).hasSize(1);
            assertThat(lines.getFirst()).contains(what).contains(wayOut);
            assertThat(server.output())
                    .doesNotContain("\tat ")
                    .doesNotContain(" ERROR ")
                    .doesNotContain(" WARN ");
        }
    }
}
