package trackrecord.application.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import trackrecord.application.careerfile.CareerFileReader;
import trackrecord.application.imports.Continuation;
import trackrecord.application.imports.ImportedFile;
import trackrecord.application.json.Json;
import trackrecord.domain.timeline.History;

/** A question about the career in a file. */
@Command(mixinStandardHelpOptions = true)
abstract class CareerQuestion implements Callable<Integer> {

    private static final int MOST_FACTS = 5_000;
    private static final String BY = "file";

    @ParentCommand
    private Trackrecord program;

    @Parameters(index = "0", paramLabel = "FILE", description = "a career file in YAML; - reads it from the input")
    private String file;

    @Option(names = "--json", description = "answer in JSON, as the API does")
    private boolean json;

    /** A career file as a career: all its facts recorded at one instant, now. */
    record Career(String id, History history, Instant knownAt) {
    }

    final String fileName() {
        return file;
    }

    final Screen screen() {
        return program.screen();
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

    final Career career() throws IOException {
        ImportedFile read = CareerFileReader.read(bytes(), MOST_FACTS);
        Instant now = now();
        return new Career(read.careerId(),
                History.EMPTY.plus(Continuation.decide(read, History.EMPTY, now, BY)), now);
    }

    private byte[] bytes() throws IOException {
        if (file.equals("-")) {
            return program.in().readAllBytes();
        }
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
