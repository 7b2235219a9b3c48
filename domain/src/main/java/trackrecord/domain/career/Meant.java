package trackrecord.domain.career;

import java.util.List;
import java.util.Optional;

/** The employment that somebody means who names none. */
public sealed interface Meant {

    record One(Employment job) implements Meant {}

    /** There is none that it could be. */
    record None() implements Meant {}

    /** @param jobs at least two, of which none is the main one */
    record OneOf(List<Employment> jobs) implements Meant {}

    static Meant of(Optional<Employment> job) {
        return job.<Meant>map(One::new).orElseGet(None::new);
    }
}
