package trackrecord.application.question;

import java.util.List;
import trackrecord.domain.timeline.MarkedEntry;

/**
 * What a request recorded.
 *
 * @param version number of the career's newest fact, which is the last of {@code facts}
 * @param warnings recorded facts that may be mistakes
 */
public record RecordedAnswer(String careerId, int version, List<MarkedEntry> facts, List<WarningAnswer> warnings) {

    /** @param array whether the request was an array of commands */
    public static RecordedAnswer of(String careerId, int version, List<MarkedEntry> facts, boolean array) {
        return new RecordedAnswer(careerId, version, facts, WarningAnswer.of(facts, array));
    }
}
