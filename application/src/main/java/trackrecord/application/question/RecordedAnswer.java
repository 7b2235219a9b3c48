package trackrecord.application.question;

import java.util.List;
import trackrecord.domain.timeline.MarkedEntry;

/**
 * What a request recorded.
 *
 * @param version number of the career's newest fact, which is the last of {@code facts}
 */
public record RecordedAnswer(String careerId, int version, List<MarkedEntry> facts) {}
