package trackrecord.application.exchange.json;

import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * A range of days in JSON.
 *
 * @param to the first day after them
 */
public record DateRangeShape(LocalDate from, LocalDate to) {

    static DateRangeShape of(LocalDateRange range) {
        return new DateRangeShape(range.getStart(), range.getEnd());
    }
}
