package trackrecord.domain.refusal;

import java.util.List;

/**
 * Nothing was recorded; these are the reasons, in the order of the commands: the first of them, and how many more
 * there are.
 */
public final class Rejected extends RuntimeException {

    private final List<Problem> problems;
    private final int more;

    /** @param problems at least one */
    public Rejected(FirstProblems<Problem> problems) {
        this(problems.kept(), problems.more());
    }

    /** @param problems at least one; of more than {@value FirstProblems#KEPT} only the first are kept */
    public Rejected(List<Problem> problems) {
        this(
                problems.subList(0, Math.min(problems.size(), FirstProblems.KEPT)),
                Math.max(0, problems.size() - FirstProblems.KEPT));
    }

    /** @param more how many there are besides */
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

    /** How many problems there are that were not kept. */
    public int more() {
        return more;
    }
}
