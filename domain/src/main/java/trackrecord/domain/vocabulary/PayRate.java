package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Written;

/**
 * A base salary for full time as it was agreed: so much a year, a month, a week, a day or an hour, and how many of those
 * make a year. 13 monthly salaries are a rate per MONTH with {@code perYear} 13.
 *
 * @param amount  of a YEAR with no more decimals than the currency has, else with up to 6
 * @param perYear how many make a year; absent: 12 months, 52 weeks. A DAY and an HOUR say it, a YEAR does not
 */
public record PayRate(BigMoney amount, Per per, @Nullable BigDecimal perYear) {

    /** Of an amount that is not of a year. */
    public static final int MOST_DECIMALS = 6;

    /** What an amount is paid for. */
    public enum Per {
        YEAR("a year", 1),
        MONTH("a month", 12),
        WEEK("a week", 52),
        DAY("a day", null),
        HOUR("an hour", null);

        private final String words;
        private final @Nullable Integer usual;

        Per(String words, @Nullable Integer usual) {
            this.words = words;
            this.usual = usual;
        }

        /** {@code an hour}. */
        public String words() {
            return words;
        }

        /** Whether a rate has to say how many make a year. */
        public boolean isCountRequired() {
            return usual == null;
        }

        /** Whether a rate may say how many make a year. */
        public boolean isCountTaken() {
            return this != YEAR;
        }

        /** The most decimals of an amount. */
        public int decimals(CurrencyUnit currency) {
            return this == YEAR ? currency.getDecimalPlaces() : Math.max(MOST_DECIMALS, currency.getDecimalPlaces());
        }
    }

    /** Throws IllegalArgumentException for decimals that it may not have, and for a count that is missing or too much. */
    public PayRate {
        amount = tidied(amount, per);
        if (perYear == null ? per.isCountRequired() : !per.isCountTaken()) {
            throw new IllegalArgumentException(
                    "a rate per " + per + (perYear == null ? " needs perYear" : " has no perYear"));
        }
    }

    /** With the decimals of the currency, and those beyond that say something. */
    private static BigMoney tidied(BigMoney amount, Per per) {
        int usual = amount.getCurrencyUnit().getDecimalPlaces();
        if (amount.getScale() == usual) {
            return amount;
        }
        int needed = Math.max(usual, amount.getAmount().stripTrailingZeros().scale());
        if (needed > per.decimals(amount.getCurrencyUnit())) {
            throw new IllegalArgumentException(amount + " has more decimals than a rate per " + per + " may have");
        }
        return amount.withScale(needed, RoundingMode.UNNECESSARY);
    }

    /** So much a year. */
    public static PayRate aYear(Money amount) {
        return new PayRate(amount.toBigMoney(), Per.YEAR, null);
    }

    public CurrencyUnit currency() {
        return amount.getCurrencyUnit();
    }

    /** How many make a year. */
    public Rational timesAYear() {
        return perYear != null ? Rational.of(perYear) : Rational.of(per.usual == null ? 1 : per.usual);
    }

    /** What a year of full time pays: the amount times how many make a year, in major units. */
    public Rational exactAnnual() {
        Rational once = Rational.of(amount.getAmount());
        return per == Per.YEAR ? once : once.times(timesAYear());
    }

    /** {@link #exactAnnual} rounded to the minor unit, half away from zero (HALF_UP). */
    public Money annual() {
        return paid(Rational.ONE);
    }

    /**
     * What a year of a share of full time pays, rounded once to the minor unit, half away from zero (HALF_UP).
     *
     * @param fte the share that is worked and paid
     */
    public Money paid(Rational fte) {
        return Money.of(currency(), exactAnnual().times(fte).round(currency().getDecimalPlaces()));
    }

    public boolean isZero() {
        return amount.isZero();
    }

    /** Whether amount, currency, unit and count say the same, however the count is written. */
    public boolean isSameAs(PayRate other) {
        return amount.equals(other.amount) && per == other.per && timesAYear().equals(other.timesAYear());
    }

    /** {@code 185,000.00 USD}, or {@code 31.50 USD an hour x 2,080, 65,520.00 USD a year}. */
    public String words() {
        return per == Per.YEAR
                ? Written.money(amount)
                : Written.money(amount) + " " + per.words() + " x "
                        + Written.number(timesAYear().shortest(10)) + ", " + Written.money(annual()) + " a year";
    }
}
