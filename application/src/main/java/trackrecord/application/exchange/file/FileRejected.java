package trackrecord.application.exchange.file;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;

/**
 * Nothing of a file was recorded. Holds the first reasons, in the order of its lines, and the number of further ones.
 */
public final class FileRejected extends RuntimeException {

    private final List<FileProblem> problems;
    private final int more;

    /** @param problems at least one */
    public FileRejected(FirstProblems<FileProblem> problems) {
        this(problems.kept(), problems.more());
    }

    /** For one problem, or a few. */
    public FileRejected(List<FileProblem> problems) {
        this(problems, 0);
    }

    /** For one problem. */
    public static FileRejected at(Place place, Code code, String path, String message) {
        return new FileRejected(List.of(FileProblem.at(place, code, path, message)));
    }

    /** Converts a refusal of commands to a refusal of their file. */
    public FileRejected(Rejected rejected, Function<Problem, FileProblem> place) {
        this(rejected.problems().stream().map(place).toList(), rejected.more());
    }

    private FileRejected(List<FileProblem> problems, int more) {
        super(problems.getFirst().message());
        this.problems = problems.stream()
                .sorted(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column))
                .toList();
        this.more = more;
    }

    public List<FileProblem> problems() {
        return problems;
    }

    /** The number of problems that were not kept. */
    public int more() {
        return more;
    }
}
