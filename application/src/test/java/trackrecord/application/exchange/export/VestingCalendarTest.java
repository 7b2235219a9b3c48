package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.measure.SampleCareer;

class VestingCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void another_library_reads_it_without_a_warning() {
        String text = VestingCalendar.of("sample", SampleCareer.timeline(), LocalDate.of(2025, 5, 1), NOW);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        List<VEvent> events = calendar.getEvents();
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .contains(
                        "Vesting: 35,000.00 USD of grant " + grantId() + " (Discord)",
                        "1 year at Discord",
                        "10 years at Discord")
                .filteredOn(summary -> summary.startsWith("Vesting"))
                .hasSize(13);
        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(text).contains("DTSTART;VALUE=DATE:20250401\r\n");
    }

    @Test
    void an_event_keeps_its_uid() {
        List<String> one = uids(LocalDate.of(2025, 5, 1));
        List<String> other = uids(LocalDate.of(2025, 6, 1));
        assertThat(other).containsAll(one);
    }

    private static List<String> uids(LocalDate asOf) {
        return Biweekly.parse(VestingCalendar.of("sample", SampleCareer.timeline(), asOf, NOW))
                .first()
                .getEvents()
                .stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static String grantId() {
        return SampleCareer.timeline().atTheEnd().grants().getFirst().grantId();
    }
}
