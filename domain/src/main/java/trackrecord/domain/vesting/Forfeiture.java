package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.amount.Rational;

/**
 * Some of a grant that was lost: as recorded, or because its employment ended.
 *
 * @param amount units, in the shares of the grant date, or money; more than 0
 * @param fact   number of the fact that took it
 * @param behind numbers of the splits by which it is brought back to the shares of the grant date, and of the
 *               adjustments that added units, which are lost first
 * @param cause  what took it
 */
public record Forfeiture(LocalDate on, Rational amount, int fact, List<Integer> behind, Cause cause) {

    public enum Cause {
        RECORDED,
        /** The end of the employment took it. */
        ENDED,
        /** An adjustment took it: it counts as forfeited where the value of the grant is asked for. */
        ADJUSTED
    }

    public Forfeiture {
        behind = List.copyOf(behind);
    }
}
