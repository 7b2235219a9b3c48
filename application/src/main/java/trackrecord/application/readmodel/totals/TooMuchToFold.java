package trackrecord.application.readmodel.totals;

import trackrecord.domain.text.Counted;

/** A question over all careers as they were known at an earlier instant would have to read more facts than it may. */
public final class TooMuchToFold extends RuntimeException {

    TooMuchToFold(long facts, long most) {
        super("What was known then takes " + Counted.of(facts, "fact")
                + " to find out, of careers in which something was"
                + " recorded since, and at most " + Counted.of(most, "fact") + " are read for one answer. Leave knownAt"
                + " out, ask for a later one, or raise trackrecord.limits.folded-facts.");
    }
}
