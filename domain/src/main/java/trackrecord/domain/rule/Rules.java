package trackrecord.domain.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trackrecord.domain.career.Career;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.Timeline;

/** All rules, and the walk along a timeline that asks them. */
final class Rules {

    static final List<Rule> ALL =
            Stream.of(EmploymentRules.ALL, PayRules.ALL, EquityRules.ALL).flatMap(List::stream).toList();

    private static final Map<Class<? extends Fact>, List<Rule>> BY_FACT = byFact();

    private Rules() {
    }

    /** A fact at its place in a timeline, and the first of its rules that it breaks there. */
    record Broken(RecordedFact recorded, Rule rule, Violation violation) {
    }

    /** Every fact that breaks a rule at its place, in effective order; the fold goes on behind it. */
    static List<Broken> brokenIn(Timeline timeline) {
        List<Broken> broken = new ArrayList<>();
        List<RecordedFact> facts = timeline.facts();
        for (int index = 0; index < facts.size(); index++) {
            RecordedFact recorded = facts.get(index);
            Career before = timeline.after(index);
            Setting setting = new Setting(before, recorded.effectiveOn(), timeline);
            for (Rule rule : BY_FACT.getOrDefault(recorded.fact().getClass(), List.of())) {
                Violation violation = rule.check().broken(setting, recorded.fact());
                if (violation != null) {
                    broken.add(new Broken(recorded, rule, violation));
                    break;
                }
            }
        }
        return broken;
    }

    private static Map<Class<? extends Fact>, List<Rule>> byFact() {
        Map<Class<? extends Fact>, List<Rule>> index = new HashMap<>();
        for (Rule rule : ALL) {
            rule.facts().forEach(fact -> index.computeIfAbsent(fact, key -> new ArrayList<>()).add(rule));
        }
        return index;
    }
}
