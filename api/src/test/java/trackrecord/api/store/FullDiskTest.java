package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.api.wiring.StoreFailure;
import trackrecord.application.running.Requests;
import trackrecord.domain.random.AtLength;

/** Fills a small disk. Needs the right to mount one, as root on Linux has. */
@Timeout(600)
@AtLength
class FullDiskTest {

    @TempDir
    Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) == 0, "may not mount");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void aFullDiskStopsTheProgramAndLosesNothingAcknowledged() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(disk, "--trackrecord.sample=false")) {
            HttpResponse<String> refused = recordUntilRefused(server, acknowledged);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("OUTCOME_UNKNOWN");
            assertThat(server.awaitExit()).isEqualTo(StoreFailure.EXIT_CODE);
            assertThat(server.output().lines().filter(line -> line.contains("Check the disk")))
                    .hasSize(1);
        }
        assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isZero();
        try (RunningStore store = RunningStore.in(disk)) {
            assertThat(store.careers().load("ada").entries().stream()
                            .map(it -> it.entry().remarks().note()))
                    .containsAll(acknowledged)
                    .doesNotHaveDuplicates();
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    @Test
    void aFirstStartOnAFullDiskSaysSoInOneLine() throws Exception {
        fill();
        assertRefused("The disk of " + disk + " is full");
    }

    @Test
    void aStartOnADiskThatHasBecomeFullSaysSoInOneLine() throws Exception {
        makeStore();
        fill();
        assertRefused("The disk of " + disk + " is full");
        Files.delete(disk.resolve("rest"));
        assertWhole();
    }

    @Test
    void aStartOnAReadOnlyDiskSaysSoInOneLine() throws Exception {
        makeStore();
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();
        assertRefused("the disk is read-only");
    }

    @Test
    void aFirstStartOnAReadOnlyDiskSaysSoInOneLine() throws Exception {
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();
        assertRefused("the disk is read-only");
    }

    @Test
    void aDatabaseThatFindsNoRoomToBeEncryptedInStaysAsItIs() throws Exception {
        makeStore("--trackrecord.encrypted=false");
        long database = Files.size(disk.resolve("trackrecord.mv.db"));
        fill();
        Files.write(disk.resolve("rest"), new byte[(int) (Files.size(disk.resolve("rest")) - database / 2)]);
        assertRefused("The disk of " + disk + " is full");
        assertThat(disk.resolve("converting.mv.db")).doesNotExist();
        Files.delete(disk.resolve("rest"));
        assertWhole();
    }

    private void makeStore(String... settings) {
        try (RunningStore store = RunningStore.in(disk, settings)) {
            store.recorder().record(Requests.of("ada", Requests.name("Ada")));
        }
    }

    private void assertWhole() {
        try (RunningStore store = RunningStore.in(disk)) {
            assertThat(store.careers().load("ada").version()).isEqualTo(1);
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    /** To the last byte. */
    private void fill() throws IOException {
        try (OutputStream rest = Files.newOutputStream(disk.resolve("rest"))) {
            while (true) {
                rest.write(new byte[4096]);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private void assertRefused(String what) throws Exception {
        try (ServerProcess server = ServerProcess.launch(disk, ServerProcess.freePort())) {
            assertThat(server.awaitExit()).isNotZero();
            assertThat(server.output()
                            .lines()
                            .filter(line -> line.startsWith("Trackrecord did not start"))
                            .toList())
                    .as(server.output())
                    .singleElement()
                    .asString()
                    .contains(what);
            assertThat(server.output())
                    .doesNotContain("\tat ")
                    .doesNotContain(" ERROR ")
                    .doesNotContain(" WARN ");
        }
    }

    private static HttpResponse<String> recordUntilRefused(ServerProcess server, List<String> acknowledged)
            throws IOException {
        for (int number = 0; number < 3_000; number++) {
            String note = number + " " + "n".repeat(1_900);
            HttpResponse<String> response = server.post("/api/careers/ada/commands", """
                    {"type": "NameCareer", "effectiveOn": "2024-01-01", "name": "Ada", "note": "%s"}""".formatted(note));
            if (response.statusCode() != 200) {
                return response;
            }
            acknowledged.add(note);
        }
        throw new AssertionError("the disk was never full");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
