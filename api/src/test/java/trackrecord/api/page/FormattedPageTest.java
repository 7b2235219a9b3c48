package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every module, style sheet and declaration of the page stands as Prettier writes it with the settings of {@code
 * .prettierrc.json}, which editors read as well. With {@code -Dformat=write} the test formats what is not.
 */
class FormattedPageTest {

    private static final List<String> PAGE = List.of("src/main/resources/static", "src/main/types");

    private static final String MEND =
            "mvn -pl api -am test -Dtest=FormattedPageTest -Dformat=write -Dsurefire.failIfNoSpecifiedTests=false";

    private final NodeTool prettier = NodeTool.of("prettier", "bin/prettier.cjs");

    @Test
    void everyFileOfThePageIsFormatted() {
        if ("write".equals(System.getProperty("format"))) {
            assertThat(prettier.run(with("--write")).code()).isZero();
        }
        NodeTool.Said said = prettier.run(with("--list-different"));
        List<String> others = said.text().lines().map(this::placed).toList();
        assertThat(others).as("not formatted; this formats it: " + MEND).isEmpty();
        assertThat(said.code()).isZero();
    }

    private static List<String> with(String what) {
        return Stream.concat(Stream.of(what), PAGE.stream()).toList();
    }

    /* The file with its first line that stands otherwise; what is no file is what Prettier could not read, and why. */
    private String placed(String line) {
        Path file = Path.of(line);
        if (!Files.isRegularFile(file)) {
            return line;
        }
        try {
            List<String> before = Files.readAllLines(file);
            List<String> after =
                    prettier.run(List.of(file.toString())).text().lines().toList();
            int first = IntStream.range(0, Math.min(before.size(), after.size()))
                    .filter(at -> !before.get(at).equals(after.get(at)))
                    .findFirst()
                    .orElse(Math.min(before.size(), after.size()) - 1);
            return file + ":" + (first + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
