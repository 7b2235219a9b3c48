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
 * A full-time base salary as agreed: an amount per year, month, week, day or hour, and how many of these units make a
 * year. 13 monthly salaries are a rate per MONTH with {@code perYear} 13.
 *
 * @param amount  per YEAR with at most the decimals of the currency, otherwise with up to 6 decimals
 * @param perYear how many make a year; absent: 12 months, 52 weeks. Required for a DAY and an HOUR, not allowed for a
 *                YEAR
 */
public record PayRate(BigMoney amount, Per per, @Nullable BigDecimal perYear) {

    /** The most decimals of an amount that is not per year. */
    public static final int MOST_DECIMALS = 6;

    /** The unit of time that an amount pays. */
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

        /** Whether a rate must state how many units make a year. */
        public boolean isCountRequired() {
            return usual == null;
        }

        /** Whether a rate may state how many units make a year. */
        public boolean isCountTaken() {
            return this != YEAR;
        }

        /** The most decimals of an amount. */
        public int decimals(CurrencyUnit currency) {
            return this == YEAR ? currency.getDecimalPlaces() : Math.max(MOST_DECIMALS, currency.getDecimalPlaces());
        }
    }

    /** Throws IllegalArgumentException for too many decimals, and for a count that is missing or not allowed. */
    public PayRate {
        amount = tidied(amount, per);
        if (perYear == null ? per.isCountRequired() : !per.isCountTaken()) {
            throw new IllegalArgumentException(
                    "a rate per " + per + (perYear == null ? " needs perYear" : " has no perYear"));
        }
    }

    /** The amount with the decimals of the currency, and further ones only if they are not zero. */
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

    /** A rate of an amount per year. */
    public static PayRate aYear(Money amount) {
        return new PayRate(amount.toBigMoney(), Per.YEAR, null);
    }

    public CurrencyUnit currency() {
        return amount.getCurrencyUnit();
    }

    /** The number of units that make a year. */
    public Rational timesAYear() {
        return perYear != null ? Rational.of(perYear) : Rational.of(per.usual == null ? 1 : per.usual);
    }

    /** The annual pay for full time: the amount times {@link #timesAYear}, in major units. */
    public Rational exactAnnual() {
        Rational once = Rational.of(amount.getAmount());
        return per == Per.YEAR ? once : once.times(timesAYear());
    }

    /** {@link #exactAnnual} rounded to the minor unit, half away from zero (HALF_UP). */
    public Money annual() {
        return paid(Rational.ONE);
    }

    /**
     * The annual pay for a share of full time, rounded once to the minor unit, half away from zero (HALF_UP).
     *
     * @param fte the share that is worked and paid
     */
    public Money paid(Rational fte) {
        return Money.of(currency(), exactAnnual().times(fte).round(currency().getDecimalPlaces()));
    }

    public boolean isZero() {
        return amount.isZero();
    }

    /** Whether amount, currency, unit and count are equal, however the count is written. */
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
