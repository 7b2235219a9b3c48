package trackrecord.domain.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Consecutive values, each of which holds until the next one. If several begin on one day, only the last one holds.
 * Immutable.
 *
 * @param values in order of their first day
 */
public record Course<T>(List<Effective<T>> values) {

    /** An empty course. */
    public static <T> Course<T> none() {
        return new Course<>(List.of());
    }

    /** The same with a value that holds from a day on; the day must not be before the previous one. */
    public Course<T> then(LocalDate day, T value, List<Integer> facts) {
        List<Effective<T>> more = new ArrayList<>(endedOn(day).values);
        more.add(Effective.from(day, value, facts));
        return new Course<>(Collections.unmodifiableList(more));
    }

    /** The same, where the last value ends before a day. */
    public Course<T> endedOn(LocalDate day) {
        if (current().isEmpty()) {
            return this;
        }
        List<Effective<T>> ended = new ArrayList<>(values);
        ended.set(ended.size() - 1, values.getLast().until(day));
        return new Course<>(Collections.unmodifiableList(ended));
    }

    /** The value that still holds. */
    public Optional<Effective<T>> current() {
        return last().filter(it -> it.days().isUnboundedEnd());
    }

    /** The newest value, whether it still holds or not. */
    public Optional<Effective<T>> last() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** The value that holds on a day. */
    public Optional<Effective<T>> on(LocalDate day) {
        return values.stream().filter(it -> it.days().contains(day)).findFirst();
    }
}
