package trackrecord.domain.career;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.Hired;

/**
 * The part of an employment that never changes.
 *
 * @param fact  number of the fact that began it
 * @param named whether that fact is stored with the id. Facts stored without an id concern employments whose hire was
 *              stored without one too; both are older than the ids
 */
record Hiring(EmploymentId id, int fact, String employer, boolean named) {

    /** @param id null if the hire is stored without one */
    static Hiring of(int number, @Nullable EmploymentId id, Hired hired) {
        return new Hiring(EmploymentId.begunBy(number, id), number, hired.employer(), id != null);
    }
}
