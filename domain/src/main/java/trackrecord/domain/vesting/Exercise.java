package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * Options that were exercised.
 *
 * @param fact      number of the fact that records it
 * @param units     in the shares of that day
 * @param unvested  the units among them that were not vested on that day (an early exercise)
 * @param unitPrice market value of one share as recorded by the fact; absent if not recorded
 * @param factor    shares of that day for one share of the grant date
 */
public record Exercise(
        int fact,
        LocalDate on,
        Rational units,
        Rational unvested,
        @Nullable BigMoney unitPrice,
        Rational factor) {}
