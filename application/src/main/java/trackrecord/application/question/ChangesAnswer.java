package trackrecord.application.question;

import java.time.Instant;
import java.util.List;
import trackrecord.domain.change.Changes;
import trackrecord.domain.change.FieldChange;

/**
 * How two states of a career differ.
 *
 * @param changes    the fields that differ, with the facts that answer for each
 * @param difference {@code after - before}; a currency in which nothing differs is left out
 * @param facts      numbers of the facts in between
 */
public record ChangesAnswer(
        StateAnswer before,
        StateAnswer after,
        List<FieldChange> changes,
        List<MeasureTotals> difference,
        List<Integer> facts) {

    /** @param knownBefore what was known of the first state, and {@code knownAfter} of the second */
    public static ChangesAnswer of(String careerId, Changes changes, Instant knownBefore, Instant knownAfter) {
        return new ChangesAnswer(
                state(careerId, changes.before(), knownBefore),
                state(careerId, changes.after(), knownAfter),
                changes.changes(),
                changes.difference().stream().map(MeasureTotals::difference).toList(),
                changes.facts());
    }

    private static StateAnswer state(String careerId, Changes.Moment moment, Instant knownAt) {
        return StateAnswer.of(careerId, moment.known(), moment.asOf(), knownAt);
    }
}
