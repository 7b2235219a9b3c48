package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.DueVest;
import trackrecord.domain.upcoming.DueVests;

/**
 * Every grant on a date, compared with its schedule.
 *
 * @param due          over all grants; left out where nothing is due
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record VestingAnswer(
        LocalDate asOf,
        Instant knownAt,
        List<GrantAnswer> grants,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DueAnswer due,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    public static VestingAnswer of(Timeline timeline, LocalDate asOf, Instant knownAt, @Nullable Instant knownAtAsked) {
        List<DueVest> due = DueVests.on(timeline, asOf);
        return new VestingAnswer(asOf, knownAt, GrantAnswer.of(timeline, asOf, due), DueAnswer.of(due), knownAtAsked);
    }
}
