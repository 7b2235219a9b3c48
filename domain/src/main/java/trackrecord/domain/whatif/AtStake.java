package trackrecord.domain.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.State;
import trackrecord.domain.rule.Decision;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * A grant of an employment that would end.
 *
 * @param state     after the end, on its day
 * @param grant     in that state
 * @param forfeited the amount lost by the end, in the shares of that day, or money
 */
public record AtStake(State state, Grant grant, Rational forfeited) {

    /**
     * For every end of employment that would be recorded, in the order of the timeline: all grants of the employment.
     */
    static List<AtStake> of(Decision decision) {
        Timeline timeline = decision.after().timeline();
        int known = decision.before().version();
        List<AtStake> all = new ArrayList<>();
        for (int index = 0; index < timeline.facts().size(); index++) {
            RecordedFact recorded = timeline.facts().get(index);
            if (recorded.number() > known && recorded.fact() instanceof EmploymentEnded) {
                add(all, timeline.after(index), timeline.after(index + 1), recorded);
            }
        }
        return List.copyOf(all);
    }

    private static void add(List<AtStake> all, Career before, Career after, RecordedFact end) {
        LocalDate on = end.effectiveOn();
        for (Grant grant : before.grants()) {
            Grant ended = after.grant(grant.grantId()).orElseThrow();
            if (on.equals(ended.employmentEndedOn()) && grant.employmentEndedOn() == null) {
                Rational lost = after.on(on)
                        .status(ended)
                        .forfeited()
                        .minus(before.on(on).status(grant).forfeited());
                all.add(new AtStake(after.on(on), ended, lost));
            }
        }
    }
}
