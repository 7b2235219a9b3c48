package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.change.Changes;
import trackrecord.domain.change.FieldChange;

/**
 * How two states of a career differ.
 *
 * @param changes    the fields that differ, with the facts behind each
 * @param difference {@code after - before}; a currency in which nothing differs is left out
 * @param facts      numbers of the facts in between
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record ChangesAnswer(
        StateAnswer before,
        StateAnswer after,
        List<FieldChange> changes,
        List<MeasureTotals> difference,
        List<Integer> facts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    /**
     * @param knownBefore  what was known of the first state, and {@code knownAfter} of the second
     * @param knownAtAsked absent: {@code knownAfter} is what was asked for
     */
    public static ChangesAnswer of(
            String careerId, Changes changes, Instant knownBefore, Instant knownAfter, @Nullable Instant knownAtAsked) {
        return new ChangesAnswer(
                state(careerId, changes.before(), knownBefore),
                state(careerId, changes.after(), knownAfter),
                changes.changes(),
                changes.difference().stream().map(MeasureTotals::difference).toList(),
                changes.facts(),
                knownAtAsked);
    }

    private static StateAnswer state(String careerId, Changes.Moment moment, Instant knownAt) {
        return StateAnswer.of(careerId, moment.known(), moment.asOf(), knownAt);
    }
}
