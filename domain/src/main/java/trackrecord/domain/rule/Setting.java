package trackrecord.domain.rule;

import java.time.LocalDate;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.timeline.Timeline;

/**
 * Where a fact stands when its rules are asked.
 *
 * @param before   the career as all facts before it left it
 * @param on       the fact's effective date
 * @param timeline all facts of the career, earlier and later ones
 */
record Setting(Career before, LocalDate on, Timeline timeline) {

    /** The employment in force; only for rules that stand after the one that asks for it. */
    Employment job() {
        return before.employment().orElseThrow();
    }
}
