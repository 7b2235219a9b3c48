package trackrecord.domain.refusal;

import java.util.ArrayList;
import java.util.List;

/**
 * The problems of one request or file: the first {@value #KEPT} are kept, the others only counted.
 *
 * @param <P> a problem
 */
public final class FirstProblems<P> {

    public static final int KEPT = 100;

    private final List<P> kept = new ArrayList<>();
    private int more;

    public void add(P problem) {
        if (isFull()) {
            more++;
        } else {
            kept.add(problem);
        }
    }

    /** Counts a problem that will not be shown, so that its message need not be built. */
    public void addUnread() {
        more++;
    }

    /** Counts problems that were not kept elsewhere. */
    public void addUnread(int others) {
        more += others;
    }

    public void addAll(List<? extends P> problems) {
        problems.forEach(this::add);
    }

    public void addAll(FirstProblems<? extends P> others) {
        addAll(others.kept);
        more += others.more;
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    public boolean isFull() {
        return kept.size() == KEPT;
    }

    /** The number of all problems, including those that were not kept. */
    public int count() {
        return kept.size() + more;
    }

    /** The first ones, in the order in which they were found. */
    public List<P> kept() {
        return List.copyOf(kept);
    }

    /** The number of problems that were not kept. */
    public int more() {
        return more;
    }
}
