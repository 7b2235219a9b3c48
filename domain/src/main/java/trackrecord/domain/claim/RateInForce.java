package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.PayRate;

/**
 * Describes the annual rate on a day for a finding: the hours worked, the unit of pay, and, with several employments,
 * the employers.
 */
final class RateInForce {

    private RateInForce() {}

    /**
     * {@code "the annual rate of 72,000.00 USD in force on 2024-12-31 (90,000.00 USD for full time, of which 4/5 is
     * worked)"}; one full-time employment paid by the year needs no details.
     *
     * @param rate the annual pay in the currency, over all employments of that day
     */
    static String words(State state, BigDecimal rate, CurrencyUnit currency) {
        List<Employment> paying = state.career().inForce().stream()
                .filter(job -> !job.rate().value().isZero()
                        && job.rate().value().currency().equals(currency))
                .toList();
        String text = "the annual rate of " + Written.money(rate, currency) + " in force on " + state.day();
        String more =
                switch (paying.size()) {
                    case 0 -> "";
                    case 1 -> composed(paying.getFirst());
                    default ->
                        Wording.all(paying.stream().map(RateInForce::paidBy).toList());
                };
        return more.isEmpty() ? text : text + " (" + more + ")";
    }

    private static String composed(Employment job) {
        PayRate rate = job.rate().value();
        if (isFullTime(job)) {
            return isOfAYear(rate) ? "" : once(rate);
        }
        return (isOfAYear(rate) ? "" : once(rate) + ", ") + Written.money(rate.annual()) + " for full time, of which "
                + job.fte().value().plain() + " is worked";
    }

    private static String paidBy(Employment job) {
        PayRate rate = job.rate().value();
        return Written.money(job.paidSalary()) + " from " + job.employer()
                + (isOfAYear(rate) ? "" : " at " + once(rate))
                + (isFullTime(job) ? "" : " for " + job.fte().value().plain() + " of full time");
    }

    /** {@code "31.50 USD an hour x 2,080"}. */
    private static String once(PayRate rate) {
        return Written.money(rate.amount()) + " " + rate.per().words() + " x "
                + Written.number(rate.timesAYear().shortest(PayRate.MOST_DECIMALS));
    }

    private static boolean isOfAYear(PayRate rate) {
        return rate.per() == PayRate.Per.YEAR;
    }

    private static boolean isFullTime(Employment job) {
        return job.fte().value().equals(Rational.ONE);
    }
}
