package trackrecord.domain.timeline;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * A fact whose place is known, and which leaves something open that all facts before it say.
 *
 * @param fact what it is behind them; null where that cannot be said, so that it is left out
 */
public record OpenFact(
        int number, LocalDate effectiveOn, EntryType type, Function<Career, @Nullable RecordedFact> fact) {

    static OpenFact closed(RecordedFact fact) {
        return new OpenFact(fact.number(), fact.effectiveOn(), fact.fact().type(), _ -> fact);
    }
}
