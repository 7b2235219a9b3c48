package trackrecord.domain.career;

import java.util.List;
import java.util.Optional;

/** The employment that is meant if none is named. */
public sealed interface Meant {

    record One(Employment job) implements Meant {}

    /** There is no candidate. */
    record None() implements Meant {}

    /** @param jobs at least two, none of them the main one */
    record OneOf(List<Employment> jobs) implements Meant {}

    static Meant of(Optional<Employment> job) {
        return job.<Meant>map(One::new).orElseGet(None::new);
    }
}
