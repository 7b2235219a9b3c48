package trackrecord.application.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instant as of which a question is answered: the requested one, but never a future one.
 *
 * @param asked the requested instant if it lies in the future; otherwise null
 */
record Known(Instant at, @Nullable Instant asked) {

    /**
     * @param given  null for the latest
     * @param latest now, or the instant of the newest entry if that is later
     */
    static Known at(@Nullable Instant given, Instant latest) {
        return given == null
                ? new Known(latest, null)
                : given.isAfter(latest) ? new Known(latest, given) : new Known(given, null);
    }
}
