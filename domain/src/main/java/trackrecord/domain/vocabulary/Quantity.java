package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;

/** An amount of a grant: units, in the shares of the day, or money. */
public sealed interface Quantity {

    record Units(BigDecimal units) implements Quantity {
        @Override
        public Rational amount() {
            return Rational.of(units);
        }
    }

    record Value(Money value) implements Quantity {
        @Override
        public Rational amount() {
            return Rational.of(value.getAmount());
        }
    }

    /** The number of units, or of the currency's major units. */
    Rational amount();
}
