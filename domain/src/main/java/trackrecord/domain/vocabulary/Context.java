package trackrecord.domain.vocabulary;

import org.jspecify.annotations.Nullable;

/** Supplies what a command may leave open, from the career's state at the command's place in the timeline. */
public interface Context {

    /**
     * The employer of the employment that is meant by a command that names none.
     *
     * @throws trackrecord.domain.refusal.Rejected if there is no such employment, or more than one
     */
    String employer();

    /**
     * The employment that a fact concerns, or begins, if its command names none.
     *
     * @return null for a fact that concerns no employment
     * @throws trackrecord.domain.refusal.Rejected if more than one employment is possible
     */
    @Nullable
    EmploymentId employment(Fact fact);
}
