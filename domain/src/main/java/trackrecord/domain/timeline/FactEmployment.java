package trackrecord.domain.timeline;

import trackrecord.domain.vocabulary.EmploymentId;

/**
 * The employment that an entry of the ledger is about, or begins, or whose grant or bonus it is about.
 *
 * @param employer as the hire of that employment says, corrected
 */
public record FactEmployment(EmploymentId employmentId, String employer) {}
