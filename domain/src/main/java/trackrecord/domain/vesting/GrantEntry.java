package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.EndReason;

/** Something that happened to a grant after it was made. Amounts are in the shares of that day. */
sealed interface GrantEntry {

    /** Number of the fact that records it. */
    int fact();

    /** @param ahead whether it vests ahead of the schedule, so that tranches due up to that day stay due */
    record Vested(int fact, LocalDate on, trackrecord.domain.vocabulary.Vested vested, boolean ahead)
            implements GrantEntry {}

    record Forfeited(int fact, LocalDate on, Rational amount) implements GrantEntry {}

    /** @param amount added or, below 0, taken */
    record Adjusted(int fact, LocalDate on, Rational amount) implements GrantEntry {}

    record Exercised(
            int fact,
            LocalDate on,
            Rational amount,
            @Nullable BigMoney unitPrice) implements GrantEntry {}

    record Cancelled(int fact, LocalDate on, Rational amount) implements GrantEntry {}

    /** @param ratio new shares for each old one */
    record Split(int fact, LocalDate on, Rational ratio) implements GrantEntry {}

    /** @param accelerated absent: nothing */
    record Ended(
            int fact,
            LocalDate on,
            EndReason reason,
            boolean kept,
            @Nullable Acceleration accelerated) implements GrantEntry {}
}
