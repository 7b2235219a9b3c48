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
 * The content of a file: its commands in order, each of which passes the field rules.
 *
 * @param careerId null if the format does not name the career
 * @param place    converts a problem of a command to a problem of the file, with its line
 * @param notes    what the file does not state, and what was left out, in the order of its lines
 * @param entries  every line or entry, and what it becomes
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

    /** The career named by the file, for a format that names one. */
    public String career() {
        return Objects.requireNonNull(careerId, "this format does not name the career");
    }

    /** Converts a refusal of these commands to a refusal of the file. */
    public FileRejected located(Rejected rejected) {
        return new FileRejected(rejected, place);
    }
}
