package trackrecord.domain.vesting;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.Granted;

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

    /** What so many units, in the shares of the grant date, or so much money was worth on that date. */
    Rational valueAtGrant(Rational amount);

    /** Whether it is counted in units; else in money. */
    boolean inUnits();

    /** Decimals of what can vest at once: 0 for whole units, those of the currency for money. */
    int decimals(Allocation allocation);
}
