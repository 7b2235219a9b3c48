package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.measure.Replay;
import trackrecord.domain.measure.VestingPeriod.Reason;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;

/**
 * One step of a replay.
 *
 * @param fact    what happened, as corrected; absent where a grant entered or left its vesting period by itself
 * @param reason  what time alone changed; left out where a fact happened
 * @param grantId of the grant that it changed; left out where a fact happened
 * @param state   what is true after it, on its date
 */
public record ReplayLine(
        int step,
        @Nullable MarkedEntry fact,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String grantId,
        StateAnswer state) {

    /**
     * The lines of some steps, created one by one, because all together would hold every total of a career.
     *
     * @param known what was known at {@code knownAt}
     * @param asked what was asked for instead, as each state says; absent: that
     * @param steps of its timeline
     */
    public static Stream<ReplayLine> of(
            String careerId, History known, Instant knownAt, @Nullable Instant asked, List<Replay.Step> steps) {
        return steps.stream()
                .map(step -> new ReplayLine(
                        step.number(),
                        step.fact() == null ? null : known.marked(step.fact()),
                        step.change() == null ? null : step.change().reason(),
                        step.change() == null ? null : step.change().grantId(),
                        StateAnswer.of(careerId, known.version(), step.state(), step.annualized(), knownAt)
                                .asked(asked)));
    }
}
