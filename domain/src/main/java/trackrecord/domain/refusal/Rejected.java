package trackrecord.domain.refusal;

import java.util.List;

/** Nothing was recorded, and these are all the reasons, in the order of the commands. */
public final class Rejected extends RuntimeException {

    private final List<Problem> problems;

    /** @param problems at least one */
    public Rejected(List<Problem> problems) {
        super(problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    /** The first problem's code. */
    public Code code() {
        return problems.getFirst().code();
    }

    public List<Problem> problems() {
        return problems;
    }
}
