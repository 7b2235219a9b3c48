package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The amount that vests, in the unit of its grant, and its worth on that day, if stated. */
public sealed interface Vested {

    /**
     * @param unitPrice     of one unit, up to 10 decimals; absent: a recorded price applies, otherwise the price of the
     *                      grant
     * @param withheldUnits the units among them sold or kept for tax; shown, but in no measure; absent: not stated
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

    /** @param marketValue of the shares received, in the currency of {@code value}; absent: {@code value} */
    record Value(Money value, @Nullable Money marketValue) implements Vested {
        @Override
        public Quantity quantity() {
            return new Quantity.Value(value);
        }
    }

    Quantity quantity();
}
