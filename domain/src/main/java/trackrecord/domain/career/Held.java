package trackrecord.domain.career;

import java.time.LocalDate;
import java.util.Objects;
import trackrecord.domain.Nullable;

/**
 * A value that holds from a day on, and the fact that says so.
 *
 * @param value absent: none is known
 * @param since the day on which this value last began
 * @param fact  number of the fact that began it
 */
public record Held<T>(@Nullable T value, LocalDate since, int fact) {

    /** The same holding if {@code next} is absent or equal to what is held, else one that begins on {@code on}. */
    Held<T> changedTo(@Nullable T next, LocalDate on, int by) {
        return next == null || Objects.equals(next, value) ? this : new Held<>(next, on, by);
    }
}
