package trackrecord.application.imports;

import java.util.Comparator;
import java.util.List;

/** Nothing of a file was recorded, and these are all the reasons, in the order of its lines. */
public final class FileRejected extends RuntimeException {

    private final List<FileProblem> problems;

    /** @param problems at least one */
    public FileRejected(List<FileProblem> problems) {
        super(problems.getFirst().message());
        this.problems = problems.stream()
                .sorted(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column)).toList();
    }

    public List<FileProblem> problems() {
        return problems;
    }
}
