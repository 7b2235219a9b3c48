package trackrecord.domain.vocabulary;

import java.time.LocalDate;

/** Asks to record something as effective on a day. */
public record DatedCommand(LocalDate effectiveOn, Action action, Remarks remarks) implements Command {

    @Override
    public EntryType type() {
        return action.type();
    }

    @Override
    public boolean isComplete() {
        return action.isComplete();
    }

    @Override
    public DatedFact entry(Context context) {
        return new DatedFact(effectiveOn, action.fact(context), remarks);
    }
}
