package trackrecord.domain.vocabulary;

import org.jspecify.annotations.Nullable;

/** What a command may leave to its career to say: what holds there at the command's place in the timeline. */
public interface Context {

    /**
     * The employer of the employment that a command means which names none.
     *
     * @throws trackrecord.domain.refusal.Rejected where that is none, or one of several
     */
    String employer();

    /**
     * The employment that a fact is about, or begins, whose command names none.
     *
     * @return null for a fact about none
     * @throws trackrecord.domain.refusal.Rejected where it could be one of several
     */
    @Nullable
    EmploymentId employment(Fact fact);
}
