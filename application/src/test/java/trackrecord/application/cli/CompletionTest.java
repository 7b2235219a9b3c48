package trackrecord.application.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.random.AtLength;

/** What the shell offers when Tab is pressed. */
class CompletionTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    Path folder;

    @Test
    void theScriptKnowsEveryQuestionAndItsChoices() {
        assertThat(script())
                .contains("record-due", "what-if", "periods", "import-people", "--known-at", "complete -F")
                .contains("\"annualized\" \"realized\" \"granted\" \"first-year\"")
                .doesNotContain("FIRST_YEAR", "EQUAL_MONTHS");
    }

    @AtLength
    @ParameterizedTest
    @CsvSource({
        "trackrecord gr, growth",
        "trackrecord explain career.yaml --mea, --measure",
        "trackrecord explain career.yaml --measure fi, first-year",
        "trackrecord export career.yaml --format stat, statement statement-html",
        "trackrecord growth career.yaml --kind pro, promotion",
        "trackrecord periods career.yaml --by mo, month"
    })
    void bashCompletes(String typed, String offered) throws Exception {
        assumeTrue(Files.isExecutable(BASH), "bash is not installed");
        Path script = Files.writeString(folder.resolve("completion"), script());
        Process bash = new ProcessBuilder(List.of(
                        BASH.toString(),
                        "-c",
                        "source '" + script + "'; COMP_WORDS=(" + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                                + " _complete_trackrecord 2> /dev/null; echo \"${COMPREPLY[*]}\""))
                .redirectErrorStream(true)
                .start();
        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(answer).isZero();
        assertThat(answer.strip().split("\\s+")).containsExactly(offered.split(" "));
    }

    private static String script() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineProgram.run(
                new String[] {"generate-completion"},
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                Clock.systemUTC());
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }
}
