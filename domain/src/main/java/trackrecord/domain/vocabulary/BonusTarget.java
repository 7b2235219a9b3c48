package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import org.joda.money.Money;

/** The bonus for one year if all targets are met. */
public sealed interface BonusTarget {

    /** @param percent of the base rate in force: 15 means 15 % */
    record Percent(BigDecimal percent) implements BonusTarget {}

    /** A fixed amount a year. */
    record Amount(Money amount) implements BonusTarget {}
}
