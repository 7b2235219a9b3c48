package trackrecord.domain.refusal;

import java.util.List;

/** Nothing was recorded. Holds the first reasons, in the order of the commands, and the number of further ones. */
public final class Rejected extends RuntimeException {

    private final List<Problem> problems;
    private final int more;

    /** @param problems at least one */
    public Rejected(FirstProblems<Problem> problems) {
        this(problems.kept(), problems.more());
    }

    /** @param problems at least one; only the first {@value FirstProblems#KEPT} are kept */
    public Rejected(List<Problem> problems) {
        this(
                problems.subList(0, Math.min(problems.size(), FirstProblems.KEPT)),
                Math.max(0, problems.size() - FirstProblems.KEPT));
    }

    /** @param more the number of further problems */
    public Rejected(List<Problem> problems, int more) {
        super(problems.getFirst().message());
        this.problems = List.copyOf(problems);
        this.more = more;
    }

    /** The first problem's code. */
    public Code code() {
        return problems.getFirst().code();
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The number of problems that were not kept. */
    public int more() {
        return more;
    }
}
