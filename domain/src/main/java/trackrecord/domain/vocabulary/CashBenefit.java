package trackrecord.domain.vocabulary;

import org.joda.money.Money;

/** What a benefit is worth in cash, a year, a month, or once on the day it starts. */
public record CashBenefit(Money amount, Period period) {

    public enum Period {
        YEAR,
        MONTH,
        ONCE
    }
}
