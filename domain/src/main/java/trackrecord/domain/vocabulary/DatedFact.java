package trackrecord.domain.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the first day on which it holds.
 *
 * @param employment which it is about, or begins; absent: about none, or stored before employments had ids
 */
public record DatedFact(
        LocalDate effectiveOn, Fact fact, @Nullable EmploymentId employment, Remarks remarks) implements Entry {

    /** One that names no employment. */
    public DatedFact(LocalDate effectiveOn, Fact fact, Remarks remarks) {
        this(effectiveOn, fact, null, remarks);
    }

    @Override
    public EntryType type() {
        return fact.type();
    }

    /** @param other absent: it names none */
    public DatedFact about(@Nullable EmploymentId other) {
        return new DatedFact(effectiveOn, fact, other, remarks);
    }
}
