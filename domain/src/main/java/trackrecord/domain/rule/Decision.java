package trackrecord.domain.rule;

import java.util.List;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * The result of a request. The timeline of {@code after} is already folded, because the rules needed it; callers use it
 * without folding again.
 *
 * @param before  the history without the request
 * @param after   the history with its entries
 * @param entries the entries to record, in the order of the commands
 */
public record Decision(History before, History after, List<RecordedEntry> entries) {

    /** Nothing is recorded. */
    public static Decision nothing(History history) {
        return new Decision(history, history, List.of());
    }

    /** @param timeline the timeline of both together */
    static Decision of(History before, List<RecordedEntry> entries, Timeline timeline) {
        return new Decision(before, before.plus(entries, timeline), List.copyOf(entries));
    }
}
