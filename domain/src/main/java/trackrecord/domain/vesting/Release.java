package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether tranches need an event to be released, and whether that event took place.
 *
 * @param isAwaited whether they need an event
 * @param on        the day of the event; absent if it has not taken place or none is needed
 */
record Release(boolean isAwaited, @Nullable LocalDate on) {

    /** The first day on which a tranche of that date can vest; null while the event has not taken place. */
    @Nullable
    LocalDate from(LocalDate scheduled) {
        return !isAwaited || (on != null && on.isBefore(scheduled)) ? scheduled : on;
    }

    boolean holds() {
        return isAwaited && on == null;
    }
}
