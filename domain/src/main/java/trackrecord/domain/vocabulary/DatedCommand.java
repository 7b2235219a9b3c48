package trackrecord.domain.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks to record something as effective on a day.
 *
 * @param employment which it is about, or the id of the one that it begins; absent: the career says it
 */
public record DatedCommand(
        LocalDate effectiveOn, Action action, @Nullable EmploymentId employment, Remarks remarks) implements Command {

    /** One that leaves it to the career to say which employment it is about. */
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

    /** @param other absent: the career says it */
    public DatedCommand about(@Nullable EmploymentId other) {
        return new DatedCommand(effectiveOn, action, other, remarks);
    }
}
