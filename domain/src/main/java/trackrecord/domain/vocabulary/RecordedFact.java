package trackrecord.domain.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that counts: as it was recorded, or as the newest correction of it says.
 *
 * @param number     that of the original
 * @param recordedAt when the original was recorded, likewise by whom
 */
public record RecordedFact(int number, Instant recordedAt, String recordedBy, DatedFact dated) {

    /** The first day on which it holds. */
    public LocalDate effectiveOn() {
        return dated.effectiveOn();
    }

    public Fact fact() {
        return dated.fact();
    }

    /** Which it names, or begins; absent: none, or stored before employments had ids. */
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
