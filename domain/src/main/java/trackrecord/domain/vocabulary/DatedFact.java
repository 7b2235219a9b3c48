package trackrecord.domain.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the first day on which it holds.
 *
 * @param employment the employment that it concerns or begins; absent if there is none, or if it was stored before
 *                   employments had ids
 */
public record DatedFact(
        LocalDate effectiveOn, Fact fact, @Nullable EmploymentId employment, Remarks remarks) implements Entry {

    /** A fact that names no employment. */
    public DatedFact(LocalDate effectiveOn, Fact fact, Remarks remarks) {
        this(effectiveOn, fact, null, remarks);
    }

    @Override
    public EntryType type() {
        return fact.type();
    }

    /** @param other absent if the fact names none */
    public DatedFact about(@Nullable EmploymentId other) {
        return new DatedFact(effectiveOn, fact, other, remarks);
    }
}
