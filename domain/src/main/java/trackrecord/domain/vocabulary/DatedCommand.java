package trackrecord.domain.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to record something that is effective on a day.
 *
 * @param employment the employment that it concerns, or the id of the one that it begins; absent: the career determines
 *                   it
 */
public record DatedCommand(
        LocalDate effectiveOn, Action action, @Nullable EmploymentId employment, Remarks remarks) implements Command {

    /** A command whose employment the career determines. */
    public DatedCommand(LocalDate effectiveOn, Action action, Remarks remarks) {
        this(effectiveOn, action, null, remarks);
    }

    @Override
    public EntryType type() {
        return action.type();
    }

    @Override
    public DatedFact entry(Context context) {
        Fact fact = action.fact(context);
        return new DatedFact(effectiveOn, fact, employment == null ? context.employment(fact) : employment, remarks);
    }

    /** @param other absent: the career determines it */
    public DatedCommand about(@Nullable EmploymentId other) {
        return new DatedCommand(effectiveOn, action, other, remarks);
    }
}
