package trackrecord.domain.refusal;

import java.util.ArrayList;
import java.util.List;

/**
 * The problems of one request or file, as many of them as anybody reads: the first {@value #KEPT} are kept, the others
 * are counted.
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

    /** Counts one that nobody will read, so that it need not be worded. */
    public void addUnread() {
        more++;
    }

    /** Counts so many that were not kept elsewhere. */
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

    /** All of them, also those that were not kept. */
    public int count() {
        return kept.size() + more;
    }

    /** The first ones, in the order in which they were found. */
    public List<P> kept() {
        return List.copyOf(kept);
    }

    /** How many there are besides. */
    public int more() {
        return more;
    }
}
