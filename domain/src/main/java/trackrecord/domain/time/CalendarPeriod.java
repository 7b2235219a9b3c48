package trackrecord.domain.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** The calendar periods into which a window can be divided. */
public enum CalendarPeriod {
    YEAR,
    MONTH;

    /**
     * The periods of a window in order, with the first and last one cut to it. They adjoin and cover the window.
     *
     * @param window bounded and not empty
     */
    public List<LocalDateRange> cut(LocalDateRange window) {
        List<LocalDateRange> periods = new ArrayList<>();
        for (LocalDate from = window.getStart(); from.isBefore(window.getEnd()); ) {
            LocalDate to = after(from);
            to = to.isAfter(window.getEnd()) ? window.getEnd() : to;
            periods.add(LocalDateRange.of(from, to));
            from = to;
        }
        return periods;
    }

    /** The first day after the period of a day. */
    private LocalDate after(LocalDate day) {
        return day.with(
                switch (this) {
                    case YEAR -> TemporalAdjusters.firstDayOfNextYear();
                    case MONTH -> TemporalAdjusters.firstDayOfNextMonth();
                });
    }
}
