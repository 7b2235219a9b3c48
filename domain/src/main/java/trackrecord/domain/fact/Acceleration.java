package trackrecord.domain.fact;

import java.math.BigDecimal;
import org.joda.money.Money;
import trackrecord.domain.Nullable;

/** What vests of a grant when its employment ends; without an amount: all that is left. */
public record Acceleration(String grantId, @Nullable BigDecimal units, @Nullable Money value) {
}
