package trackrecord.domain.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is in effect, as recorded or as its newest correction states.
 *
 * @param number     that of the original
 * @param recordedAt when the original was recorded; {@code recordedBy} is of the original too
 */
public record RecordedFact(int number, Instant recordedAt, String recordedBy, DatedFact dated) {

    /** The first day on which it holds. */
    public LocalDate effectiveOn() {
        return dated.effectiveOn();
    }

    public Fact fact() {
        return dated.fact();
    }

    /**
     * The employment that it names or begins; null if there is none, or if it was stored before employments had ids.
     */
    public @Nullable EmploymentId employment() {
        return dated.employment();
    }

    public Remarks remarks() {
        return dated.remarks();
    }

    /** The same as an entry of the ledger. */
    public RecordedEntry entry() {
        return new RecordedEntry(number, recordedAt, recordedBy, dated);
    }
}
