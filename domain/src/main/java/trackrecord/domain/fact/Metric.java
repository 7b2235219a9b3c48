package trackrecord.domain.fact;

import java.math.BigDecimal;
import trackrecord.domain.Nullable;

/**
 * A measured effect: either a {@code change}, or a value {@code from} which and one {@code to} which it went.
 *
 * @param change signed: -40 with unit % means 40 % less
 */
public record Metric(String name, @Nullable BigDecimal change, @Nullable BigDecimal from, @Nullable BigDecimal to,
        String unit) {
}
