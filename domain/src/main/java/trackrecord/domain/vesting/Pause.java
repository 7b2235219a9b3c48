package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * A leave that pauses vesting.
 *
 * @param days unbounded while the leave is open
 */
public record Pause(LocalDateRange days) {

    boolean covers(LocalDate day) {
        return days.contains(day);
    }

    boolean goesOn() {
        return days.isUnboundedEnd();
    }

    boolean isOver(LocalDate day) {
        return !days.getEnd().isAfter(day);
    }
}
