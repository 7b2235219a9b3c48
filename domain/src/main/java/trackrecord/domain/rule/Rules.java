package trackrecord.domain.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;

/** All rules, and the walk along a timeline that asks them. */
final class Rules {

    static final List<Rule> ALL = Stream.of(EmploymentRules.ALL, PayRules.ALL, EquityRules.ALL, OptionRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** The rules about a kind of fact, in order. */
    private static final ClassValue<List<Rule>> ABOUT = new ClassValue<>() {
        @Override
        protected List<Rule> computeValue(Class<?> kind) {
            return ALL.stream()
                    .filter(rule -> rule.about().isAssignableFrom(kind))
                    .toList();
        }
    };

    private Rules() {}

    /** A fact at its place in a timeline, and the first of its rules that it breaks there. */
    record Broken(RecordedFact recorded, Rule rule, Violation violation) {}

    /** Every fact that breaks a rule at its place, in effective order; the fold goes on behind it. */
    static List<Broken> brokenIn(Timeline timeline) {
        List<Broken> broken = new ArrayList<>();
        Set<Integer> overlapping = new HashSet<>();
        List<RecordedFact> facts = timeline.facts();
        for (int index = 0; index < facts.size(); index++) {
            RecordedFact recorded = facts.get(index);
            PlacedFact placed =
                    new PlacedFact(recorded, timeline.after(index).on(recorded.effectiveOn()), timeline, overlapping);
            for (Rule rule : ABOUT.get(recorded.fact().getClass())) {
                Violation violation = rule.check().broken(placed, recorded.fact());
                if (violation != null) {
                    broken.add(new Broken(recorded, rule, violation));
                    if (rule.code() == Code.ALREADY_EMPLOYED) {
                        overlapping.add(recorded.number());
                        overlapping.addAll(violation.facts());
                    }
                    break;
                }
            }
        }
        return broken;
    }
}
