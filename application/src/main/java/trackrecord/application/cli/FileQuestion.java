package trackrecord.application.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import trackrecord.application.exchange.json.Json;

/** A question about a file. */
@Command(mixinStandardHelpOptions = true)
abstract class FileQuestion implements Callable<Integer> {

    static final int MOST_FACTS = 5_000;
    static final String BY = "file";

    @ParentCommand
    private Trackrecord program;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "a career file in YAML, or a log (for import: the file to import); - reads standard input")
    private String file;

    @Option(names = "--json", description = "answer in JSON, as the API does")
    private boolean json;

    private @Nullable String reading;

    /** The file being read, or read last. */
    final String fileName() {
        return reading == null ? file : reading;
    }

    final Screen screen() {
        return program.screen();
    }

    final CommandLine commandLine() {
        return spec.commandLine();
    }

    /** For output that is neither the answer nor a refusal. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final LocalDate today() {
        return LocalDate.now(program.clock());
    }

    final Instant now() {
        return program.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    final boolean json() {
        return json;
    }

    final void printJson(Object answer) {
        screen().line(Json.mapper().writeValueAsString(answer));
    }

    final byte[] bytes() throws IOException {
        return bytes(file);
    }

    /** @param name name of a file, or - for the input */
    final byte[] bytes(String name) throws IOException {
        if (name.equals("-")) {
            reading = "input";
            return program.in().readAllBytes();
        }
        return bytes(Path.of(name));
    }

    final byte[] bytes(Path path) throws IOException {
        reading = path.toString();
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + path, e);
        } catch (IOException e) {
            throw new IOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
