package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.Grant;

/** An amount of a grant: units as text, {@code "250"}, or money. */
public sealed interface Amount {

    record Units(@JsonValue BigDecimal units) implements Amount {
        @Override
        public @Nullable Money money() {
            return null;
        }
    }

    record Value(@JsonValue Money money) implements Amount {
        @Override
        public @Nullable BigDecimal units() {
            return null;
        }
    }

    /** Absent of money. */
    @Nullable
    BigDecimal units();

    /** Absent of units. */
    @Nullable
    Money money();

    static Amount of(Grant grant, Rational amount) {
        if (grant.inUnits()) {
            // Splits can leave fractions of a share that no decimal number holds: ten decimals say enough.
            return new Units(amount.shortest(10));
        }
        return new Value(
                Money.of(grant.currency(), amount.round(grant.currency().getDecimalPlaces())));
    }
}
