package trackrecord.domain.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * A value and the days on which it holds.
 *
 * @param days  unbounded while it still holds
 * @param facts numbers of the facts that caused it on its first day; empty if time alone did
 */
public record Effective<T>(T value, LocalDateRange days, List<Integer> facts) {

    public Effective {
        facts = List.copyOf(facts);
    }

    /** A value that holds from a day on. */
    public static <T> Effective<T> from(LocalDate day, T value, List<Integer> facts) {
        return new Effective<>(value, LocalDateRange.ofUnboundedEnd(day), facts);
    }

    /** The value, or {@code null} if there is none. */
    public static <T> @Nullable T valueOf(@Nullable Effective<T> effective) {
        return effective == null ? null : effective.value;
    }

    /** The first day on which it holds. */
    public LocalDate since() {
        return days.getStart();
    }

    /**
     * The same, ended before a day.
     *
     * @param end the first day without it
     */
    public Effective<T> until(LocalDate end) {
        return over(days.withEnd(end));
    }

    public Effective<T> over(LocalDateRange other) {
        return new Effective<>(value, other, facts);
    }
}
