package trackrecord.domain.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/** Base salaries of every kind: a year, a month, a week, a day, an hour. */
final class RandomRates {

    private final Dice dice;

    RandomRates(Dice dice) {
        this.dice = dice;
    }

    PayRate any(CurrencyUnit currency) {
        return of(dice.money(currency, 40_000, 250_000));
    }

    /** More a year, or about as much. */
    PayRate more(PayRate rate) {
        return of(rate.annual().plus(dice.money(rate.currency(), 0, 20_000)).plusMajor(dice.between(0, 1)));
    }

    /** The same unit and count with a little more or less. */
    PayRate other(PayRate rate) {
        BigMoney amount = rate.amount();
        BigMoney little = BigMoney.ofMajor(rate.currency(), dice.between(1, 2));
        return new PayRate(
                dice.chance(50) || !amount.isGreaterThan(little.plus(little))
                        ? amount.plus(little)
                        : amount.minus(little),
                rate.per(),
                rate.perYear());
    }

    /** About so much a year. */
    private PayRate of(Money annual) {
        if (dice.chance(60)) {
            return PayRate.aYear(annual);
        }
        return switch (dice.oneOf(Per.MONTH, Per.WEEK, Per.DAY, Per.HOUR)) {
            case MONTH -> of(annual, Per.MONTH, dice.oneOf(null, "12", "13", "13.55", "14"), 12);
            case WEEK -> of(annual, Per.WEEK, dice.oneOf(null, "52", "48"), 52);
            case DAY -> of(annual, Per.DAY, dice.oneOf("260", "219.5"), 260);
            case HOUR -> of(annual, Per.HOUR, dice.oneOf("2080", "2087", "1956.6"), 2080);
            case YEAR -> throw new AssertionError("not among them");
        };
    }

    private PayRate of(Money annual, Per per, String perYear, int about) {
        BigDecimal amount =
                annual.getAmount().divide(BigDecimal.valueOf(about), dice.oneOf(0, 2, 4, 6), RoundingMode.CEILING);
        return new PayRate(
                BigMoney.of(annual.getCurrencyUnit(), amount), per, perYear == null ? null : new BigDecimal(perYear));
    }
}
