package trackrecord.domain.fact;

import java.time.Instant;
import java.time.LocalDate;
import trackrecord.domain.Nullable;

/**
 * A fact as it stands in the ledger.
 *
 * @param number     its place in the career: 1, 2, 3, ...
 * @param recordedAt the instant of the store's clock, in milliseconds, at which it was recorded
 * @param recordedBy who recorded it
 */
public record RecordedFact(int number, Instant recordedAt, String recordedBy, Fact fact) {

    public @Nullable LocalDate effectiveOn() {
        return fact.effectiveOn();
    }

    /** This place in the ledger with another fact in it: what a correction made of it. */
    public RecordedFact replacedBy(Fact replacement) {
        return new RecordedFact(number, recordedAt, recordedBy, replacement);
    }
}
