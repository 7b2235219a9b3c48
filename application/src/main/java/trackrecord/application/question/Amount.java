package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.Grant;

/** An amount of a grant: units as text, {@code "250"}, or money. */
public sealed interface Amount {

    record Units(@JsonValue BigDecimal units) implements Amount {}

    record Value(@JsonValue Money money) implements Amount {}

    static Amount of(Grant grant, Rational amount) {
        if (grant.inUnits()) {
            // Splits can leave fractions of a share that no decimal number holds: ten decimals say enough.
            BigDecimal units = amount.round(10).stripTrailingZeros();
            return new Units(units.scale() < 0 ? units.setScale(0) : units);
        }
        return new Value(
                Money.of(grant.currency(), amount.round(grant.currency().getDecimalPlaces())));
    }
}
