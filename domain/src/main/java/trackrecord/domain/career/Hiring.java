package trackrecord.domain.career;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.Hired;

/**
 * What of an employment never changes.
 *
 * @param fact  number of the fact that began it
 * @param named whether that fact is stored with the id. Facts that are stored without one are about employments whose
 *              hire is, too: both are from before there were ids
 */
record Hiring(EmploymentId id, int fact, String employer, boolean named) {

    /** @param id absent: the hire is stored without one */
    static Hiring of(int number, @Nullable EmploymentId id, Hired hired) {
        return new Hiring(EmploymentId.begunBy(number, id), number, hired.employer(), id != null);
    }
}
