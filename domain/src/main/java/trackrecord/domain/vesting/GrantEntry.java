package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.amount.Rational;

/** Something that happened to a grant after it was made; amounts in the shares of that day. */
sealed interface GrantEntry {

    /** Number of the fact that says so. */
    int fact();

    record Vested(int fact, LocalDate on, Rational amount, @Nullable BigMoney unitPrice,
            @Nullable Money marketValue) implements GrantEntry {
    }

    record Forfeited(int fact, LocalDate on, Rational amount) implements GrantEntry {
    }

    /** @param ratio new shares for each old one */
    record Split(int fact, LocalDate on, Rational ratio) implements GrantEntry {
    }

    /** @param accelerated absent: nothing, unless {@code accelerateAll} */
    record Ended(int fact, LocalDate on, boolean kept, boolean accelerateAll,
            @Nullable Rational accelerated) implements GrantEntry {
    }
}
