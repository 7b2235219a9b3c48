package trackrecord.domain.career;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.work.Work;

/** The worth of one share of an employer from a day on, in the shares of that day. */
public record SharePrice(int fact, LocalDate on, String employer, BigMoney unitPrice) {

    /**
     * The exact price per share of another day: a split divides one earlier share into several.
     *
     * @param splits of any employer; those after the day are ignored
     */
    public Rational inSharesOf(LocalDate day, List<Split> splits) {
        Work.steps(splits.size());
        Rational unit = Rational.of(unitPrice.getAmount());
        for (Split split : splits) {
            if (split.employer().equals(employer)
                    && split.isAfter(on, fact)
                    && !split.on().isAfter(day)) {
                unit = unit.dividedBy(split.ratio());
            }
        }
        return unit;
    }
}
