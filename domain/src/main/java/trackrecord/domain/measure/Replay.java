package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/** A career step by step: what happened, and what was true afterwards. Between two steps only tenure changes. */
public final class Replay {

    private Replay() {}

    /**
     * @param number 1, 2, 3, ...
     * @param fact   what happened, as corrected; absent if time alone caused the change
     * @param change what time alone changed; absent if a fact happened
     * @param state  what is true after the step, on its day
     */
    public record Step(int number, @Nullable RecordedFact fact, VestingPeriod.@Nullable Change change, State state) {

        /** The annual rates after the step. */
        public Totals annualized() {
            return Compensation.annualized(state);
        }
    }

    /**
     * All facts in effective order, and between them the days without a fact on which a grant enters or leaves its
     * vesting period.
     */
    public static List<Step> of(Timeline timeline) {
        List<RecordedFact> facts = timeline.facts();
        List<Step> steps = new ArrayList<>(facts.size() + 4);
        for (int index = 0; index < facts.size(); index++) {
            Work.step();
            RecordedFact fact = facts.get(index);
            LocalDate day = fact.effectiveOn();
            State state = timeline.after(index + 1).on(day);
            steps.add(new Step(steps.size() + 1, fact, null, state));
            LocalDate next =
                    index + 1 == facts.size() ? null : facts.get(index + 1).effectiveOn();
            if (!day.equals(next)) {
                for (VestingPeriod.Change change : VestingPeriod.changes(state, next)) {
                    steps.add(new Step(steps.size() + 1, null, change, state.on(change.on())));
                }
            }
        }
        return steps;
    }
}
