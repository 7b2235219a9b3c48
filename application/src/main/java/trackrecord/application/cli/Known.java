package trackrecord.application.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of which instant something is answered: as asked, but never of one that has not come.
 *
 * @param asked the instant that was asked for, where it has not come; absent where it has
 */
record Known(Instant at, @Nullable Instant asked) {

    /**
     * @param given  absent: the latest
     * @param latest now, or when the newest fact was recorded if that is later
     */
    static Known at(@Nullable Instant given, Instant latest) {
        return given == null
                ? new Known(latest, null)
                : given.isAfter(latest) ? new Known(latest, given) : new Known(given, null);
    }
}
