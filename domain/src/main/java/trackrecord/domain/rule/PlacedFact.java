package trackrecord.domain.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * A fact at its place in the timeline, as its rules see it.
 *
 * @param fact     the fact
 * @param before   the state on its day after all earlier facts
 * @param timeline all facts of the career, earlier and later ones
 * @param overlapping numbers of hires whose overlap is already reported
 */
record PlacedFact(RecordedFact fact, State before, Timeline timeline, Set<Integer> overlapping) {

    /** The fact's effective date. */
    LocalDate on() {
        return before.day();
    }

    Career career() {
        return before.career();
    }

    /** The fact's employment; empty if there is none, or if it is not in force. */
    Optional<Employment> inForce() {
        return career().about(fact).filter(Employment::running);
    }

    /** The fact's employment, for rules that run after the one that requires it. */
    Employment job() {
        return inForce().orElseThrow();
    }

    /** Whether an employment is the one that the fact names, or begins. */
    boolean isAbout(Employment job) {
        return job.id().equals(idOf(fact));
    }

    /** Whether a hire begins the employment that the fact names; true if the fact names none. */
    boolean isOf(RecordedFact hire) {
        return fact.employment() == null || fact.employment().equals(idOf(hire));
    }

    /** Whether another fact may concern the same employment: both name it, or one of them names none. */
    boolean isBeside(RecordedFact other) {
        return fact.employment() == null
                || other.employment() == null
                || fact.employment().equals(other.employment());
    }

    private static EmploymentId idOf(RecordedFact recorded) {
        return EmploymentId.begunBy(recorded.number(), recorded.employment());
    }
}
