package trackrecord.domain.timeline;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * A fact with a known place whose content depends on the facts before it.
 *
 * @param fact makes the fact from the state before it; null leaves the fact out
 */
public record OpenFact(
        int number, LocalDate effectiveOn, EntryType type, Function<Career, @Nullable RecordedFact> fact) {

    static OpenFact closed(RecordedFact fact) {
        return new OpenFact(fact.number(), fact.effectiveOn(), fact.fact().type(), _ -> fact);
    }
}
