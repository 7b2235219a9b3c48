package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.Sample;
import trackrecord.domain.given.Told;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;

class VestingCalendarTest {

    private static final long DAY = 86_400_000;
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void anotherLibraryReadsItWithoutAWarning() {
        String text = VestingCalendar.of("sample", Sample.pay(), LocalDate.of(2025, 3, 31), NOW);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        List<VEvent> events = calendar.getEvents();
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .contains(
                        "Vest of 35,000.00 USD of grant " + grantId(),
                        "Vesting: 8,750.00 USD of grant " + grantId() + " (Discord)",
                        "1 year at Discord",
                        "10 years at Discord")
                .filteredOn(summary -> summary.contains("of grant"))
                .hasSize(13);
        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(text).contains("DTSTART;VALUE=DATE:20250401\r\n");
    }

    @Test
    void anEventKeepsItsUid() {
        List<String> one = uids("sample", LocalDate.of(2025, 7, 1));
        List<String> other = uids("sample", LocalDate.of(2025, 6, 1));
        assertThat(other).containsAll(one.subList(0, one.size() - 1));
        assertThat(uids("another", LocalDate.of(2025, 6, 1))).doesNotContainAnyElementsOf(other);
    }

    @Test
    void aDeadlineHasAlarmsTwoWeeksAndADayBefore() {
        OptionTerms terms = new OptionTerms(
                OptionKind.NSO,
                new BigDecimal("100"),
                BigMoney.parse("USD 1"),
                null,
                null,
                null,
                null,
                true,
                List.of(new ExerciseWindow(null, Period.ofMonths(3))));
        Timeline timeline = Told.of(
                        Given.hire("2024-01-15", "Acme", "Dev", "L1", "USD 120000"),
                        new Action.GrantOptions("o", terms, Given.fourYears()).on(LocalDate.of(2024, 2, 1)),
                        new Action.ExerciseOptions("o", new BigDecimal("10"), null, null).on(LocalDate.of(2024, 2, 1)),
                        Given.end("2025-05-01"))
                .timeline();
        List<VEvent> events = Biweekly.parse(VestingCalendar.of("sample", timeline, LocalDate.of(2024, 2, 1), NOW))
                .first()
                .getEvents();
        assertThat(events)
                .filteredOn(event -> !event.getAlarms().isEmpty())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(
                        "Last day for an 83(b) election: 10 units of grant o (Acme), day 30 after the early exercise (not"
                                + " shifted by weekends)",
                        "Last day to exercise: 15 units of grant o (Acme)");
        assertThat(events)
                .flatExtracting(VEvent::getAlarms)
                .extracting(alarm -> alarm.getTrigger().getDuration().toMillis())
                .containsExactly(-14 * DAY, -DAY, -14 * DAY, -DAY);
        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoneIsLost() {
        String employer = "Größtmögliche Überraschungsgesellschaft für Drahtseilbähnchen 高速鉄道 🚡🚡🚡 und Söhne";
        Timeline timeline = Told.of(Given.hire("2024-01-15", employer, "Dev", "L1", "USD 120000"))
                .timeline();
        String text = VestingCalendar.of("sample", timeline, LocalDate.of(2024, 2, 1), NOW);
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .anyMatch(line -> line.startsWith(" "));
        assertThat(Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue())
                .isEqualTo("1 year at " + employer);
    }

    private static List<String> uids(String identity, LocalDate asOf) {
        return Biweekly.parse(VestingCalendar.of(identity, Sample.pay(), asOf, NOW)).first().getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static String grantId() {
        return Sample.pay().atTheEnd().grants().getFirst().grantId();
    }
}
