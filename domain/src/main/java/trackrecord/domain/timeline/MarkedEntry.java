package trackrecord.domain.timeline;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * An entry of the ledger, whether it still counts, and which employment it is about.
 *
 * @param correctedBy number of the newest correction or retraction of it; empty while it is CURRENT
 * @param employment  absent: it is about none
 */
public record MarkedEntry(
        RecordedEntry recorded,
        Status status,
        OptionalInt correctedBy,
        @Nullable FactEmployment employment) {

    public enum Status {
        CURRENT,
        CORRECTED,
        RETRACTED
    }
}
