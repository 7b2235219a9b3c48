package trackrecord.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.retract;
import static trackrecord.domain.given.Given.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Position;
import trackrecord.domain.career.State;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.MarkedEntry.Status;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

class TimelineTest {

    /** Records each command at midnight UTC of its day. */
    private static History recorded(Object... dayAndCommand) {
        History history = History.EMPTY;
        for (int index = 0; index < dayAndCommand.length; index += 2) {
            Instant at = Instant.parse(dayAndCommand[index] + "T00:00:00Z");
            history = Decider.decide(history, List.of((Command) dayAndCommand[index + 1]), at, "me")
                    .after();
        }
        return history;
    }

    /** Fowler's daily rate: 100 from the first of January, 211 from mid-February, as was learnt in mid-March. */
    @ParameterizedTest(name = "on {0}, as known on {1}: {2}")
    @CsvSource({
        "2026-02-25, 2026-02-25, 100",
        "2026-02-25, 2026-03-15, 211",
        "2026-02-14, 2026-03-15, 100",
        "2026-02-15, 2026-03-15, 211",
        "2026-02-15, 2026-03-14, 100"
    })
    void whatWasKnownOfADay(LocalDate asOf, LocalDate knownOn, String rate) {
        History history = recorded(
                "2026-01-01", hire("2026-01-01", "Acme", "USD 100"), "2026-03-15", raise("2026-02-15", "USD 211"));
        Instant knownAt = Instant.parse(knownOn + "T00:00:00Z");
        assertThat(rate(history.knownAt(knownAt).timeline().on(asOf))).isEqualTo(rate + ".00");
    }

    /** SAP KBA 3336795: a past change of title goes on through a later change of place. */
    @Test
    void aPastChangeMergesFieldByField() {
        Timeline timeline = recorded(
                        "2026-01-01",
                        hire("2020-01-01", "Acme", "USD 1"),
                        "2026-01-02",
                        transfer("2020-01-01", null, "New York"),
                        "2026-01-03",
                        transfer("2022-01-01", null, "Walldorf"),
                        "2026-01-04",
                        promote("2021-01-01", "Development Expert", null))
                .timeline();
        assertThat(place(timeline.on(day("2020-12-31")))).isEqualTo("Engineer in New York");
        assertThat(place(timeline.on(day("2021-12-31")))).isEqualTo("Development Expert in New York");
        assertThat(place(timeline.on(day("2022-01-01")))).isEqualTo("Development Expert in Walldorf");
    }

    @Test
    void aStateKnowsItsDay() {
        Timeline timeline =
                recorded("2026-01-01", hire("2024-04-01", "Acme", "USD 100")).timeline();
        assertThat(timeline.on(day("2024-03-31")).day()).isEqualTo("2024-03-31");
        assertThat(timeline.on(day("2030-01-01")).day()).isEqualTo("2030-01-01");
        assertThat(timeline.on(day("2030-01-01")).career()).isEqualTo(timeline.atTheEnd());
    }

    @Test
    void nothingIsTrueBeforeTheFirstFactOrTheFirstRecord() {
        History history = recorded("2026-01-01", hire("2024-04-01", "Acme", "USD 100"));
        assertThat(history.timeline().on(day("2024-03-31")).career()).isEqualTo(Career.BEFORE_ANY_FACT);
        assertThat(history.knownAt(Instant.parse("2025-12-31T23:59:59.999Z")).isEmpty())
                .isTrue();
    }

    @Test
    void onOneDayWhatEndsComesBeforeWhatBegins() {
        Timeline timeline = recorded(
                        "2026-01-01",
                        hire("2024-04-01", "Acme", "USD 1"),
                        "2026-01-02",
                        leave("2024-05-01"),
                        "2026-01-03",
                        end("2024-06-01"),
                        "2026-01-04",
                        hire("2024-06-01", "Other", "USD 2"),
                        "2026-01-05",
                        back("2024-06-01"))
                .timeline();
        assertThat(timeline.facts()).extracting(RecordedFact::number).containsExactly(1, 2, 5, 3, 4);
        assertThat(timeline.on(day("2024-06-01")).employment())
                .map(Employment::employer)
                .contains("Other");
    }

    @Test
    void severalChangesOfOneDayHoldInOrderOfNumberAndTheDayShowsTheLast() {
        Timeline timeline = recorded(
                        "2026-01-01",
                        hire("2024-04-01", "Acme", "USD 1"),
                        "2026-01-02",
                        raise("2024-05-01", "USD 2"),
                        "2026-01-03",
                        raise("2024-05-01", "USD 3"))
                .timeline();
        assertThat(rate(timeline.on(day("2024-05-01")))).isEqualTo("3.00");
        assertThat(rate(timeline.on(day("2024-04-30")))).isEqualTo("1.00");
    }

    @Test
    void aCorrectedFactKeepsItsNumberAndItsPlaceInTheDay() {
        Timeline timeline = recorded(
                        "2026-01-01",
                        hire("2024-04-01", "Acme", "USD 1"),
                        "2026-01-02",
                        raise("2024-05-01", "USD 2"),
                        "2026-01-03",
                        raise("2024-06-01", "USD 5"),
                        "2026-01-04",
                        correct(2, raise("2024-06-01", "USD 4")))
                .timeline();
        assertThat(timeline.facts()).extracting(RecordedFact::number).containsExactly(1, 2, 3);
        assertThat(rate(timeline.on(day("2024-05-31")))).isEqualTo("1.00");
        assertThat(rate(timeline.on(day("2024-06-01")))).isEqualTo("5.00");
        assertThat(timeline.fact(2))
                .hasValueSatisfying(it -> assertThat(it.effectiveOn()).isEqualTo("2024-06-01"));
    }

    @Test
    void theNewestCorrectionKnownHolds() {
        History history = recorded(
                "2026-01-01",
                hire("2024-04-01", "Acme", "USD 1"),
                "2026-02-01",
                raise("2024-05-01", "USD 2"),
                "2026-03-01",
                correct(2, raise("2024-05-01", "USD 3")),
                "2026-04-01",
                retract(2),
                "2026-05-01",
                correct(2, raise("2024-05-01", "USD 4")));
        List<String> known = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            Instant at = Instant.parse("2026-0" + month + "-01T00:00:00Z");
            known.add(rate(history.knownAt(at).timeline().on(day("2024-05-01"))));
        }
        assertThat(known).containsExactly("1.00", "2.00", "3.00", "1.00", "4.00");
    }

    @Test
    void factsAreMarkedAsKnownAtAnInstant() {
        History history = recorded(
                "2026-01-01",
                hire("2024-04-01", "Acme", "USD 1"),
                "2026-02-01",
                raise("2024-05-01", "USD 2"),
                "2026-03-01",
                correct(2, raise("2024-05-01", "USD 3")),
                "2026-04-01",
                retract(2));
        assertThat(history.marked())
                .extracting(MarkedEntry::status)
                .containsExactly(Status.CURRENT, Status.RETRACTED, Status.CORRECTED, Status.CURRENT);
        assertThat(history.marked())
                .extracting(MarkedEntry::correctedBy)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(4), OptionalInt.of(4), OptionalInt.empty());
        History before = history.knownAt(Instant.parse("2026-03-31T00:00:00Z"));
        assertThat(before.marked())
                .extracting(MarkedEntry::status)
                .containsExactly(Status.CURRENT, Status.CORRECTED, Status.CURRENT);
        assertThat(history.marked(2)).isEqualTo(history.marked().get(1));
    }

    @Test
    void factsBetweenDaysAreHalfOpen() {
        Timeline timeline = recorded(
                        "2026-01-01",
                        hire("2024-04-01", "Acme", "USD 1"),
                        "2026-01-02",
                        raise("2024-05-01", "USD 2"),
                        "2026-01-03",
                        raise("2024-06-01", "USD 3"))
                .timeline();
        assertThat(timeline.between(day("2024-04-01"), day("2024-06-01")))
                .extracting(RecordedFact::number)
                .containsExactly(1, 2);
        assertThat(timeline.between(day("2024-06-01"), day("2024-06-01"))).isEmpty();
        assertThat(timeline.between(day("2024-06-02"), day("2024-04-01"))).isEmpty();
    }

    @Test
    void aHistoryRunsFromOneAndItsInstantsNeverDecrease() {
        List<RecordedEntry> facts = recorded(
                        "2026-01-01", hire("2024-04-01", "Acme", "USD 1"), "2026-01-02", raise("2024-05-01", "USD 2"))
                .entries();
        assertThatThrownBy(() -> History.of(List.of(facts.get(1)))).hasMessageContaining("place 1");
        RecordedEntry early =
                new RecordedEntry(2, Instant.EPOCH, "me", facts.get(1).entry());
        assertThatThrownBy(() -> History.of(List.of(facts.getFirst(), early))).hasMessageContaining("fact 2");
    }

    private static String rate(State state) {
        return state.employment()
                .orElseThrow()
                .rate()
                .value()
                .annual()
                .getAmount()
                .toPlainString();
    }

    private static String place(State state) {
        Position position = state.employment().orElseThrow().position();
        return position.title().value() + " in " + Effective.valueOf(position.location());
    }
}
