package trackrecord.domain.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trackrecord.domain.career.Career;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.Timeline;

/** Which facts move which field along a stretch of a timeline: those after which it is not what it was before. */
final class Movers {

    private final Map<String, List<Integer>> movers = new HashMap<>();

    private Movers() {
    }

    /** @param first of the facts to look at, an index into the timeline; {@code end} is the first one not looked at */
    static Movers along(Timeline timeline, int first, int end) {
        Movers movers = new Movers();
        for (int index = first; index < end; index++) {
            Career before = timeline.after(index);
            Career after = timeline.after(index + 1);
            if (before != after) {
                RecordedFact fact = timeline.facts().get(index);
                Fields then = Fields.of(before, fact.effectiveOn());
                for (String field : Fields.of(after, fact.effectiveOn()).differingFrom(then)) {
                    movers.movers.computeIfAbsent(field, key -> new ArrayList<>()).add(fact.number());
                }
            }
        }
        return movers;
    }

    /** Numbers of the facts that moved a field, in the order of the timeline. */
    List<Integer> of(String field) {
        return movers.getOrDefault(field, List.of());
    }
}
