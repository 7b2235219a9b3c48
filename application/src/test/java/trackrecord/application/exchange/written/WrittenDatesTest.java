package trackrecord.application.exchange.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.written.WrittenDates.Order;

class WrittenDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-04-01|2024-04-01",
                "2024-4-1|2024-04-01",
                "2024/04/01|2024-04-01",
                "20240401|2024-04-01",
                "1 Apr 2024|2024-04-01",
                "Apr 1, 2024|2024-04-01",
                "April 1st, 2024|2024-04-01",
                "1. April 2024|2024-04-01",
                "1. März 2024|2024-03-01",
                "1er avril 2024|2024-04-01",
                "13 de enero de 2020|2020-01-13",
                "13-Jan-20|2020-01-13",
                "01-Apr-99|1999-04-01",
                "2020-Jan-13|2020-01-13",
                "Mon, 13 Jan 2020|2020-01-13",
                "13.01.20|2020-01-13",
                "01/13/2020|2020-01-13",
                "31/12/2020|2020-12-31",
                "04/04/2020|2020-04-04",
                "43843|2020-01-13",
                "44287.0|2021-04-01",
                "2020-01-13T00:00:00.000Z|2020-01-13",
                "2020-01-13 00:00|2020-01-13",
                "1/13/2020 12:00:00 AM|2020-01-13"
            })
    void datesAreReadAsProgramsWriteThem(String text, LocalDate date) {
        assertThat(WrittenDates.of(List.of(text), null).read(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-04", "Jan-20", "31.02.2020", "2020-01-13T09:30:00", "soon", "99999", "1"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> WrittenDates.of(List.of(text), null).read(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneProgramWroteTheFileSoThatOneDateTellsOfTheOthers() {
        assertThat(WrittenDates.of(List.of("03/04/2020", "25/12/2020"), null).read("03/04/2020"))
                .isEqualTo("2020-04-03");
        assertThatThrownBy(() -> WrittenDates.of(List.of("03/04/2020"), null).read("03/04/2020"))
                .hasMessageContaining("dates=dmy");
        assertThatThrownBy(() -> WrittenDates.of(List.of("20-01-13"), null).read("20-01-13"))
                .hasMessageContaining("dates=ymd");
        assertThat(WrittenDates.of(List.of(), Order.YMD).read("20-01-13")).isEqualTo("2020-01-13");
    }

    @Test
    void whatIsTakenForGrantedIsSaid() {
        WrittenDates dates = WrittenDates.of(List.of(), null);
        dates.read("2024-04-01");
        assertThat(dates.remarks()).isEmpty();
        dates.read("43843");
        dates.read("13-Jan-20");
        assertThat(dates.remarks()).hasSize(2);
    }
}
