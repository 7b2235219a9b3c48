package trackrecord.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.name;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.retract;
import static trackrecord.domain.given.Given.transferTeam;
import static trackrecord.domain.given.Given.transferTitle;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.given.Told;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.MarkedEntry.Status;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Fact.SalaryRaised;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

class HistoryTest {

    private static String base(History history, String asOf, String knownAt) {
        return history.knownAt(Instant.parse(knownAt))
                .timeline()
                .on(day(asOf))
                .employment()
                .map(job -> job.rate().value().annual().toString())
                .orElse(null);
    }

    /** M. Fowler, Bitemporal History: a raise of 15 February that payroll heard of on 15 March. */
    @ParameterizedTest
    @CsvSource({
        "2021-02-25, 2021-02-25T12:00:00Z, USD 100.00",
        "2021-02-25, 2021-03-15T00:00:00Z, USD 211.00",
        "2021-02-25, 2021-03-14T23:59:59.999Z, USD 100.00",
        "2021-02-14, 2021-03-15T00:00:00Z, USD 100.00",
        "2020-12-31, 2021-03-15T00:00:00Z, ",
        "2021-02-25, 2020-12-31T23:59:59Z, "
    })
    void whatWasKnownWhen(String asOf, String knownAt, String expected) {
        History history = Told.of()
                .at("2021-01-01T00:00:00Z", hire("2021-01-01", "Acme", "Developer", null, "USD 100"))
                .at("2021-03-15T00:00:00Z", raise("2021-02-15", "USD 211"))
                .history();

        assertThat(base(history, asOf, knownAt)).isEqualTo(expected);
    }

    /** SAP KBA 3336795: a past change of title leaves a later change of location, here of team, alone. */
    @ParameterizedTest
    @CsvSource({
        "2020-12-31, Developer,          New York",
        "2021-01-01, Development Expert, New York",
        "2021-12-31, Development Expert, New York",
        "2022-01-01, Development Expert, Walldorf"
    })
    void aPastChangeMergesPerField(String asOf, String title, String team) {
        Told told = Told.of(
                hire("2020-01-01", "SAP", "Developer", null, "EUR 60000"),
                transferTeam("2020-01-01", "New York"),
                transferTeam("2022-01-01", "Walldorf"),
                transferTitle("2021-01-01", "Development Expert", null));

        assertThat(told.on(asOf).employment().orElseThrow().position())
                .extracting(it -> it.title().value(), it -> Effective.valueOf(it.team()))
                .containsExactly(title, team);
    }

    @Test
    void ofFactsOnOneDayTheOneRecordedLastHolds() {
        Told told = Told.of(
                hire("2022-01-01", "SAP", "Developer", null, "EUR 60000"),
                raise("2022-02-01", "EUR 70000"),
                raise("2022-02-01", "EUR 80000"));

        assertThat(told.on("2022-02-01").employment().orElseThrow().rate().value())
                .isEqualTo(rate("EUR 80000"));
    }

    @Test
    void whatEndsOnADayComesBeforeWhatBeginsOnIt() {
        Timeline timeline = Told.of(
                        raise("2022-03-01", "EUR 90000"),
                        hire("2022-03-01", "B", "Dev", null, "EUR 80000"),
                        end("2022-03-01"),
                        back("2022-03-01"),
                        endBenefit("2022-03-01", "x"),
                        name("2022-03-01", "Me"),
                        hire("2022-01-01", "A", "Dev", null, "EUR 60000"),
                        leave("2022-02-01", "50"),
                        benefit("2022-02-01", "x", "EUR 10", CashBenefit.Period.YEAR))
                .timeline();

        assertThat(timeline.facts()).extracting(RecordedFact::number).containsExactly(7, 8, 9, 4, 5, 3, 2, 1, 6);
    }

    @Test
    void aCorrectionCountsFromItsRecordOn() {
        History history = Told.of()
                .at("2024-01-01T00:00:00Z", hire("2024-01-01", "Acme", "Dev", null, "USD 100000"))
                .at("2024-02-01T00:00:00Z", raise("2024-02-01", "USD 110000"))
                .at("2024-03-01T00:00:00Z", correct(2, raise("2024-01-15", "USD 120000")))
                .at("2024-04-01T00:00:00Z", retract(2))
                .at("2024-05-01T00:00:00Z", correct(2, raise("2024-02-01", "USD 130000")))
                .history();

        assertThat(base(history, "2024-01-20", "2024-02-15T00:00:00Z")).isEqualTo("USD 100000.00");
        assertThat(base(history, "2024-01-20", "2024-03-01T00:00:00Z")).isEqualTo("USD 120000.00");
        assertThat(base(history, "2024-06-01", "2024-04-01T00:00:00Z")).isEqualTo("USD 100000.00");
        assertThat(base(history, "2024-01-20", "2024-05-01T00:00:00Z")).isEqualTo("USD 100000.00");
        assertThat(base(history, "2024-06-01", "2024-05-01T00:00:00Z")).isEqualTo("USD 130000.00");
    }

    @Test
    void theReplacementStandsUnderTheNumberOfTheOriginal() {
        Timeline timeline = Told.of(
                        hire("2024-01-01", "Acme", "Dev", null, "USD 100000"),
                        raise("2024-02-01", "USD 110000"),
                        promote("2024-02-01", "Lead", null),
                        correct(2, raise("2024-02-01", "USD 120000")))
                .timeline();

        assertThat(timeline.facts()).extracting(RecordedFact::number).containsExactly(1, 2, 3);
        assertThat(timeline.on(day("2024-02-01"))
                        .employment()
                        .orElseThrow()
                        .rate()
                        .facts())
                .containsExactly(2);
        assertThat(timeline.fact(2))
                .get()
                .extracting(RecordedFact::dated)
                .isEqualTo(new SalaryRaised(rate("USD 120000"), null).on(day("2024-02-01")));
        assertThat(timeline.fact(4)).isEmpty();
    }

    @Test
    void everyFactSaysWhetherItStillCounts() {
        History history = Told.of(
                        hire("2024-01-01", "Acme", "Dev", null, "USD 100000"),
                        raise("2024-02-01", "USD 110000"),
                        raise("2024-03-01", "USD 120000"),
                        retract(3),
                        correct(2, raise("2024-02-01", "USD 111000")),
                        correct(2, raise("2024-02-01", "USD 112000")))
                .history();

        assertThat(history.marked())
                .extracting(it -> it.recorded().number(), MarkedEntry::status, MarkedEntry::correctedBy)
                .containsExactly(
                        tuple(1, Status.CURRENT, OptionalInt.empty()), tuple(2, Status.CORRECTED, OptionalInt.of(6)),
                        tuple(3, Status.RETRACTED, OptionalInt.of(4)), tuple(4, Status.CURRENT, OptionalInt.empty()),
                        tuple(5, Status.CORRECTED, OptionalInt.of(6)), tuple(6, Status.CURRENT, OptionalInt.empty()));
        assertThat(history.marked(5)).isEqualTo(history.marked().get(4));
    }

    @Test
    void aRetractionThatACorrectionOvertookIsItselfCorrected() {
        History history = Told.of(
                        hire("2024-01-01", "Acme", "Dev", null, "USD 100000"),
                        raise("2024-02-01", "USD 110000"),
                        retract(2),
                        correct(2, raise("2024-02-01", "USD 111000")))
                .history();

        assertThat(history.marked())
                .extracting(MarkedEntry::status)
                .containsExactly(Status.CURRENT, Status.CORRECTED, Status.CORRECTED, Status.CURRENT);
    }

    @Test
    void numbersRunFromOneAndInstantsNeverGoBack() {
        List<RecordedEntry> facts = Told.of(hire("2024-01-01", "Acme", "Dev", null, "USD 100000"))
                .at("2024-01-01T00:00:00Z", raise("2024-02-01", "USD 110000"))
                .history()
                .entries();
        RecordedEntry early =
                new RecordedEntry(2, Instant.EPOCH, "test", facts.get(1).entry());

        assertThatThrownBy(() -> History.of(facts.reversed()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fact 2")
                .hasMessageContaining("place 1");
        assertThatThrownBy(() -> History.of(List.of(facts.getFirst(), early)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the fact before it");
        assertThat(History.of(List.of())).isSameAs(History.EMPTY);
    }

    @Test
    void aHistoryTellsItsVersionAndItsLastInstant() {
        History history = Told.of(hire("2024-01-01", "Acme", "Dev", null, "USD 100000"))
                .at("2024-01-01T00:00:00Z", raise("2024-02-01", "USD 110000"))
                .history();

        assertThat(history.version()).isEqualTo(2);
        assertThat(history.lastRecordedAt()).contains(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(history.knownAt(Instant.parse("2024-01-01T00:00:00Z"))).isSameAs(history);
        assertThat(history.knownAt(Instant.parse("2023-12-31T23:59:59Z")).version())
                .isEqualTo(1);
        assertThat(history.knownAt(Instant.EPOCH)).isSameAs(History.EMPTY);
        assertThat(History.EMPTY.isEmpty()).isTrue();
        assertThat(history.isEmpty()).isFalse();
        assertThat(History.EMPTY.lastRecordedAt()).isEmpty();
        assertThat(History.EMPTY.plus(history.entries()).version()).isEqualTo(2);
    }

    @Test
    void aTimelineKnowsItsDays() {
        Timeline timeline = Told.of(
                        hire("2024-01-01", "Acme", "Dev", null, "USD 100000"),
                        raise("2024-03-01", "USD 120000"),
                        raise("2024-02-01", "USD 110000"),
                        end("2024-03-01"))
                .timeline();

        assertThat(timeline.firstDay()).isEqualTo("2024-01-01");
        assertThat(timeline.lastDay()).isEqualTo("2024-03-01");
        assertThat(timeline.between(day("2024-02-01"), day("2024-03-01")))
                .extracting(RecordedFact::number)
                .containsExactly(3);
        assertThat(timeline.between(day("2024-01-02"), day("2024-03-02")))
                .extracting(RecordedFact::number)
                .containsExactly(3, 4, 2);
        assertThat(timeline.between(day("2024-03-01"), day("2024-02-01"))).isEmpty();
        assertThat(timeline.atTheEnd().employment()).isEmpty();
        assertThat(History.EMPTY.timeline().firstDay()).isNull();
        assertThat(History.EMPTY.timeline().lastDay()).isNull();
    }
}
