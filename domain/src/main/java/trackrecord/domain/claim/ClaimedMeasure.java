package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.timeline.Timeline;

/**
 * A measure beside a claim, in the claim's currency.
 *
 * @param withBenefits whether {@code total} counts BENEFITS
 * @param total        0 if the measure has no amount in that currency
 * @param difference   claim - total
 */
public record ClaimedMeasure(Measure measure, boolean withBenefits, BigDecimal total, BigDecimal difference) {

    private static final Comparator<ClaimedMeasure> NEAREST_FIRST = Comparator.comparing(
                    (ClaimedMeasure it) -> it.difference().abs())
            .thenComparing(ClaimedMeasure::withBenefits)
            .thenComparing(ClaimedMeasure::measure);

    /**
     * All four, with and without benefits, nearest first; among equally near ones those without benefits first, then in
     * the order of the measures. REALIZED and GRANTED cover the window, ANNUALIZED its last day, and FIRST_YEAR the
     * employment in force on its first day, or on the first day of the window with an employment.
     */
    static List<ClaimedMeasure> of(Timeline timeline, Claim claim, PayConvention convention) {
        List<ClaimedMeasure> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            CurrencyTotal total = totals(measure, timeline, claim, convention)
                    .in(claim.currency())
                    .orElseGet(() -> CurrencyTotal.nothing(claim.currency()));
            measures.add(of(measure, false, total.total().amount(), claim));
            measures.add(of(measure, true, total.totalWithBenefits().amount(), claim));
        }
        measures.sort(NEAREST_FIRST);
        return List.copyOf(measures);
    }

    private static ClaimedMeasure of(Measure measure, boolean withBenefits, BigDecimal total, Claim claim) {
        return new ClaimedMeasure(
                measure, withBenefits, total, claim.amount().getAmount().subtract(total));
    }

    private static Totals totals(Measure measure, Timeline timeline, Claim claim, PayConvention convention) {
        return switch (measure) {
            case ANNUALIZED ->
                Compensation.annualized(timeline, claim.window().getEnd().minusDays(1));
            case REALIZED -> Compensation.realized(timeline, claim.window(), convention);
            case GRANTED -> Compensation.granted(timeline, claim.window(), convention);
            case FIRST_YEAR -> {
                LocalDate employed = Blocks.firstEmployed(timeline, claim.window());
                yield employed == null ? Totals.NOTHING : Compensation.firstYear(timeline, employed);
            }
        };
    }
}
