package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import trackrecord.domain.amount.Rational;

/**
 * One date on which an amount vests by the terms alone; a cliff is one installment.
 *
 * @param segment    index of its segment, from 0
 * @param occurrence its place in the segment, from 1
 * @param amount     exact share of the grant, or the amount allocated from it (units or money)
 */
record Installment(int segment, int occurrence, LocalDate on, Rational amount) {

    /**
     * The same part of the grant, on the date that {@code dates} gives it.
     *
     * @param dates by segment
     */
    Installment datedBy(List<List<LocalDate>> dates) {
        return new Installment(segment, occurrence, dates.get(segment).get(occurrence - 1), amount);
    }

    static final Comparator<Installment> BY_DATE = Comparator.comparing(Installment::on)
            .thenComparingInt(Installment::segment)
            .thenComparingInt(Installment::occurrence);
}
