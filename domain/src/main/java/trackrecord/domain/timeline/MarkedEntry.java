package trackrecord.domain.timeline;

import java.util.OptionalInt;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * An entry of the ledger and whether it still counts.
 *
 * @param correctedBy number of the newest correction or retraction of it; empty while it is CURRENT
 */
public record MarkedEntry(RecordedEntry recorded, Status status, OptionalInt correctedBy) {

    public enum Status {
        CURRENT,
        CORRECTED,
        RETRACTED
    }

    static MarkedEntry current(RecordedEntry recorded) {
        return new MarkedEntry(recorded, Status.CURRENT, OptionalInt.empty());
    }

    static MarkedEntry corrected(RecordedEntry recorded, int by) {
        return new MarkedEntry(recorded, Status.CORRECTED, OptionalInt.of(by));
    }

    static MarkedEntry retracted(RecordedEntry recorded, int by) {
        return new MarkedEntry(recorded, Status.RETRACTED, OptionalInt.of(by));
    }
}
