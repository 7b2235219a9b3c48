package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** A leave that pauses vesting. @param days without an end while it goes on */
public record Pause(LocalDateRange days) {

    boolean covers(LocalDate day) {
        return days.contains(day);
    }

    boolean isOver(LocalDate day) {
        return !days.getEnd().isAfter(day);
    }

    /** What is known of the pauses on a day: one that is not over by then is taken to last through that day. */
    static List<Pause> asKnownOn(LocalDate asOf, List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return pauses;
        }
        LocalDate next = asOf.plusDays(1);
        return pauses.stream()
                .filter(pause -> !pause.days.getStart().isAfter(asOf))
                .map(pause -> pause.days.getEnd().isAfter(next) ? new Pause(pause.days.withEnd(next)) : pause)
                .toList();
    }
}
