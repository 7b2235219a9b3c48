package trackrecord.api.rest.parameter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trackrecord.api.problem.Refusal;

/** The default day and instant of a request. */
@Component
public class Times {

    private final Clock clock;

    /** @param zone whose days count; empty: the machine's */
    public Times(Clock clock, @Value("${trackrecord.zone:}") String zone) {
        this.clock = clock.withZone(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    public LocalDate asOf(@Nullable LocalDate given) {
        return given == null ? today() : given;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The instant up to which facts are known: as given, but never in the future, because later facts are unknown.
     * "Now" is never before the newest fact; otherwise a clock that was set back would hide acknowledged facts.
     *
     * @param newest when the newest fact was recorded
     */
    public Instant knownAt(@Nullable Instant given, Instant newest) {
        Instant now = now();
        return notAfter(newest.isAfter(now) ? newest : now, given);
    }

    /** As {@link #knownAt(Instant, Instant)}, where no fact is known of. */
    public Instant knownAt(@Nullable Instant given) {
        return notAfter(now(), given);
    }

    private static Instant notAfter(Instant latest, @Nullable Instant given) {
        return given == null || given.isAfter(latest) ? latest : given;
    }

    /** The instant that was given, where it lies after the one as of which is answered. */
    public static @Nullable Instant asked(@Nullable Instant given, Instant answered) {
        return given != null && given.isAfter(answered) ? given : null;
    }

    /** In milliseconds, as recorded times are: given back, it shows what it showed. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public static void inOrder(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw notInOrder(to);
        }
    }

    /** Says that {@code from} is not before {@code to}. */
    public static Refusal notInOrder(LocalDate to) {
        return Refusal.invalid("from", "must be before to (" + to + "); to is the first day after the window");
    }
}
