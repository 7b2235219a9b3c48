package trackrecord.domain.rule;

import java.util.List;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * What a request comes to. Its timeline is folded already, as the rules saw it: whoever goes on from here asks
 * {@code after}, and folds nothing again.
 *
 * @param before  what is known without it
 * @param after   the same with its entries
 * @param entries what is to be recorded, in the order of the commands
 */
public record Decision(History before, History after, List<RecordedEntry> entries) {

    /** Nothing is recorded. */
    public static Decision nothing(History history) {
        return new Decision(history, history, List.of());
    }

    /** @param timeline that of both together */
    static Decision of(History before, List<RecordedEntry> entries, Timeline timeline) {
        return new Decision(before, before.plus(entries, timeline), List.copyOf(entries));
    }
}
