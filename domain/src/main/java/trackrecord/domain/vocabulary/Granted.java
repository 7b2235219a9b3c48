package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;

/** What a grant is of, and what that was worth on the grant date. */
public sealed interface Granted {

    /** A grant in money: shares for so much. */
    record Value(Money value) implements Granted {
        @Override
        public Rational total() {
            return Rational.of(value.getAmount());
        }

        @Override
        public CurrencyUnit currency() {
            return value.getCurrencyUnit();
        }

        @Override
        public Rational valueOf(Rational amount) {
            return amount;
        }
    }

    /** @param unitPrice fair value of one unit on the grant date, up to 10 decimals */
    record Units(BigDecimal units, BigMoney unitPrice) implements Granted {
        @Override
        public Rational total() {
            return Rational.of(units);
        }

        @Override
        public CurrencyUnit currency() {
            return unitPrice.getCurrencyUnit();
        }

        @Override
        public Rational valueOf(Rational amount) {
            return amount.times(Rational.of(unitPrice.getAmount()));
        }
    }

    /** Units, in the shares of the grant date, or money. */
    Rational total();

    CurrencyUnit currency();

    /** What so many units, in the shares of the grant date, or so much money was worth on that date. */
    Rational valueOf(Rational amount);
}
