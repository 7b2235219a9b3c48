package trackrecord.application.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.RecordedFact;

/** The facts of each grant of a career, ordered by date. */
final class HeldGrants {

    private final Map<String, List<RecordedFact>> byGrant = new HashMap<>();

    HeldGrants(Timeline timeline) {
        for (RecordedFact recorded : timeline.facts()) {
            grantId(Restatement.command(recorded).action())
                    .ifPresent(id ->
                            byGrant.computeIfAbsent(id, _ -> new ArrayList<>()).add(recorded));
        }
    }

    /** The grant and all facts about it; empty if the career has no grant with that id. */
    List<RecordedFact> of(String grantId) {
        return byGrant.getOrDefault(grantId, List.of());
    }

    /** The grant of an action; empty if it has none or several. */
    static Optional<String> grantId(Action action) {
        return switch (action) {
            case Action.GrantRsu it -> Optional.of(it.grantId());
            case Action.GrantOptions it -> Optional.of(it.grantId());
            case Action.VestRsu it -> Optional.of(it.grantId());
            case Action.ForfeitRsu it -> Optional.of(it.grantId());
            case Action.AdjustUnits it -> Optional.of(it.grantId());
            case Action.ExerciseOptions it -> Optional.of(it.grantId());
            case Action.CancelOptions it -> Optional.of(it.grantId());
            case Action.NameCareer _,
                    Action.Hire _,
                    Action.Raise _,
                    Action.AdjustSalary _,
                    Action.Promote _,
                    Action.Transfer _,
                    Action.ChangeHours _,
                    Action.EndEmployment _,
                    Action.SetBonusTarget _,
                    Action.PayBonus _,
                    Action.RepayBonus _,
                    Action.PurchaseShares _,
                    Action.RecordVestingEvent _,
                    Action.RecordSharePrice _,
                    Action.RecordSplit _,
                    Action.StartBenefit _,
                    Action.EndBenefit _,
                    Action.StartLeave _,
                    Action.EndLeave _,
                    Action.RecordIncident _,
                    Action.RecordAchievement _ -> Optional.empty();
        };
    }

    /** Whether an action makes a grant. */
    static boolean grants(Action action) {
        return action instanceof Action.GrantRsu || action instanceof Action.GrantOptions;
    }

    /** Names facts: {@code fact 4} or {@code facts 4, 5}. */
    static String named(List<RecordedFact> facts) {
        return (facts.size() == 1 ? "fact " : "facts ")
                + String.join(
                        ", ",
                        facts.stream().map(it -> String.valueOf(it.number())).toList());
    }
}
