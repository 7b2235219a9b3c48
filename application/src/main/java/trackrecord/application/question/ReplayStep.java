package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.question.StateAnswer.Job;
import trackrecord.domain.career.State;
import trackrecord.domain.measure.Replay;
import trackrecord.domain.measure.VestingPeriod.Reason;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.timeline.MarkedEntry.Status;

/**
 * One step of a brief replay: without the content of recorded facts, without values equal to the previous step, and
 * without totals and tenure, which have their own questions. For a long career this is a thirtieth of the size of its
 * {@link ReplayLine}s.
 *
 * @param asOf        the day of the step
 * @param number      of the fact that happened; left out if a grant entered or left its vesting period through time
 *                    alone
 * @param fact        as it was corrected; left out if it is as it was recorded
 * @param reason      what time alone changed; left out where a fact happened
 * @param grantId     of the grant that it changed; left out where a fact happened
 * @param name        of the career; left out where it is that of the step before
 * @param employments all in force, as in {@link StateAnswer}; left out where they are those of the step before
 */
public record ReplayStep(
        int step,
        LocalDate asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MarkedEntry fact,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String grantId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Job> employments) {

    /**
     * Some steps in brief. The first one contains the complete state.
     *
     * @param known what was known
     * @param steps of its timeline
     */
    public static List<ReplayStep> of(History known, List<Replay.Step> steps) {
        List<ReplayStep> brief = new ArrayList<>(steps.size());
        String name = null;
        List<Job> jobs = null;
        for (Replay.Step step : steps) {
            State state = step.state();
            String nameNow = Effective.valueOf(state.career().name());
            List<Job> jobsNow = state.career().inForce().stream().map(Job::of).toList();
            MarkedEntry fact = step.fact() == null ? null : known.marked(step.fact());
            brief.add(new ReplayStep(
                    step.number(),
                    state.day(),
                    fact == null ? null : fact.recorded().number(),
                    fact == null || fact.status() == Status.CURRENT ? null : fact,
                    step.change() == null ? null : step.change().reason(),
                    step.change() == null ? null : step.change().grantId(),
                    nameNow == null || nameNow.equals(name) ? null : nameNow,
                    jobsNow.equals(jobs) ? null : jobsNow));
            name = nameNow;
            jobs = jobsNow;
        }
        return brief;
    }
}
