package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * The price of one unit.
 *
 * @param amount with at most 10 decimals, HALF_UP
 * @param exact  left out where {@code amount} is exact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitPrice(
        BigDecimal amount, String currency, @Nullable Rational exact) {

    private static final int MOST_DECIMALS = 10;

    static UnitPrice of(Rational exact, CurrencyUnit currency) {
        BigDecimal shortest = exact.shortest(MOST_DECIMALS);
        return new UnitPrice(
                shortest.setScale(Math.max(shortest.scale(), currency.getDecimalPlaces())),
                currency.getCode(),
                exact.fits(MOST_DECIMALS) ? null : exact);
    }
}
