package trackrecord.domain.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * One field that differs between two states.
 *
 * @param field  its path in the state, such as {@code employment.baseSalary}; a component of ANNUALIZED is
 *               {@code compensation.USD.BASE}
 * @param employmentId the employment of the field, for consecutive jobs the later one; absent if it belongs to none
 * @param before text, a date, money, a rate of pay, a share of full time, a bonus target, a boolean, or (of a
 *               component) an amount in that currency; absent if there was none
 * @param after  likewise
 * @param facts  numbers of the facts that caused it, ascending. Between dates: those that changed the field, and the
 *               grants whose vesting period began or ended. Between instants: those recorded in between on which either
 *               value depends
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
