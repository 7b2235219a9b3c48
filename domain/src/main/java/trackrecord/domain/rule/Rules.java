package trackrecord.domain.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;

/** All rules, and the walk along a timeline that checks them. */
final class Rules {

    static final List<Rule> ALL = Stream.of(EmploymentRules.ALL, PayRules.ALL, EquityRules.ALL, OptionRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final ClassValue<List<Rule>> ABOUT = about(ALL);

    private static final ClassValue<List<Rule>> LOOKING_AHEAD =
            about(ALL.stream().filter(Rule::ahead).toList());

    private Rules() {}

    /** Those about a kind of fact, in order. */
    private static ClassValue<List<Rule>> about(List<Rule> rules) {
        return new ClassValue<>() {
            @Override
            protected List<Rule> computeValue(Class<?> kind) {
                return rules.stream()
                        .filter(rule -> rule.about().isAssignableFrom(kind))
                        .toList();
            }
        };
    }

    /** A fact at its place in a timeline, and the first of its rules that it breaks there. */
    record Broken(RecordedFact recorded, Rule rule, Violation violation) {}

    /** Every fact that breaks a rule at its place, in effective order; the fold continues after each of them. */
    static List<Broken> brokenIn(Timeline timeline) {
        return brokenIn(timeline, 0);
    }

    /**
     * Whether a timeline breaks no rule that the one which it was made from kept: looks at what they do not have in common,
     * and of the rest at what looks ahead. May say no where only something else was broken before.
     */
    static boolean keptFrom(Timeline before, Timeline timeline) {
        return brokenIn(timeline, timeline.sharedWith(before)).isEmpty();
    }

    /** @param from how many facts are asked for nothing but rules that look ahead */
    private static List<Broken> brokenIn(Timeline timeline, int from) {
        List<Broken> broken = new ArrayList<>();
        Set<Integer> overlapping = new HashSet<>();
        List<RecordedFact> facts = timeline.facts();
        for (int index = 0; index < facts.size(); index++) {
            RecordedFact recorded = facts.get(index);
            List<Rule> rules =
                    (index < from ? LOOKING_AHEAD : ABOUT).get(recorded.fact().getClass());
            if (rules.isEmpty()) {
                continue;
            }
            PlacedFact placed =
                    new PlacedFact(recorded, timeline.after(index).on(recorded.effectiveOn()), timeline, overlapping);
            for (Rule rule : rules) {
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
