package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.application.exchange.RealCareers;
import trackrecord.domain.random.AtLength;

/** The main class answers a question as a process of its own, and starts no server. */
@AtLength
class CommandLineProcessTest {

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    @Test
    void aQuestionIsAnsweredAndTheProcessEnds() throws Exception {
        Path file = Files.writeString(folder.resolve("career.yaml"), RealCareers.text("across-borders"));

        Ended answered = run("growth", file.toString(), "--from", "2012-04-02", "--to", "2020-01-01");

        assertThat(answered.err).isEmpty();
        assertThat(answered.code).isZero();
        assertThat(answered.out)
                .startsWith("Growth over [2012-04-02, 2020-01-01)")
                .contains("Promoted to Manager");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aRefusalIsToldOnTheErrorOutput() throws Exception {
        Path file = Files.writeString(
                folder.resolve("career.yaml"), "career: ada\nfacts: [{date: 2024-13-01, hire: {}}]\n");

        Ended refused = run("check", file.toString());

        assertThat(refused.code).isEqualTo(3);
        assertThat(refused.out).isEmpty();
        assertThat(refused.err).startsWith(file + ":2:").contains("[INVALID_FIELD]");
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TrackrecordApplication.class.getName()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        String text = Files.readString(err);
        Files.delete(err);
        return new Ended(code, out, text);
    }
}
