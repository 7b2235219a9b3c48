package trackrecord.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** A window cut at the calendar: whole periods in the middle, parts at the ends, nothing lost. */
class CalendarPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "YEAR,  2024-01-01, 2025-01-01, 2024-01-01",
        "YEAR,  2024-04-01, 2026-02-03, 2024-04-01 2025-01-01 2026-01-01",
        "YEAR,  2024-12-31, 2025-01-02, 2024-12-31 2025-01-01",
        "YEAR,  2199-12-31, 2200-01-01, 2199-12-31",
        "MONTH, 2024-01-31, 2024-03-01, 2024-01-31 2024-02-01",
        "MONTH, 2024-02-29, 2024-03-02, 2024-02-29 2024-03-01",
        "MONTH, 2024-05-05, 2024-05-06, 2024-05-05"
    })
    void aWindowIsCutAtTheCalendar(CalendarPeriod by, LocalDate from, LocalDate to, String starts) {
        LocalDateRange window = LocalDateRange.of(from, to);

        List<LocalDateRange> periods = by.cut(window);

        assertThat(periods.stream().map(LocalDateRange::getStart).map(LocalDate::toString))
                .containsExactly(starts.split(" "));
        assertThat(periods.getLast().getEnd()).isEqualTo(to);
        for (int at = 1; at < periods.size(); at++) {
            assertThat(periods.get(at).getStart()).isEqualTo(periods.get(at - 1).getEnd());
        }
    }
}
