package trackrecord.domain.rule;

import java.time.LocalDate;
import java.util.Optional;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * Where a fact stands when its rules are asked.
 *
 * @param fact     the fact
 * @param before   what all facts before it make of its day
 * @param timeline all facts of the career, earlier and later ones
 */
record Setting(RecordedFact fact, State before, Timeline timeline) {

    /** The fact's effective date. */
    LocalDate on() {
        return before.day();
    }

    Career career() {
        return before.career();
    }

    /** The employment that the fact is about; empty where that is none, or not in force. */
    Optional<Employment> inForce() {
        return career().about(fact).filter(Employment::running);
    }

    /** The same for rules that stand after the one that asks for it. */
    Employment job() {
        return inForce().orElseThrow();
    }
}
