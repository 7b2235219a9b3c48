package trackrecord.domain.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * One step of a career, with what it did to the pay.
 *
 * @param title   what happened, in a few words
 * @param before  the annual base rate for full time before it; for a hire the last one before, or else the {@code priorTotal} that
 *                it states. Absent where the base is not what it is about, and where none is known
 * @param after   the annual base rate for full time after it; for a hire that is held against a prior total, ANNUALIZED on its day,
 *                so that a total stands beside a total
 * @param percent growth from {@code before} to {@code after}, 2 decimals, HALF_UP; absent where either is, or where
 *                the currencies differ
 * @param promotedBefore of a promotion the day from which the wait for it counts: that of the one before in the same employment,
 *                for the first in it the last one in those that were over when it began; absent where there is none
 */
public record GrowthEntry(
        int number,
        LocalDate on,
        Kind kind,
        String title,
        @Nullable Money before,
        @Nullable Money after,
        @Nullable BigDecimal percent,
        @Nullable LocalDate promotedBefore,
        RecordedFact fact) {

    public enum Kind {
        HIRE,
        RAISE,
        ADJUSTMENT,
        /** A change of hours; before and after are what a year pays with them. */
        HOURS,
        PROMOTION,
        TRANSFER,
        ACHIEVEMENT,
        INCIDENT
    }

    /** A step that is not about pay. */
    static GrowthEntry unpaid(RecordedFact recorded, Kind kind, String title) {
        return paid(recorded, kind, title, null, null);
    }

    static GrowthEntry paid(
            RecordedFact recorded, Kind kind, String title, @Nullable Money before, @Nullable Money after) {
        BigDecimal percent = before == null || after == null || !before.isSameCurrency(after)
                ? null
                : GrowthRate.percent(before.getAmount(), after.getAmount());
        return new GrowthEntry(
                recorded.number(), recorded.effectiveOn(), kind, title, before, after, percent, null, recorded);
    }

    /** @param day of the promotion before; absent: there is none */
    GrowthEntry promotedBefore(@Nullable LocalDate day) {
        return new GrowthEntry(number, on, kind, title, before, after, percent, day, fact);
    }
}
