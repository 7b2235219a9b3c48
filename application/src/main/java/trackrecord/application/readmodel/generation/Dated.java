package trackrecord.application.readmodel.generation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Career;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * A value that holds on the days {@code [from, to)}.
 *
 * @param to null if it still holds
 */
public record Dated<V>(LocalDate from, @Nullable LocalDate to, V value) {

    /** @param days unbounded if it still holds */
    public static <V> Dated<V> of(LocalDateRange days, V value) {
        return new Dated<>(days.getStart(), days.isUnboundedEnd() ? null : days.getEnd(), value);
    }

    public static <V> List<Dated<V>> all(List<Effective<V>> spans) {
        return spans.stream().map(it -> of(it.days(), it.value())).toList();
    }

    /**
     * The values that only facts change, as adjoining spans of equal values. Days without a value (null) are left out.
     */
    public static <V> List<Dated<V>> course(Timeline timeline, Function<Career, @Nullable V> valueOf) {
        return course(List.of(), timeline, 0, valueOf);
    }

    /**
     * The same, found from the course of another timeline of which the first facts are the same.
     *
     * @param before the course of the other, of the same values
     * @param shared how many facts {@link Timeline#sharedWith} it
     */
    public static <V> List<Dated<V>> course(
            List<Dated<V>> before, Timeline timeline, int shared, Function<Career, @Nullable V> valueOf) {
        List<RecordedFact> facts = timeline.facts();
        LocalDate last = shared == 0 ? null : facts.get(shared - 1).effectiveOn();
        List<Dated<V>> spans = new ArrayList<>();
        Dated<V> open = null;
        for (Dated<V> span : before) {
            if (last != null && !span.from.isAfter(last)) {
                boolean goesOn = span.to == null || span.to.isAfter(last);
                open = goesOn ? new Dated<>(span.from, null, span.value) : null;
                if (!goesOn) {
                    spans.add(span);
                }
            }
        }
        for (int index = shared; index < facts.size(); index++) {
            LocalDate day = facts.get(index).effectiveOn();
            if (index + 1 < facts.size() && facts.get(index + 1).effectiveOn().equals(day)) {
                continue;
            }
            V value = valueOf.apply(timeline.after(index + 1));
            if (open != null && !open.value.equals(value)) {
                spans.add(new Dated<>(open.from, day, open.value));
                open = null;
            }
            if (open == null && value != null) {
                open = new Dated<>(day, null, value);
            }
        }
        if (open != null) {
            spans.add(open);
        }
        return spans;
    }
}
