package trackrecord.application.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Option;

/** The window from {@code --from} to {@code --to} (exclusive); a question may allow either to be left out. */
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

    /** Whether one of the options was given. */
    boolean isGiven() {
        return from != null || to != null;
    }

    /** @throws IllegalArgumentException if either is missing, or if the window has no day */
    LocalDateRange required() {
        if (from == null || to == null) {
            throw new IllegalArgumentException("a window has both: give " + (from == null ? "--from" : "--to")
                    + (isGiven() ? " too" : " and --to"));
        }
        return inOrder(from, to);
    }

    /** Null if neither is given. */
    @Nullable
    LocalDateRange given() {
        return isGiven() ? required() : null;
    }

    /** @throws IllegalArgumentException if the window has no day */
    static LocalDateRange inOrder(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "--from (" + from + ") must be before --to (" + to + "); --to is the first day after the window");
        }
        return LocalDateRange.of(from, to);
    }
}
