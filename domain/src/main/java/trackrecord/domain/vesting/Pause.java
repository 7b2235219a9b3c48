package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.Nullable;

/**
 * A leave that pauses vesting, the days {@code [from, to)}.
 *
 * @param to the first day back; absent: the leave is still open
 */
public record Pause(LocalDate from, @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean isOver(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    /** What is known of the pauses on a day: one that is not over by then is taken to last through that day. */
    static List<Pause> asKnownOn(LocalDate asOf, List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return pauses;
        }
        LocalDate next = asOf.plusDays(1);
        return pauses.stream()
                .filter(pause -> !pause.from().isAfter(asOf))
                .map(pause -> pause.to() == null || pause.to().isAfter(next) ? new Pause(pause.from(), next) : pause)
                .toList();
    }
}
