package trackrecord.domain.vocabulary;

import org.joda.money.Money;

/** The cash value of a benefit: per year, per month, or once on the day it starts. */
public record CashBenefit(Money amount, Period period) {

    public enum Period {
        YEAR,
        MONTH,
        ONCE
    }
}
