package trackrecord.application.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Option;

/** The days from {@code --from} up to and without {@code --to}, of which either may be left out where a question allows it. */
final class Window {

    @Option(names = "--from", paramLabel = "DATE", description = "the first day, such as 2024-04-01")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "the first day after")
    private @Nullable LocalDate to;

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }

    /** Whether either was named. */
    boolean isGiven() {
        return from != null || to != null;
    }

    /** @throws IllegalArgumentException where either is missing, or it has no day */
    LocalDateRange required() {
        if (from == null || to == null) {
            throw new IllegalArgumentException("a window has both: give " + (from == null ? "--from" : "--to")
                    + (isGiven() ? " too" : " and --to"));
        }
        return inOrder(from, to);
    }

    /** Absent where neither is given. */
    @Nullable
    LocalDateRange given() {
        return isGiven() ? required() : null;
    }

    /** @throws IllegalArgumentException where it has no day */
    static LocalDateRange inOrder(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "--from (" + from + ") must be before --to (" + to + "); --to is the first day after the window");
        }
        return LocalDateRange.of(from, to);
    }
}
