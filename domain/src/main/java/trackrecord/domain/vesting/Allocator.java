package trackrecord.domain.vesting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.work.Work;

/**
 * Turns exact shares into amounts that can vest: the allocation types of the Open Cap Table Format.
 *
 * <p>The cumulative types (FRACTIONAL is one, with 10 decimals) round the sum of all shares up to a date, over the
 * whole grant. The loaded types work within a segment, whose size is the rounded sum of the segments so far: each
 * occurrence gets its share of that size rounded down, and the remaining units are distributed by the allocation type.
 */
final class Allocator {

    private Allocator() {}

    /**
     * Returns the installments by date with their amounts, where all installments up to a cliff are joined into one.
     *
     * @param shares one for each occurrence that is scheduled, by segment and occurrence
     */
    static List<Installment> allocate(VestingTerms terms, List<Installment> shares, Rational total, int decimals) {
        return switch (terms.allocationOrDefault()) {
            case CUMULATIVE_ROUNDING -> cumulative(joinedAtCliffs(terms, shares), total, decimals, true);
            case CUMULATIVE_ROUND_DOWN, FRACTIONAL -> cumulative(joinedAtCliffs(terms, shares), total, decimals, false);
            case FRONT_LOADED, BACK_LOADED, FRONT_LOADED_TO_SINGLE_TRANCHE, BACK_LOADED_TO_SINGLE_TRANCHE -> {
                List<Installment> amounts = joinedAtCliffs(terms, loaded(terms, shares, total, decimals));
                amounts.sort(Installment.BY_DATE);
                yield amounts;
            }
        };
    }

    private static List<Installment> cumulative(
            List<Installment> shares, Rational total, int decimals, boolean halfUp) {
        shares.sort(Installment.BY_DATE);
        List<Installment> amounts = new ArrayList<>(shares.size());
        Rational share = Rational.ZERO;
        Rational before = Rational.ZERO;
        for (Installment installment : shares) {
            share = share.plus(installment.amount());
            Work.steps(share.words());
            Rational exact = total.times(share);
            Rational rounded = halfUp ? Rational.of(exact.round(decimals)) : exact.floor(decimals);
            amounts.add(new Installment(
                    installment.segment(), installment.occurrence(), installment.on(), rounded.minus(before)));
            before = rounded;
        }
        return amounts;
    }

    private static List<Installment> loaded(
            VestingTerms terms, List<Installment> shares, Rational total, int decimals) {
        List<Installment> amounts = new ArrayList<>(shares.size());
        Rational before = Rational.ZERO;
        int next = 0;
        for (int segment = 0; segment < terms.segments().size(); segment++) {
            int from = next;
            while (next < shares.size() && shares.get(next).segment() == segment) {
                next++;
            }
            amounts.addAll(
                    loadedSegment(terms.allocationOrDefault(), shares.subList(from, next), total, before, decimals));
            before = before.plus(terms.segments().get(segment).percentage());
        }
        return amounts;
    }

    /** @param before share of the segments listed before this one, each with its whole percentage */
    private static List<Installment> loadedSegment(
            Allocation allocation, List<Installment> shares, Rational total, Rational before, int decimals) {
        Rational together = Rational.ZERO;
        for (Installment installment : shares) {
            together = together.plus(installment.amount());
            Work.steps(together.words());
        }
        Rational size = total.times(before.plus(together))
                .floor(decimals)
                .minus(total.times(before).floor(decimals));
        Rational each = together.isZero() ? Rational.ZERO : size.dividedBy(together);
        Rational given = Rational.ZERO;
        List<Rational> amounts = new ArrayList<>(shares.size());
        for (Installment installment : shares) {
            Rational amount = each.times(installment.amount()).floor(decimals);
            amounts.add(amount);
            given = given.plus(amount);
        }
        handOut(allocation, amounts, size.minus(given), Rational.of(BigDecimal.ONE.movePointLeft(decimals)));
        List<Installment> installments = new ArrayList<>(shares.size());
        for (int i = 0; i < amounts.size(); i++) {
            Installment at = shares.get(i);
            installments.add(new Installment(at.segment(), at.occurrence(), at.on(), amounts.get(i)));
        }
        return installments;
    }

    /** There are fewer remaining units than occurrences, because rounding down took less than one unit from each. */
    private static void handOut(Allocation allocation, List<Rational> amounts, Rational leftover, Rational unit) {
        if (leftover.isZero()) {
            return;
        }
        boolean front =
                allocation == Allocation.FRONT_LOADED || allocation == Allocation.FRONT_LOADED_TO_SINGLE_TRANCHE;
        boolean single = allocation == Allocation.FRONT_LOADED_TO_SINGLE_TRANCHE
                || allocation == Allocation.BACK_LOADED_TO_SINGLE_TRANCHE;
        Rational portion = single ? leftover : unit;
        int count = single ? 1 : leftover.dividedBy(unit).numerator().intValueExact();
        for (int i = 0; i < count; i++) {
            int place = front ? i : amounts.size() - 1 - i;
            amounts.set(place, amounts.get(place).plus(portion));
        }
    }

    /** Joins the installments up to a cliff into one, on the date of the cliff. */
    static List<Installment> joinedAtCliffs(VestingTerms terms, List<Installment> installments) {
        List<Installment> joined = new ArrayList<>(installments.size());
        Rational held = Rational.ZERO;
        for (Installment installment : installments) {
            Cliff cliff = terms.segments().get(installment.segment()).cliff();
            if (cliff == null || installment.occurrence() > cliff.occurrence()) {
                joined.add(installment);
            } else if (installment.occurrence() < cliff.occurrence()) {
                held = held.plus(installment.amount());
            } else {
                joined.add(new Installment(
                        installment.segment(),
                        installment.occurrence(),
                        installment.on(),
                        held.plus(installment.amount())));
                held = Rational.ZERO;
            }
        }
        return joined;
    }
}
