package trackrecord.domain.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * One step of a career, with its effect on pay.
 *
 * @param title   a short description of what happened
 * @param before  the annual base rate for full time before it; for a hire the previous one, otherwise the {@code
 *                priorTotal} that it states. Absent if the step does not concern the base, or if no rate is known
 * @param after   the annual base rate for full time after it; for a hire that is compared with a prior total,
 *                ANNUALIZED on its day, so that totals are compared
 * @param percent growth from {@code before} to {@code after}, 2 decimals, HALF_UP; absent if either is absent, or if
 *                the currencies differ
 * @param promotedBefore for a promotion, the day from which the wait for it counts: the previous promotion in the same
 *                employment, or, for the first one, the last promotion in an employment that had ended before; absent
 *                if there is none
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
        /** A change of hours; before and after are the annual pay with these hours. */
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
