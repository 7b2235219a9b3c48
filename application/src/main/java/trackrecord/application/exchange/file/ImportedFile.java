package trackrecord.application.exchange.file;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trackrecord.application.question.FileNote;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.vocabulary.Command;

/**
 * What was read from a file: the commands in their order, each of which passes the field rules.
 *
 * @param careerId absent where the format does not name the career
 * @param place    turns a problem of one of these commands into one of the file, with its line
 * @param notes    what the file did not say, and what of it was left out, in the order of its lines
 * @param entries  every line or entry of it, and what it amounts to
 */
public record ImportedFile(
        @Nullable String careerId,
        List<Command> commands,
        Function<Problem, FileProblem> place,
        List<FileNote> notes,
        List<ReadEntry> entries) {

    public ImportedFile {
        commands = List.copyOf(commands);
        notes = List.copyOf(notes);
        entries = List.copyOf(entries);
    }

    /** The career that the file names, of a format that names one. */
    public String career() {
        return Objects.requireNonNull(careerId, "this format does not name the career");
    }

    /** Turns a refusal of these commands into one of the file. */
    public FileRejected located(Rejected rejected) {
        return new FileRejected(rejected, place);
    }
}
