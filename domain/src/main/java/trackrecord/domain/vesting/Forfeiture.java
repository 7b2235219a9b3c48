package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.amount.Rational;

/**
 * Some of a grant that was lost: as recorded, or because its employment ended.
 *
 * @param amount units, in the shares of the grant date, or money; more than 0
 * @param fact   number of the fact that took it
 * @param splits numbers of the splits by which it is brought back to the shares of the grant date
 * @param ended  whether the end of the employment took it
 */
public record Forfeiture(LocalDate on, Rational amount, int fact, List<Integer> splits, boolean ended) {

    public Forfeiture {
        splits = List.copyOf(splits);
    }
}
