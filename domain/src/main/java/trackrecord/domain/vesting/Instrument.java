package trackrecord.domain.vesting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionTerms;

/**
 * The instrument of a grant. It defines the unit in which the grant is counted and its worth on the grant date; terms
 * and schedule work the same way for every instrument. Code that shows or values a grant switches over these kinds, so
 * that a new kind does not compile until each place handles it.
 */
public sealed interface Instrument {

    /** Restricted stock units: one share for each unit that vests. */
    record StockUnits(BigDecimal units, BigMoney unitPrice) implements Instrument {
        @Override
        public Rational total() {
            return Rational.of(units);
        }

        @Override
        public CurrencyUnit currency() {
            return unitPrice.getCurrencyUnit();
        }

        @Override
        public Rational valueAtGrant(Rational amount) {
            return amount.times(Rational.of(unitPrice.getAmount()));
        }

        @Override
        public boolean inUnits() {
            return true;
        }

        @Override
        public int decimals(Allocation allocation) {
            return allocation == Allocation.FRACTIONAL ? MOST_DECIMALS : 0;
        }
    }

    /** Restricted stock granted as an amount of money. */
    record StockValue(Money value) implements Instrument {
        @Override
        public Rational total() {
            return Rational.of(value.getAmount());
        }

        @Override
        public CurrencyUnit currency() {
            return value.getCurrencyUnit();
        }

        @Override
        public Rational valueAtGrant(Rational amount) {
            return amount;
        }

        @Override
        public boolean inUnits() {
            return false;
        }

        @Override
        public int decimals(Allocation allocation) {
            return currency().getDecimalPlaces();
        }
    }

    /**
     * Stock options or appreciation rights. Before they are exercised they count at their intrinsic value: the share
     * price minus the exercise price, without an option model.
     */
    record Options(OptionTerms terms) implements Instrument {
        @Override
        public Rational total() {
            return Rational.of(terms.units());
        }

        @Override
        public CurrencyUnit currency() {
            return terms.exercisePrice().getCurrencyUnit();
        }

        /** The intrinsic value; 0 if the market value of a share is not recorded or is below the exercise price. */
        @Override
        public Rational valueAtGrant(Rational amount) {
            return amount.times(intrinsic());
        }

        @Override
        public Rational valueGranted(Rational amount) {
            BigMoney fair = terms.fairValue();
            return fair == null ? valueAtGrant(amount) : amount.times(Rational.of(fair.getAmount()));
        }

        /** What exercising one option on the grant date would have gained. */
        public Rational intrinsic() {
            BigMoney price = terms.unitPrice();
            return price == null
                    ? Rational.ZERO
                    : Rational.of(price.getAmount()).minus(strike()).max(Rational.ZERO);
        }

        /** The exercise price, exact. */
        public Rational strike() {
            return Rational.of(terms.exercisePrice().getAmount());
        }

        @Override
        public boolean inUnits() {
            return true;
        }

        @Override
        public int decimals(Allocation allocation) {
            return allocation == Allocation.FRACTIONAL ? MOST_DECIMALS : 0;
        }

        @Override
        public boolean vestsByDate() {
            return true;
        }

        @Override
        public @Nullable LocalDate expiresOn() {
            return terms.expiresOn();
        }
    }

    /** The decimals of a fraction of a unit. */
    int MOST_DECIMALS = 10;

    static Instrument of(Granted granted) {
        return switch (granted) {
            case Granted.Units(var units, var unitPrice) -> new StockUnits(units, unitPrice);
            case Granted.Value(var value) -> new StockValue(value);
        };
    }

    /** Units of the grant date, or money. */
    Rational total();

    /** The currency of its worth. */
    CurrencyUnit currency();

    /** The worth on the grant date of units (in shares of that date) or money, without an option model. */
    Rational valueAtGrant(Rational amount);

    /** The value that GRANTED counts: the value that the employer reports, otherwise {@link #valueAtGrant}. */
    default Rational valueGranted(Rational amount) {
        return valueAtGrant(amount);
    }

    /** Whether a tranche vests on its date without a fact. If not, facts record what vested. */
    default boolean vestsByDate() {
        return false;
    }

    /** The last day on which it can be exercised, regardless of the employment; null if there is none. */
    default @Nullable LocalDate expiresOn() {
        return null;
    }

    /** Whether it is counted in units; otherwise it is counted in money. */
    boolean inUnits();

    /** Decimals of a vestable amount: 0 for whole units, those of the currency for money. */
    int decimals(Allocation allocation);
}
