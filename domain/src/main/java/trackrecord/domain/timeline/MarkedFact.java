package trackrecord.domain.timeline;

import trackrecord.domain.fact.RecordedFact;

/**
 * A recorded fact and whether it still counts.
 *
 * @param correctedBy number of the newest correction or retraction of it; 0 while it is CURRENT
 */
public record MarkedFact(RecordedFact recorded, Status status, int correctedBy) {

    public enum Status { CURRENT, CORRECTED, RETRACTED }

    static MarkedFact current(RecordedFact recorded) {
        return new MarkedFact(recorded, Status.CURRENT, 0);
    }
}
