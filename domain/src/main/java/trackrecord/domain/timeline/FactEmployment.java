package trackrecord.domain.timeline;

import trackrecord.domain.vocabulary.EmploymentId;

/**
 * The employment that a ledger entry concerns: directly, by beginning it, or through one of its grants or bonuses.
 *
 * @param employer the employer of the hire, as corrected
 */
public record FactEmployment(EmploymentId employmentId, String employer) {}
