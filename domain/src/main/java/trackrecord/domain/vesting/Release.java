package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event has to release what the schedule reaches, and did.
 *
 * @param isAwaited whether one has to
 * @param on        its day; absent while it has not taken place, and where none has to
 */
record Release(boolean isAwaited, @Nullable LocalDate on) {

    /** From when something can vest that the schedule dates; absent while the event has not taken place. */
    @Nullable
    LocalDate from(LocalDate scheduled) {
        return !isAwaited || (on != null && on.isBefore(scheduled)) ? scheduled : on;
    }

    boolean holds() {
        return isAwaited && on == null;
    }
}
