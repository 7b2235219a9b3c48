package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.amount.Rational;

/**
 * A part of a grant that was lost: recorded as forfeited, or lost at the end of the employment.
 *
 * @param amount units, in the shares of the grant date, or money; more than 0
 * @param fact   number of the fact that caused the loss
 * @param behind numbers of the splits that convert it to shares of the grant date, and of the adjustments that added
 *               units, which are lost first
 * @param cause  why it was lost
 */
public record Forfeiture(LocalDate on, Rational amount, int fact, List<Integer> behind, Cause cause) {

    public enum Cause {
        RECORDED,
        /** Lost at the end of the employment. */
        ENDED,
        /** Taken by an adjustment. It counts as forfeited in the value of the grant. */
        ADJUSTED
    }

    public Forfeiture {
        behind = List.copyOf(behind);
    }
}
