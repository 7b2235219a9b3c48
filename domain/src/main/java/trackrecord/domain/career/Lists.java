package trackrecord.domain.career;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import trackrecord.domain.work.Work;

/** Changed copies of unmodifiable lists. */
final class Lists {

    private Lists() {}

    static <T> List<T> with(List<T> list, T added) {
        List<T> copy = new ArrayList<>(list.size() + 1);
        copy.addAll(list);
        copy.add(added);
        return Collections.unmodifiableList(copy);
    }

    static <T> List<T> mapped(List<T> list, UnaryOperator<T> change) {
        Work.steps(list.size());
        List<T> copy = new ArrayList<>(list);
        copy.replaceAll(change);
        return Collections.unmodifiableList(copy);
    }
}
