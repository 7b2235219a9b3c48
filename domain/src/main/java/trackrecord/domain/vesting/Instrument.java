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
 * What a grant gives. It alone says in what the grant is counted and what that was worth when it was granted; terms and
 * schedule are the same for all of them. Whoever shows or values a grant switches over these kinds, so that a new one
 * does not compile until each of them has an answer.
 */
public sealed interface Instrument {

    /** Restricted stock units: a share for each that vests. */
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

    /** Restricted stock for so much money. */
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
     * Stock options or appreciation rights. Before they are exercised they are worth what the market pays for a share
     * beyond the exercise price: no model is computed.
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

        /** The intrinsic value: 0 where the market value of a share is not recorded, or is below the exercise price. */
        @Override
        public Rational valueAtGrant(Rational amount) {
            return amount.times(intrinsic());
        }

        @Override
        public Rational valueGranted(Rational amount) {
            BigMoney fair = terms.fairValue();
            return fair == null ? valueAtGrant(amount) : amount.times(Rational.of(fair.getAmount()));
        }

        /** What one option was worth on the grant date if it had been exercised on it. */
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

    /** Of a fraction of a unit. */
    int MOST_DECIMALS = 10;

    static Instrument of(Granted granted) {
        return switch (granted) {
            case Granted.Units(var units, var unitPrice) -> new StockUnits(units, unitPrice);
            case Granted.Value(var value) -> new StockValue(value);
        };
    }

    /** Units of the grant date, or money. */
    Rational total();

    /** Of what it is worth. */
    CurrencyUnit currency();

    /** What so many units, in the shares of the grant date, or so much money was worth on that date, without a model. */
    Rational valueAtGrant(Rational amount);

    /** What GRANTED counts of it: the same, but where the employer reports another value. */
    default Rational valueGranted(Rational amount) {
        return valueAtGrant(amount);
    }

    /** Whether it vests when its date comes; else facts say what vested. */
    default boolean vestsByDate() {
        return false;
    }

    /** The last day of it, whatever the employment; absent: it has none. */
    default @Nullable LocalDate expiresOn() {
        return null;
    }

    /** Whether it is counted in units; else in money. */
    boolean inUnits();

    /** Decimals of what can vest at once: 0 for whole units, those of the currency for money. */
    int decimals(Allocation allocation);
}
