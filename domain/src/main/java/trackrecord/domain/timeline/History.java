package trackrecord.domain.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.timeline.MarkedEntry.Status;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * All recorded facts of one career, in order of their number (1, 2, 3, ...), with {@code recordedAt} never decreasing.
 * Immutable; its timeline, its corrections and their employments are computed once and cached.
 */
public final class History {

    public static final History EMPTY = new History(List.of());

    private final List<RecordedEntry> entries;
    private volatile @Nullable Timeline timeline;
    private volatile @Nullable Map<Integer, Recorded> corrections;
    private volatile @Nullable FactEmployments employments;

    /** A correction and its number. */
    private record Recorded(int number, Correction correction) {}

    private History(List<RecordedEntry> entries) {
        this.entries = entries;
    }

    /** @throws IllegalArgumentException if the numbers are not 1, 2, 3, ... or an instant is before the previous one */
    public static History of(List<RecordedEntry> entries) {
        for (int index = 0; index < entries.size(); index++) {
            RecordedEntry entry = entries.get(index);
            if (entry.number() != index + 1) {
                throw new IllegalArgumentException("fact " + entry.number() + " stands at place " + (index + 1));
            }
            if (index > 0 && entry.recordedAt().isBefore(entries.get(index - 1).recordedAt())) {
                throw new IllegalArgumentException("fact " + entry.number() + " was recorded at " + entry.recordedAt()
                        + ", before the fact before it, at "
                        + entries.get(index - 1).recordedAt());
            }
        }
        return entries.isEmpty() ? EMPTY : new History(List.copyOf(entries));
    }

    /** In order of number. */
    public List<RecordedEntry> entries() {
        return entries;
    }

    /** The number of the newest entry; 0 if there is none. */
    public int version() {
        return entries.size();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The instant of the newest entry; empty if there is none. */
    public Optional<Instant> lastRecordedAt() {
        return isEmpty() ? Optional.empty() : Optional.of(entries.getLast().recordedAt());
    }

    /** The instant for the next entry: {@code now}, or the instant of the newest entry if that is later. */
    public Instant instantOfNext(Instant now) {
        return lastRecordedAt().filter(last -> last.isAfter(now)).orElse(now);
    }

    /** The history as recorded up to and including an instant. */
    public History knownAt(Instant instant) {
        int count = entries.size();
        while (count > 0 && entries.get(count - 1).recordedAt().isAfter(instant)) {
            count--;
        }
        return count == entries.size() ? this : count == 0 ? EMPTY : new History(entries.subList(0, count));
    }

    public History plus(List<RecordedEntry> more) {
        List<RecordedEntry> all = new ArrayList<>(entries.size() + more.size());
        all.addAll(entries);
        all.addAll(more);
        return new History(Collections.unmodifiableList(all));
    }

    /** The history with more entries, whose timeline is already known. */
    public History plus(List<RecordedEntry> more, Timeline known) {
        History all = plus(more);
        all.timeline = known;
        return all;
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
        Map<Integer, Recorded> newest = newestCorrections();
        Work.steps(entries.size());
        List<RecordedFact> facts = new ArrayList<>(entries.size());
        for (RecordedEntry recorded : entries) {
            if (recorded.entry() instanceof DatedFact original) {
                Recorded correction = newest.get(recorded.number());
                switch (correction == null ? null : correction.correction()) {
                    case null -> facts.add(fact(recorded, original));
                    case FactCorrected it -> facts.add(fact(recorded, kept(original, it.replacement())));
                    case FactRetracted _ -> {}
                }
            }
        }
        return facts;
    }

    /** A corrected hire keeps the id of its employment. */
    private static DatedFact kept(DatedFact original, DatedFact replacement) {
        return original.type() == EntryType.HIRED ? replacement.about(original.employment()) : replacement;
    }

    /** A fact of this history as it would be with other content. */
    public RecordedFact corrected(int number, DatedFact as) {
        RecordedEntry recorded = entries.get(number - 1);
        return recorded.entry() instanceof DatedFact original ? fact(recorded, kept(original, as)) : fact(recorded, as);
    }

    private static RecordedFact fact(RecordedEntry recorded, DatedFact as) {
        return new RecordedFact(recorded.number(), recorded.recordedAt(), recorded.recordedBy(), as);
    }

    /** All entries in order of number, each marked with whether it is still in effect. */
    public List<MarkedEntry> marked() {
        Work.steps(entries.size());
        return entries.stream().map(this::marked).toList();
    }

    /** One entry, marked with whether it is still in effect. */
    public MarkedEntry marked(int number) {
        return marked(entries.get(number - 1));
    }

    /** A fact of the timeline with corrections applied, marked with whether its entry is still in effect. */
    public MarkedEntry marked(RecordedFact corrected) {
        MarkedEntry original = marked(corrected.number());
        return new MarkedEntry(corrected.entry(), original.status(), original.correctedBy(), original.employment());
    }

    private MarkedEntry marked(RecordedEntry recorded) {
        Map<Integer, Recorded> newest = newestCorrections();
        return switch (recorded.entry()) {
            case DatedFact _ -> {
                Recorded by = newest.get(recorded.number());
                yield by == null
                        ? current(recorded)
                        : switch (by.correction()) {
                            case FactCorrected _ -> marked(recorded, Status.CORRECTED, by);
                            case FactRetracted _ -> marked(recorded, Status.RETRACTED, by);
                        };
            }
            case Correction it -> {
                Recorded newestOne = newest.get(it.fact());
                yield newestOne == null || newestOne.number() == recorded.number()
                        ? current(recorded)
                        : marked(recorded, Status.CORRECTED, newestOne);
            }
        };
    }

    private MarkedEntry current(RecordedEntry recorded) {
        return new MarkedEntry(
                recorded, Status.CURRENT, OptionalInt.empty(), employments().of(recorded));
    }

    private MarkedEntry marked(RecordedEntry recorded, Status status, Recorded by) {
        return new MarkedEntry(
                recorded, status, OptionalInt.of(by.number()), employments().of(recorded));
    }

    private FactEmployments employments() {
        FactEmployments made = employments;
        if (made == null) {
            made = new FactEmployments(entries, timeline());
            employments = made;
        }
        return made;
    }

    private Map<Integer, Recorded> newestCorrections() {
        Map<Integer, Recorded> made = corrections;
        if (made == null) {
            made = findNewestCorrections();
            corrections = made;
        }
        return made;
    }

    private Map<Integer, Recorded> findNewestCorrections() {
        Map<Integer, Recorded> newest = new HashMap<>();
        for (RecordedEntry recorded : entries) {
            if (recorded.entry() instanceof Correction correction) {
                newest.put(correction.fact(), new Recorded(recorded.number(), correction));
            }
        }
        return newest;
    }
}
