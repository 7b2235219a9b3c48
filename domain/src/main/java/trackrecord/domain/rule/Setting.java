package trackrecord.domain.rule;

import java.time.LocalDate;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;

/**
 * Where a fact stands when its rules are asked.
 *
 * @param before   what all facts before it make of its day
 * @param timeline all facts of the career, earlier and later ones
 */
record Setting(State before, Timeline timeline) {

    /** The fact's effective date. */
    LocalDate on() {
        return before.day();
    }

    Career career() {
        return before.career();
    }

    /** The employment in force; only for rules that stand after the one that asks for it. */
    Employment job() {
        return before.employment().orElseThrow();
    }
}
