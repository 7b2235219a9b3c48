package trackrecord.domain.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trackrecord.domain.fact.Correction;
import trackrecord.domain.fact.Fact.FactCorrected;
import trackrecord.domain.fact.Fact.FactRetracted;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.MarkedFact.Status;

/**
 * All recorded facts of one career, in order of their number (1, 2, 3, ...), {@code recordedAt} never decreasing.
 * Immutable; its timeline and its corrections are found once and kept.
 */
public final class History {

    public static final History EMPTY = new History(List.of());

    private final List<RecordedFact> facts;
    private volatile Timeline timeline;
    private volatile Map<Integer, RecordedFact> corrections;

    private History(List<RecordedFact> facts) {
        this.facts = facts;
    }

    /** @throws IllegalArgumentException where numbers do not run from 1, or an instant is before the one before it */
    public static History of(List<RecordedFact> facts) {
        Instant last = Instant.MIN;
        for (int index = 0; index < facts.size(); index++) {
            RecordedFact fact = facts.get(index);
            if (fact.number() != index + 1) {
                throw new IllegalArgumentException("fact " + fact.number() + " stands at place " + (index + 1));
            }
            if (fact.recordedAt().isBefore(last)) {
                throw new IllegalArgumentException("fact " + fact.number() + " was recorded at " + fact.recordedAt()
                        + ", before the fact before it, at " + last);
            }
            last = fact.recordedAt();
        }
        return facts.isEmpty() ? EMPTY : new History(List.copyOf(facts));
    }

    /** In order of number. */
    public List<RecordedFact> facts() {
        return facts;
    }

    /** The number of the newest fact; 0 without any. */
    public int version() {
        return facts.size();
    }

    public boolean isEmpty() {
        return facts.isEmpty();
    }

    /** The instant of the newest fact; {@link Instant#MIN} without any. */
    public Instant lastRecordedAt() {
        return facts.isEmpty() ? Instant.MIN : facts.getLast().recordedAt();
    }

    /** What had been recorded at an instant, that instant included. */
    public History knownAt(Instant instant) {
        int count = facts.size();
        while (count > 0 && facts.get(count - 1).recordedAt().isAfter(instant)) {
            count--;
        }
        return count == facts.size() ? this : count == 0 ? EMPTY : new History(facts.subList(0, count));
    }

    public History plus(List<RecordedFact> more) {
        List<RecordedFact> all = new ArrayList<>(facts.size() + more.size());
        all.addAll(facts);
        all.addAll(more);
        return new History(Collections.unmodifiableList(all));
    }

    /** The facts in effective order, corrections applied. */
    public Timeline timeline() {
        Timeline made = timeline;
        if (made == null) {
            made = Timeline.of(corrected());
            timeline = made;
        }
        return made;
    }

    private List<RecordedFact> corrected() {
        Map<Integer, RecordedFact> newest = newestCorrections();
        List<RecordedFact> originals = new ArrayList<>(facts.size());
        for (RecordedFact recorded : facts) {
            if (targetOf(recorded) != 0) {
                continue;
            }
            RecordedFact correction = newest.get(recorded.number());
            if (correction == null) {
                originals.add(recorded);
            } else if (correction.fact() instanceof FactCorrected it) {
                originals.add(recorded.replacedBy(it.replacement()));
            }
        }
        return originals;
    }

    /** Every recorded fact, in order of number, with whether it still counts. */
    public List<MarkedFact> marked() {
        Map<Integer, RecordedFact> newest = newestCorrections();
        return facts.stream().map(recorded -> marked(recorded, newest)).toList();
    }

    /** One fact with whether it still counts. */
    public MarkedFact marked(int number) {
        return marked(facts.get(number - 1), newestCorrections());
    }

    private static MarkedFact marked(RecordedFact recorded, Map<Integer, RecordedFact> newest) {
        int target = targetOf(recorded);
        RecordedFact correction = newest.get(target == 0 ? recorded.number() : target);
        if (correction == null || correction == recorded) {
            return MarkedFact.current(recorded);
        }
        boolean retracted = target == 0 && correction.fact() instanceof FactRetracted;
        return new MarkedFact(recorded, retracted ? Status.RETRACTED : Status.CORRECTED, correction.number());
    }

    private Map<Integer, RecordedFact> newestCorrections() {
        Map<Integer, RecordedFact> made = corrections;
        if (made == null) {
            made = findNewestCorrections();
            corrections = made;
        }
        return made;
    }

    private Map<Integer, RecordedFact> findNewestCorrections() {
        Map<Integer, RecordedFact> newest = new HashMap<>();
        for (RecordedFact recorded : facts) {
            int target = targetOf(recorded);
            if (target != 0) {
                newest.put(target, recorded);
            }
        }
        return newest;
    }

    /** The number of the fact that this one corrects or retracts; 0: it is no correction. */
    private static int targetOf(RecordedFact recorded) {
        return recorded.fact() instanceof Correction correction ? correction.fact() : 0;
    }
}
