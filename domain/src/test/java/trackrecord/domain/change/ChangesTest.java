package trackrecord.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.name;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.retract;
import static trackrecord.domain.given.Given.target;
import static trackrecord.domain.given.Given.transferTeam;
import static trackrecord.domain.given.Given.vest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.given.Sample;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Granted;

class ChangesTest {

    private static final Instant T1 = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2024-06-01T00:00:00Z");

    private static Changes days(Told told, String from, String to) {
        return Changes.betweenDays(told.history(), day(from), day(to));
    }

    /** What was recorded first, and what was recorded later, seen on a day. */
    private static Changes instants(Told first, String asOf) {
        return AnnualizedChanges.betweenInstants(first.history(), T1, T2, day(asOf));
    }

    private static FieldChange change(String field, Object before, Object after, Integer... facts) {
        return changeOf(1, field, before, after, facts);
    }

    /** @param hire the number of the fact that began the employment that the field is of, if it is of one */
    private static FieldChange changeOf(int hire, String field, Object before, Object after, Integer... facts) {
        EmploymentId employment = field.startsWith("employment.") ? EmploymentId.of(hire) : null;
        return new FieldChange(field, employment, before, after, List.of(facts));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Told hired(Command... more) {
        Command[] commands = new Command[more.length + 1];
        commands[0] = hire("2023-01-01", "Acme", "Dev", "L1", "USD 100000");
        System.arraycopy(more, 0, commands, 1, more.length);
        return Told.of().at("2024-01-01T00:00:00Z", commands);
    }

    @Test
    void betweenTwoDaysOfTheSample() {
        Changes changes = Changes.betweenDays(Sample.history(), day("2024-04-01"), day("2025-04-01"));

        assertThat(changes.changes())
                .containsExactly(
                        changeOf(
                                Sample.HIRE,
                                "employment.title",
                                "Rust Developer",
                                "Senior Rust Developer",
                                Sample.PROMOTION),
                        changeOf(Sample.HIRE, "employment.level", "Mid", "Senior", Sample.PROMOTION),
                        changeOf(
                                Sample.HIRE,
                                "employment.baseSalary",
                                rate("USD 172000"),
                                rate("USD 185000"),
                                Sample.RAISE),
                        change("compensation.USD.BASE", number("172000.00"), number("185000.00"), Sample.RAISE),
                        change("compensation.USD.BONUS", number("25800.00"), number("27750.00"), Sample.RAISE));
        assertThat(changes.facts()).containsExactly(7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(changes.before().asOf()).isEqualTo("2024-04-01");
        assertThat(changes.after().asOf()).isEqualTo("2025-04-01");
        assertThat(changes.difference()).hasSize(1).first().satisfies(it -> {
            assertThat(it.measure()).isEqualTo(Measure.ANNUALIZED);
            assertThat(it.before().currencies().getFirst().total().amount()).isEqualTo(number("232800.00"));
            assertThat(it.after().currencies().getFirst().total().amount()).isEqualTo(number("247750.00"));
        });
    }

    @Test
    void factsOfTheFirstDayAreInTheStateBeforeAndThoseOfTheLastInTheStateAfter() {
        Told told = hired(raise("2024-01-01", "USD 110000"), raise("2024-02-01", "USD 120000"));

        assertThat(days(told, "2024-01-01", "2024-02-01").facts()).containsExactly(3);
        assertThat(days(told, "2023-12-31", "2024-01-31").facts()).containsExactly(2);
        assertThat(days(told, "2024-01-01", "2024-01-31").changes()).isEmpty();
        assertThat(days(told, "2024-01-01", "2024-01-01").facts()).isEmpty();
    }

    @Test
    void everyFactThatMovedAFieldAnswersForIt() {
        Told told = hired(
                raise("2024-03-01", "USD 120000"),
                raise("2024-02-01", "USD 110000"),
                transferTeam("2024-02-15", "Voice"));

        assertThat(days(told, "2024-01-01", "2024-04-01").changes())
                .contains(
                        change("employment.baseSalary", rate("USD 100000"), rate("USD 120000"), 2, 3),
                        change("employment.team", null, "Voice", 4));
    }

    @Test
    void whatMovedThereAndBackDidNotChange() {
        Told told = hired(
                adjust("2024-02-01", "USD 90000"),
                adjust("2024-03-01", "USD 100000"),
                leave("2024-02-01", "50"),
                back("2024-03-01"));

        assertThat(days(told, "2024-01-01", "2024-04-01").changes()).isEmpty();
        assertThat(days(told, "2024-01-01", "2024-04-01").facts()).containsExactly(2, 3, 4, 5);
        assertThat(days(told, "2024-01-01", "2024-02-01").changes())
                .contains(change("employment.onLeave", false, true, 4));
    }

    @Test
    void aHireSetsEveryFieldAndAnEndTakesThemAway() {
        Told told = Told.of(
                name("2022-06-01", "Me"),
                hire("2023-01-01", "Acme", "Dev", "L1", "USD 100000", percent("10")),
                end("2024-01-01"));

        assertThat(days(told, "2022-01-01", "2023-01-01").changes())
                .containsExactly(
                        change("name", null, "Me", 1),
                        changeOf(2, "employment.employer", null, "Acme", 2),
                        changeOf(2, "employment.title", null, "Dev", 2),
                        changeOf(2, "employment.level", null, "L1", 2),
                        changeOf(2, "employment.since", null, day("2023-01-01"), 2),
                        changeOf(2, "employment.baseSalary", null, rate("USD 100000"), 2),
                        changeOf(2, "employment.bonusTarget", null, percent("10"), 2),
                        changeOf(2, "employment.onLeave", null, false, 2),
                        change("compensation.USD.BASE", number("0.00"), number("100000.00"), 2),
                        change("compensation.USD.BONUS", number("0.00"), number("10000.00"), 2));
        assertThat(days(told, "2023-01-01", "2024-01-01").changes())
                .contains(
                        changeOf(2, "employment.employer", "Acme", null, 3),
                        change("compensation.USD.BONUS", number("10000.00"), number("0.00"), 3))
                .allSatisfy(it -> assertThat(it.facts()).containsExactly(3));
    }

    @Test
    void aTransferChangesEachPartOfAPosition() {
        Told told = hired(new Action.Transfer("Voice", "Berlin", "Ada", null, null, "contract").on(day("2024-02-01")));

        assertThat(days(told, "2024-01-01", "2024-02-01").changes())
                .containsExactly(
                        change("employment.team", null, "Voice", 2),
                        change("employment.location", null, "Berlin", 2),
                        change("employment.manager", null, "Ada", 2),
                        change("employment.employmentType", null, "contract", 2));
    }

    @Test
    void aVestingPeriodThatEndsByTimeIsAnsweredForByItsGrant() {
        Told told = hired(
                grant("2024-01-01", "a", "USD 40000", fourYears()), grant("2027-06-01", "b", "USD 80000", fourYears()));

        assertThat(days(told, "2027-12-31", "2028-01-01").changes())
                .containsExactly(change("compensation.USD.EQUITY", number("30000.00"), number("20000.00"), 2));
        assertThat(days(told, "2027-01-01", "2028-01-01").changes())
                .containsExactly(change("compensation.USD.EQUITY", number("10000.00"), number("20000.00"), 2, 3));
    }

    @Test
    void aChangeOfCurrencyIsAChangeOfEach() {
        Told told = hired(adjust("2024-02-01", "EUR 90000"), adjust("2024-03-01", "JPY 9000000"));

        assertThat(days(told, "2024-01-01", "2024-02-01").changes())
                .containsExactly(
                        change("employment.baseSalary", rate("USD 100000"), rate("EUR 90000"), 2),
                        change("compensation.EUR.BASE", number("0.00"), number("90000.00"), 2),
                        change("compensation.USD.BASE", number("100000.00"), number("0.00"), 2));
        assertThat(days(told, "2024-02-01", "2024-03-01").changes())
                .contains(change("compensation.JPY.BASE", number("0"), number("9000000"), 3));
    }

    @Test
    void daysComeInOrder() {
        assertThatThrownBy(() -> days(hired(), "2024-01-02", "2024-01-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-02");
    }

    @Test
    void aLateRaiseShowsWhatWasThoughtThenAndWhatIsKnownNow() {
        Told told = hired().at("2024-05-01T00:00:00Z", raise("2024-02-01", "USD 112000"));

        Changes changes = instants(told, "2024-03-01");

        assertThat(changes.changes())
                .containsExactly(
                        change("employment.baseSalary", rate("USD 100000"), rate("USD 112000"), 2),
                        change("compensation.USD.BASE", number("100000.00"), number("112000.00"), 2));
        assertThat(changes.facts()).containsExactly(2);
        assertThat(changes.before().known().version()).isEqualTo(1);
        assertThat(changes.after().known().version()).isEqualTo(2);
        assertThat(instants(told, "2024-01-31").changes()).isEmpty();
        assertThat(instants(told, "2024-01-31").facts()).containsExactly(2);
    }

    @Test
    void arrearsAreWhatAMeasureOfAWindowTurnsOutToBeOffBy() {
        History history = hired().at("2024-05-01T00:00:00Z", raise("2024-02-01", "USD 112000"))
                .history();
        LocalDateRange window = LocalDateRange.of(day("2024-01-01"), day("2024-05-01"));

        Changes changes = Changes.betweenInstants(
                history,
                T1,
                T2,
                day("2024-04-30"),
                Measure.REALIZED,
                timeline -> Compensation.realized(timeline, window, PayConvention.EQUAL_MONTHS));

        // Three months at 1,000 more each.
        assertThat(changes.difference()).hasSize(1).first().satisfies(it -> {
            assertThat(it.measure()).isEqualTo(Measure.REALIZED);
            assertThat(amount(it.after()).subtract(amount(it.before()))).isEqualTo(number("3000.00"));
        });
    }

    private static BigDecimal amount(Totals totals) {
        return totals.currencies().getFirst().total().amount();
    }

    @Test
    void aCorrectionAnswersForWhatItCorrects() {
        Told told = hired(raise("2023-06-01", "USD 110000"), target("2023-06-01", percent("10")))
                .at("2024-02-01T00:00:00Z", correct(2, raise("2023-06-01", "USD 111000")))
                .at("2024-03-01T00:00:00Z", correct(2, raise("2023-06-01", "USD 112000")));

        assertThat(instants(told, "2023-12-01").changes())
                .containsExactly(
                        change("employment.baseSalary", rate("USD 110000"), rate("USD 112000"), 5),
                        change("compensation.USD.BASE", number("110000.00"), number("112000.00"), 5),
                        change("compensation.USD.BONUS", number("11000.00"), number("11200.00"), 5));
    }

    @Test
    void aRetractionAnswersForWhatIsGone() {
        Told told = hired(raise("2023-06-01", "USD 110000"), promote("2023-07-01", "Lead", "L2"))
                .at("2024-02-01T00:00:00Z", retract(3));

        assertThat(instants(told, "2023-12-01").changes())
                .containsExactly(
                        change("employment.title", "Lead", "Dev", 4), change("employment.level", "L2", "L1", 4));
    }

    @Test
    void aFactOfBetweenAndItsCorrectionAnswerBoth() {
        Told told = hired().at("2024-02-01T00:00:00Z", raise("2023-06-01", "USD 110000"))
                .at("2024-03-01T00:00:00Z", correct(2, raise("2023-06-01", "USD 112000")));

        assertThat(instants(told, "2023-12-01").changes())
                .contains(change("employment.baseSalary", rate("USD 100000"), rate("USD 112000"), 2, 3));
    }

    @Test
    void anEndThatBecameKnownAnswersForAllThatItTook() {
        Told told = hired(
                        grant("2023-01-01", "a", "USD 40000", fourYears()),
                        benefit("2023-01-01", "desk", "USD 600", Period.YEAR),
                        transferTeam("2023-02-01", "Voice"))
                .at("2024-02-01T00:00:00Z", end("2023-06-01"));

        assertThat(instants(told, "2023-12-01").changes())
                .extracting(FieldChange::field)
                .contains(
                        "employment.employer",
                        "employment.team",
                        "compensation.USD.BASE",
                        "compensation.USD.EQUITY",
                        "compensation.USD.BENEFITS");
        assertThat(instants(told, "2023-12-01").changes())
                .allSatisfy(it -> assertThat(it.facts()).containsExactly(5));
    }

    @Test
    void eachFieldNamesWhatMovedItAndNotWhatMovedAnother() {
        Told told = hired(benefit("2023-01-01", "desk", "USD 600", Period.YEAR), leave("2023-03-01", "100"))
                .at(
                        "2024-02-01T00:00:00Z",
                        endBenefit("2023-06-01", "desk"),
                        back("2023-05-01"),
                        vest("2023-05-01", "none", "USD 5"));

        assertThat(instants(told, "2023-12-01").changes())
                .containsExactly(
                        change("employment.onLeave", true, false, 5),
                        change("compensation.USD.BENEFITS", number("600.00"), number("0.00"), 4));
        assertThat(instants(told, "2023-12-01").facts()).containsExactly(4, 5, 6);
    }

    private static Command pausing(String on) {
        return new Action.StartLeave("sick", null, true).on(day(on));
    }

    @Test
    void whatIsGoneIsAnsweredForByItsRetractionAlone() {
        Told told = hired(raise("2023-06-01", "USD 110000"), promote("2023-07-01", "Lead", null))
                .at("2024-02-01T00:00:00Z", retract(3), retract(2), transferTeam("2023-03-01", "Voice"));

        assertThat(instants(told, "2023-12-01").changes())
                .containsExactly(
                        change("employment.title", "Lead", "Dev", 4),
                        change("employment.team", null, "Voice", 6),
                        change("employment.baseSalary", rate("USD 110000"), rate("USD 100000"), 5),
                        change("compensation.USD.BASE", number("110000.00"), number("100000.00"), 5));
    }

    @Test
    void ofASumAllThatMovedItAnswer() {
        Told told = hired(
                        benefit("2023-01-01", "a", "USD 600", Period.YEAR),
                        benefit("2023-01-01", "b", "USD 700", Period.YEAR),
                        benefit("2023-01-01", "c", "USD 800", Period.YEAR))
                .at(
                        "2024-02-01T00:00:00Z",
                        endBenefit("2023-06-01", "a"),
                        endBenefit("2023-07-01", "b"),
                        transferTeam("2023-08-01", "Voice"));

        assertThat(instants(told, "2023-12-01").changes())
                .contains(change("compensation.USD.BENEFITS", number("2100.00"), number("800.00"), 5, 6));
    }

    @Test
    void ofAValueTheLastThatMovedItAnswers() {
        Told told = hired().at(
                        "2024-02-01T00:00:00Z", raise("2023-06-01", "USD 110000"), raise("2023-07-01", "USD 120000"));

        assertThat(instants(told, "2023-12-01").changes())
                .containsExactly(
                        change("employment.baseSalary", rate("USD 100000"), rate("USD 120000"), 3),
                        change("compensation.USD.BASE", number("100000.00"), number("120000.00"), 3));
    }

    @Test
    void aLeaveThatMovesTheEndOfAVestingPeriodAnswersForIt() {
        Told told = hired(grant("2023-01-01", "a", "USD 40000", fourYears()))
                .at(
                        "2024-02-01T00:00:00Z",
                        pausing("2026-12-15"),
                        back("2027-02-15"),
                        transferTeam("2023-08-01", "Voice"));

        assertThat(instants(told, "2027-02-20").changes())
                .contains(change("compensation.USD.EQUITY", number("0.00"), number("10000.00"), 3));
    }

    @Test
    void whereNoSingleFactMovedTheFieldAllThatWasRecordedAnswers() {
        // The grant came during the leave: it is the grant's own step that differs, and that was known before.
        Told told = hired(new Action.GrantRsu("a", new Granted.Value(money("USD 40000")), fourYears())
                        .on(day("2023-02-01")))
                .at(
                        "2024-02-01T00:00:00Z",
                        pausing("2023-01-15"),
                        back("2023-06-15"),
                        transferTeam("2023-08-01", "Voice"));

        assertThat(instants(told, "2027-02-10").changes())
                .contains(change("compensation.USD.EQUITY", number("0.00"), number("10000.00"), 3, 4, 5));
    }

    @Test
    void whereNothingWasRecordedNothingChanged() {
        Changes changes = AnnualizedChanges.betweenInstants(hired().history(), T1, T2, day("2024-01-01"));

        assertThat(changes.changes()).isEmpty();
        assertThat(changes.facts()).isEmpty();
        assertThat(changes.difference()).hasSize(1);
        assertThat(changes.difference()
                        .getFirst()
                        .before()
                        .sameAmountsAs(changes.difference().getFirst().after()))
                .isTrue();
    }

    @Test
    void beforeTheFirstRecordNothingWasKnown() {
        Changes changes = AnnualizedChanges.betweenInstants(hired().history(), Instant.EPOCH, T1, day("2024-01-01"));

        assertThat(changes.before().known().isEmpty()).isTrue();
        assertThat(changes.changes()).contains(change("employment.employer", null, "Acme", 1));
    }

    @Test
    void instantsComeInOrder() {
        assertThatThrownBy(() -> AnnualizedChanges.betweenInstants(hired().history(), T2, T1, day("2024-01-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-06-01");
    }
}
