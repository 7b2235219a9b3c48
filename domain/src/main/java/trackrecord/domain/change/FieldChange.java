package trackrecord.domain.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * One field of a state that differs.
 *
 * @param field  its path in the state, such as {@code employment.baseSalary}; a component of ANNUALIZED is
 *               {@code compensation.USD.BASE}
 * @param employmentId of which employment, for those of jobs that follow each other of the later one; absent where it is
 *               of none
 * @param before text, a date, money, a rate of pay, a share of full time, a bonus target, a boolean, or (of a component) an amount in that currency;
 *               absent where there was none
 * @param after  likewise
 * @param facts  numbers of the facts that brought it about, ascending: between dates those that moved the field, and
 *               the grants whose vesting period began or ended; between instants those recorded in between that the
 *               one value or the other rests on
 */
public record FieldChange(
        String field,
        @Nullable EmploymentId employmentId,
        @Nullable Object before,
        @Nullable Object after,
        List<Integer> facts) {

    public FieldChange {
        facts = List.copyOf(facts);
    }
}
