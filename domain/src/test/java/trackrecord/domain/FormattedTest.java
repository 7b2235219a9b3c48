package trackrecord.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file of every module stands as palantir-java-format writes it, at 120 columns. It is a test of the first
 * module, so that it fails before anything slow begins, and since a formatter needs the JDK that compiles, not Maven's.
 * {@code mvn -pl domain test -Dtest=FormattedTest -Dformat=write} formats what is not.
 */
class FormattedTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void everySourceIsFormatted() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).as("Java files").hasSizeGreaterThan(500);
        List<Path> others = sources.parallelStream()
                .filter(FormattedTest::isFormattedOtherwise)
                .toList();
        assertThat(others)
                .as("not formatted; mvn -pl domain test -Dtest=FormattedTest -Dformat=write formats them")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(FormattedTest::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFormattedOtherwise(Path file) {
        try {
            String text = Files.readString(file);
            String formatted = FORMATTER.formatSource(
                    RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(text, Style.PALANTIR)));
            if (!formatted.equals(text) && "write".equals(System.getProperty("format"))) {
                Files.writeString(file, formatted);
                return false;
            }
            return !formatted.equals(text);
        } catch (FormatterException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
