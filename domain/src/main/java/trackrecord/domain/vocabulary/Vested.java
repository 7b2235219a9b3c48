package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What vests, in the kind of its grant, and what it was worth then, if that is stated. */
public sealed interface Vested {

    /**
     * @param unitPrice     of one unit, up to 10 decimals; absent: a recorded price holds, else that of the grant
     * @param withheldUnits of them, sold or kept for tax: shown, in no measure; absent: not stated
     */
    record Units(
            BigDecimal units,
            @Nullable BigMoney unitPrice,
            @Nullable BigDecimal withheldUnits) implements Vested {
        public Units(BigDecimal units, @Nullable BigMoney unitPrice) {
            this(units, unitPrice, null);
        }

        @Override
        public Quantity quantity() {
            return new Quantity.Units(units);
        }
    }

    /** @param marketValue of the shares that it came to, in the currency of {@code value}; absent: {@code value} */
    record Value(Money value, @Nullable Money marketValue) implements Vested {
        @Override
        public Quantity quantity() {
            return new Quantity.Value(value);
        }
    }

    Quantity quantity();
}
