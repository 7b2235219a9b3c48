package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;

/** Something that happened to a grant after it was made; amounts in the shares of that day. */
sealed interface GrantEntry {

    /** Number of the fact that says so. */
    int fact();

    record Vested(int fact, LocalDate on, trackrecord.domain.vocabulary.Vested vested) implements GrantEntry {}

    record Forfeited(int fact, LocalDate on, Rational amount) implements GrantEntry {}

    /** @param ratio new shares for each old one */
    record Split(int fact, LocalDate on, Rational ratio) implements GrantEntry {}

    /** @param accelerated absent: nothing */
    record Ended(
            int fact, LocalDate on, boolean kept, @Nullable Acceleration accelerated) implements GrantEntry {}
}
