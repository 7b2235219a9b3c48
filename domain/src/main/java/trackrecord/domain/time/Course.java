package trackrecord.domain.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The values that something has had one after the other, each until the next one; of several on one day only the last
 * holds on any. Immutable.
 *
 * @param values in order of their first day
 */
public record Course<T>(List<Effective<T>> values) {

    /** Nothing yet. */
    public static <T> Course<T> none() {
        return new Course<>(List.of());
    }

    /** The same with a value that goes on from a day on, which is not before the last one. */
    public Course<T> then(LocalDate day, T value, List<Integer> facts) {
        List<Effective<T>> more = new ArrayList<>(endedOn(day).values);
        more.add(Effective.from(day, value, facts));
        return new Course<>(Collections.unmodifiableList(more));
    }

    /** The same, the last value only until a day. */
    public Course<T> endedOn(LocalDate day) {
        if (current().isEmpty()) {
            return this;
        }
        List<Effective<T>> ended = new ArrayList<>(values);
        ended.set(ended.size() - 1, values.getLast().until(day));
        return new Course<>(Collections.unmodifiableList(ended));
    }

    /** What goes on. */
    public Optional<Effective<T>> current() {
        return last().filter(it -> it.days().isUnboundedEnd());
    }

    /** The newest value, whether it goes on or not. */
    public Optional<Effective<T>> last() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** What holds on a day. */
    public Optional<Effective<T>> on(LocalDate day) {
        return values.stream().filter(it -> it.days().contains(day)).findFirst();
    }
}
