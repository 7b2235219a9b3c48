package trackrecord.application.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The days from {@code --from} up to and without {@code --to}. */
final class Window {

    private Window() {}

    /** @throws IllegalArgumentException where it has no day */
    static void requireInOrder(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "--from (" + from + ") must be before --to (" + to + "); --to is the first day after the window");
        }
    }

    /** Absent where neither is given. */
    static @Nullable LocalDateRange of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null) {
            throw new IllegalArgumentException(
                    "a window has both: give " + (from == null ? "--from" : "--to") + " too");
        }
        requireInOrder(from, to);
        return LocalDateRange.of(from, to);
    }
}
