package trackrecord.domain.timeline;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * A ledger entry, whether it is still in effect, and the employment it concerns.
 *
 * @param correctedBy number of the newest correction or retraction of it; empty while it is CURRENT
 * @param employment  absent if it concerns none
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
