package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * TypeScript finds nothing in the modules of the page, which say their types in JSDoc, with the settings of {@code
 * tsconfig.json}, which editors read as well. After this test the types of Lit lie where it looks for them.
 */
class TypedPageTest {

    private static final Path PAGE = Path.of("src/main/resources/static");

    private static final List<String> LIT = List.of("lit", "lit-html", "lit-element", "lit__reactive-element");

    @Test
    void theTypesOfThePageHold() {
        LIT.forEach(NodeTool::unpacked);
        NodeTool.Said said =
                NodeTool.of("typescript", "lib/tsc.js").run(List.of("--project", "tsconfig.json", "--pretty", "false"));
        assertThat(said.text().lines().map(TypedPageTest::placed).toList())
                .as("mend each where it stands; this looks again: mvn -pl api -am test -Dtest=TypedPageTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false")
                .isEmpty();
        assertThat(said.code()).isZero();
    }

    @Test
    void noFileOfThePageIsLongerThan250Lines() {
        try (Stream<Path> files = Files.walk(PAGE)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> lines(file) > 250))
                    .as("too long: split it by what its parts do")
                    .isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /* TypeScript writes file(line,column), tools and editors read file:line. */
    private static String placed(String found) {
        return found.replaceFirst("\\((\\d+),\\d+\\):", ":$1:");
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
