package trackrecord.domain.upcoming;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endAccelerating;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.endKeeping;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.GivenEquity.adjustUnits;
import static trackrecord.domain.given.GivenEquity.event;
import static trackrecord.domain.given.GivenEquity.split;
import static trackrecord.domain.given.GivenEquity.vestUnits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Given;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.UpcomingEntry.Anniversary;
import trackrecord.domain.upcoming.UpcomingEntry.Deadline;
import trackrecord.domain.upcoming.UpcomingEntry.Falling;
import trackrecord.domain.upcoming.UpcomingEntry.Recorded;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Action.CancelOptions;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.GrantRsu;
import trackrecord.domain.vocabulary.Action.StartLeave;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

class UpcomingTest {

    private static final Command HIRED = hire("2024-01-15", "Acme", "USD 120000");

    /** Sixteen quarters of 100 units each from 2024-02-01, the first four of them at the cliff of a year. */
    private static Command grant() {
        return Given.grantUnits("2024-02-01", "g", "1600", "USD 10", Given.fourYears());
    }

    private static Command pausingLeave(String on) {
        return new StartLeave("parental", null, true).on(day(on));
    }

    private static Timeline told(Command... commands) {
        return Scenario.given(commands).history().timeline();
    }

    /** {@code 2025-02-01 CLIFF 400 [2]}. */
    private static List<String> upcoming(Timeline timeline, String asOf, String last) {
        return Upcoming.of(timeline, day(asOf), day(last)).stream()
                .map(it -> it.on() + " " + it.kind()
                        + switch (it) {
                            case Falling falling -> " " + falling.amount().round(0);
                            case Deadline deadline -> " " + deadline.amount().round(0);
                            case Anniversary anniversary -> " " + anniversary.years();
                            case Recorded _ -> "";
                        }
                        + " " + it.facts())
                .toList();
    }

    @Test
    void vestsAnniversariesAndFactsOfTheFutureStandByDate() {
        Timeline timeline = told(HIRED, grant(), raise("2025-01-15", "USD 130000"));
        assertThat(upcoming(timeline, "2024-06-30", "2025-08-01"))
                .containsExactly(
                        "2025-01-15 FACT [3]",
                        "2025-01-15 ANNIVERSARY 1 [1]",
                        "2025-02-01 CLIFF 400 [2]",
                        "2025-05-01 VEST 100 [2]",
                        "2025-08-01 VEST 100 [2]");
    }

    @Test
    void aYearAfter29FebruaryIsFullOnThe28thInLeapYearsToo() {
        Timeline timeline = told(hire("2020-02-29", "Acme", "USD 120000"));
        assertThat(upcoming(timeline, "2023-01-01", "2024-12-31"))
                .containsExactly("2023-02-28 ANNIVERSARY 3 [1]", "2024-02-28 ANNIVERSARY 4 [1]");
    }

    @Test
    void whatIsTakenLaterIsNotAhead() {
        Timeline timeline = told(HIRED, grant(), adjustUnits("2025-09-01", "g", "-1500"));
        assertThat(upcoming(timeline, "2024-06-30", "2025-08-31"))
                .containsExactly("2025-01-15 ANNIVERSARY 1 [1]", "2025-02-01 CLIFF 100 [2]");
    }

    @Test
    void optionsThatVestedAheadAndWereGivenUpAreNotAhead() {
        Timeline timeline = told(
                HIRED,
                options(null, false),
                endAccelerating("2024-06-01", new Acceleration("o", null)),
                new CancelOptions("o", BigDecimal.TEN, null).on(day("2024-07-01")));
        assertThat(upcoming(timeline, "2024-06-15", "2029-12-31"))
                .containsExactly("2024-07-01 FACT [4]", "2024-08-31 EXERCISE_BY 1590 [2, 3]");
    }

    @Test
    void theDayItselfIsNotAheadAndTheLastDayIs() {
        Timeline timeline = told(HIRED, grant());
        assertThat(upcoming(timeline, "2025-02-01", "2025-05-01")).containsExactly("2025-05-01 VEST 100 [2]");
        assertThat(upcoming(timeline, "2025-01-31", "2025-02-01")).containsExactly("2025-02-01 CLIFF 400 [2]");
    }

    @Test
    void anEndThatIsRecordedStopsVestsAndAnniversaries() {
        Timeline timeline = told(HIRED, grant(), end("2025-05-01"));
        assertThat(upcoming(timeline, "2024-06-30", "2030-01-01"))
                .containsExactly("2025-01-15 ANNIVERSARY 1 [1]", "2025-02-01 CLIFF 400 [2]", "2025-05-01 FACT [3]");
    }

    @Test
    void aGrantThatIsKeptGoesOn() {
        Timeline timeline = told(HIRED, grant(), endKeeping("2025-05-01", "g"));
        assertThat(upcoming(timeline, "2025-02-01", "2025-08-31"))
                .containsExactly("2025-05-01 FACT [3]", "2025-05-01 VEST 100 [2]", "2025-08-01 VEST 100 [2]");
    }

    @Test
    void whatIsRecordedAsVestedDoesNotComeAgain() {
        Timeline timeline = told(HIRED, grant(), vestUnits("2025-02-03", "g", "450"));
        assertThat(upcoming(timeline, "2025-01-15", "2025-08-01"))
                .containsExactly("2025-02-03 FACT [3]", "2025-05-01 VEST 50 [2]", "2025-08-01 VEST 100 [2]");
    }

    @Test
    void unitsAreInTheSharesOfTheirDay() {
        Timeline timeline = told(HIRED, grant(), split("2025-06-01", "Acme", "3/1"));
        assertThat(upcoming(timeline, "2025-04-01", "2025-08-01"))
                .containsExactly("2025-05-01 VEST 100 [2]", "2025-06-01 FACT [3]", "2025-08-01 VEST 300 [2]");
    }

    @Test
    void aLeaveMovesVestsByItsRecordedEnd() {
        Timeline timeline = told(HIRED, grant(), pausingLeave("2025-03-01"), back("2025-06-01"));
        assertThat(upcoming(timeline, "2025-02-01", "2025-11-01"))
                .containsExactly(
                        "2025-03-01 FACT [3]",
                        "2025-06-01 FACT [4]",
                        "2025-08-01 VEST 100 [2, 3, 4]",
                        "2025-11-01 VEST 100 [2]");
    }

    @Test
    void aLeaveThatGoesOnIsTakenToLastThroughTheDay() {
        Timeline timeline = told(HIRED, grant(), pausingLeave("2025-03-01"));
        assertThat(upcoming(timeline, "2025-06-15", "2025-11-01"))
                .containsExactly("2025-08-01 VEST 100 [2, 3]", "2025-11-01 VEST 100 [2, 3]");
        assertThat(timeline.on(day("2025-06-15"))
                        .status(timeline.atTheEnd().grants().getFirst())
                        .tranches()
                        .get(1)
                        .date())
                .as("as the grant itself says it")
                .isEqualTo("2025-08-01");
    }

    @Test
    void whatIsHeldWaitsForItsEventOnItsOwnDate() {
        VestingTerms held = new VestingTerms(null, Given.fourYears().segments(), null, null, "ipo");
        Command grant = new GrantRsu("h", new Granted.Units(new BigDecimal("1600"), BigMoney.parse("USD 10")), held)
                .on(day("2024-02-01"));
        assertThat(upcoming(told(HIRED, grant), "2025-01-15", "2025-05-01"))
                .containsExactly("2025-02-01 EVENT_AWAITED 400 [2]", "2025-05-01 EVENT_AWAITED 100 [2]");
        assertThat(upcoming(told(HIRED, grant, event("2025-04-01", "ipo", "Acme")), "2025-01-15", "2025-05-01"))
                .containsExactly(
                        "2025-02-01 EVENT_AWAITED 400 [2]",
                        "2025-04-01 FACT [3]",
                        "2025-04-01 CLIFF 400 [2, 3]",
                        "2025-05-01 VEST 100 [2, 3]");
    }

    @Test
    void aBenefitEndsByItsFact() {
        Timeline timeline = told(
                HIRED,
                Given.benefit("2024-02-01", "car", "USD 500", CashBenefit.Period.MONTH),
                endBenefit("2025-02-01", "car"),
                bonus("2025-03-01", "USD 1000"));
        assertThat(upcoming(timeline, "2025-01-15", "2025-12-31"))
                .containsExactly("2025-02-01 BENEFIT_END [3]", "2025-03-01 FACT [4]");
    }

    @Test
    void aYearFromALeapDayEndsOnTheTwentyEighth() {
        assertThat(upcoming(told(hire("2024-02-29", "Acme", "USD 120000")), "2024-03-01", "2026-03-01"))
                .containsExactly("2025-02-28 ANNIVERSARY 1 [1]", "2026-02-28 ANNIVERSARY 2 [1]");
    }

    @Test
    void aGrantOfTheFutureIsAFactAndVests() {
        Timeline timeline = told(HIRED, Given.grantUnits("2024-08-01", "f", "160", "USD 10", Given.fourYears()));
        assertThat(upcoming(timeline, "2024-07-01", "2025-08-01"))
                .containsExactly("2024-08-01 FACT [2]", "2025-01-15 ANNIVERSARY 1 [1]", "2025-08-01 CLIFF 40 [2]");
    }

    @Test
    void severalGrantsOfOneDayStandEachForItself() {
        Timeline timeline =
                told(Stream.of(HIRED, grant(), Given.grantUnits("2024-02-01", "k", "16", "USD 10", Given.fourYears()))
                        .toArray(Command[]::new));
        assertThat(upcoming(timeline, "2025-01-15", "2025-02-01"))
                .containsExactly("2025-02-01 CLIFF 400 [2]", "2025-02-01 CLIFF 4 [3]");
    }

    private static Command options(String expiresOn, Boolean early) {
        return options(
                "1600",
                expiresOn == null ? null : day(expiresOn),
                early,
                List.of(new ExerciseWindow(null, Period.ofMonths(3))),
                Given.fourYears(),
                "2024-02-01");
    }

    private static Command options(
            String units,
            LocalDate expiresOn,
            Boolean early,
            List<ExerciseWindow> windows,
            VestingTerms vesting,
            String grantedOn) {
        OptionTerms terms = new OptionTerms(
                OptionKind.NSO,
                new BigDecimal(units),
                BigMoney.parse("USD 1"),
                null,
                null,
                null,
                expiresOn,
                early,
                windows);
        return new GrantOptions("o", terms, vesting).on(day(grantedOn));
    }

    private static Command exercise(String on, String units) {
        return new ExerciseOptions("o", new BigDecimal(units), null, null).on(day(on));
    }

    @Test
    void anEndThatIsRecordedOpensAWindowOnOptions() {
        Timeline timeline = told(HIRED, options(null, null), end("2025-05-01"));
        assertThat(upcoming(timeline, "2025-02-01", "2030-01-01"))
                .containsExactly("2025-05-01 FACT [3]", "2025-07-31 EXERCISE_BY 400 [2, 3]");
    }

    @Test
    void theDayOnWhichOptionsExpireStandsForTheWindowAndForWhatVestsOnIt() {
        Timeline ended = told(HIRED, options("2025-07-31", null), end("2025-05-01"));
        assertThat(upcoming(ended, "2025-05-01", "2030-01-01")).containsExactly("2025-07-31 EXPIRY 400 [2]");

        Timeline employed = told(HIRED, options("2025-08-01", null));
        assertThat(upcoming(employed, "2025-04-30", "2025-12-31"))
                .containsExactly("2025-05-01 VEST 100 [2]", "2025-08-01 EXPIRY 600 [2]");
    }

    @Test
    void whatIsExercisedAwaitsNothing() {
        Timeline timeline = told(HIRED, options(null, null), exercise("2025-03-01", "400"), end("2025-05-01"));
        assertThat(upcoming(timeline, "2025-04-30", "2030-01-01")).containsExactly("2025-05-01 FACT [4]");
    }

    @Test
    void anEarlyExerciseHasThirtyDaysForAnElection() {
        Timeline timeline = told(HIRED, options(null, true), exercise("2024-02-01", "1600"));
        assertThat(upcoming(timeline, "2024-02-01", "2025-02-01"))
                .containsExactly(
                        "2024-03-02 ELECTION_83B 1600 [2, 3]",
                        "2025-01-15 ANNIVERSARY 1 [1]",
                        "2025-02-01 CLIFF 400 [2]");
    }

    /** Published day counts. */
    @ParameterizedTest
    @CsvSource({"2024-01-02, 2024-02-01", "2024-02-01, 2024-03-02", "2023-02-01, 2023-03-03"})
    void thirtyDaysAreCountedFromTheTransfer(String transfer, String lastDay) {
        Command early = options("10", null, true, null, Given.fourYears(), "2023-01-20");
        Timeline timeline = told(hire("2023-01-15", "Acme", "USD 120000"), early, exercise(transfer, "10"));
        assertThat(Upcoming.of(timeline, day(transfer), day(transfer).plusDays(40)))
                .filteredOn(it -> it.kind() == UpcomingEntry.Kind.ELECTION_83B)
                .singleElement()
                .satisfies(it -> assertThat(it.on()).isEqualTo(lastDay));
    }

    @Test
    void aCareerWithoutFactsHasNothingAhead() {
        assertThat(upcoming(History.EMPTY.timeline(), "2025-01-01", "2030-01-01"))
                .isEmpty();
    }

    @Test
    void aDeadlineOutsideTheDaysAskedForIsNotSaid() {
        Timeline timeline = told(HIRED, options("2025-08-01", null), end("2025-05-01"));
        assertThat(upcoming(timeline, "2025-05-01", "2025-07-30")).isEmpty();
        assertThat(upcoming(timeline, "2025-07-31", "2025-12-31")).isEmpty();
    }

    @Test
    void whatHadVestedBeforeItWasExercisedAwaitsNoElection() {
        Timeline timeline = told(HIRED, options(null, true), exercise("2025-02-01", "400"));
        assertThat(upcoming(timeline, "2025-02-01", "2025-04-30")).isEmpty();
    }

    @Test
    void exercisesOfOneDayHaveOneElection() {
        Timeline timeline =
                told(HIRED, options(null, true), exercise("2024-02-01", "100"), exercise("2024-02-01", "200"));
        assertThat(upcoming(timeline, "2024-02-01", "2024-12-31"))
                .containsExactly("2024-03-02 ELECTION_83B 300 [2, 3, 4]");
    }

    @Test
    void anElectionDoesNotHideWhatVestsOnItsDay() {
        Timeline timeline = told(HIRED, options(null, true), exercise("2025-01-02", "100"));
        assertThat(upcoming(timeline, "2025-01-15", "2025-02-01"))
                .containsExactly("2025-02-01 CLIFF 400 [2]", "2025-02-01 ELECTION_83B 100 [2, 3]");
    }

    @Test
    void whatAnEventReleasesStandsTogetherAndTheCliffNamesIt() {
        VestingTerms held = new VestingTerms(null, Given.fourYears().segments(), null, null, "ipo");
        Command stock = new GrantRsu("h", new Granted.Units(new BigDecimal("1600"), BigMoney.parse("USD 10")), held)
                .on(day("2024-02-01"));
        Command event = event("2025-06-01", "ipo", "Acme");
        assertThat(upcoming(told(HIRED, stock, event), "2025-05-15", "2025-06-01"))
                .containsExactly("2025-06-01 FACT [3]", "2025-06-01 CLIFF 500 [2, 3]");
        assertThat(upcoming(told(HIRED, options(held), event), "2025-05-15", "2025-06-01"))
                .containsExactly("2025-06-01 FACT [3]", "2025-06-01 CLIFF 500 [2, 3]");
    }

    @Test
    void optionsThatAreHeldWaitWithAllTranchesOfTheirDay() {
        VestingTerms twice = new VestingTerms(
                null,
                List.of(
                        new Segment(1, 12, PeriodType.MONTHS, Rational.of(1, 4), null, null),
                        new Segment(1, 0, PeriodType.MONTHS, Rational.of(3, 4), null, null)),
                null,
                null,
                "ipo");
        assertThat(upcoming(told(HIRED, options(twice)), "2025-01-15", "2025-02-01"))
                .containsExactly("2025-02-01 EVENT_AWAITED 1600 [2]");
    }

    private static Command options(VestingTerms vesting) {
        return options("1600", null, null, null, vesting, "2024-02-01");
    }

    @Test
    void aLeaveMovesOptionsAsItMovesStockAndIsNamed() {
        Timeline timeline = told(
                HIRED, options(null, null), pausingLeave("2025-03-01"), back("2025-06-01"), pausingLeave("2025-11-15"));
        assertThat(upcoming(timeline, "2025-03-01", "2025-11-01"))
                .containsExactly(
                        "2025-06-01 FACT [4]", "2025-08-01 VEST 100 [2, 3, 4]", "2025-11-01 VEST 100 [2, 3, 4]");
    }

    @Test
    void aLeaveOfBeforeTheGrantIsNotNamed() {
        Timeline timeline = told(HIRED, pausingLeave("2024-01-20"), back("2024-01-31"), options(Given.fourYears()));
        assertThat(upcoming(timeline, "2025-01-15", "2025-02-01")).containsExactly("2025-02-01 CLIFF 400 [4]");
    }

    @Test
    void aLeaveThatGoesOnMovesAllThatFollows() {
        Timeline timeline = told(HIRED, grant(), pausingLeave("2025-03-01"));
        assertThat(upcoming(timeline, "2025-06-15", "2029-01-01"))
                .filteredOn(it -> it.contains("VEST"))
                .hasSize(12)
                .last()
                .isEqualTo("2028-05-01 VEST 100 [2, 3]");
    }

    @Test
    void aLeaveOfTheFutureMovesWhatFallsOnItsFirstDay() {
        Timeline timeline = told(HIRED, grant(), pausingLeave("2025-08-01"));
        assertThat(upcoming(timeline, "2025-06-15", "2025-11-01"))
                .containsExactly("2025-08-01 FACT [3]", "2025-11-01 VEST 100 [2, 3]");
    }
}
