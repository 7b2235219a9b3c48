package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.vesting.Grants.day;
import static trackrecord.domain.vesting.Grants.event;
import static trackrecord.domain.vesting.Grants.lines;
import static trackrecord.domain.vesting.Grants.n;
import static trackrecord.domain.vesting.Grants.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;

/** What becomes of one grant of options: a hundred units in four quarters from 2024-01-01. */
class OptionGrantTest {

    private static final VestingTerms QUARTERLY = Grants.terms(Grants.months(4, 3, "1/1"));

    private static Grant options(VestingTerms terms, String expiresOn, boolean early, String window) {
        return Grant.of(
                1,
                day("2024-01-01"),
                "g",
                Grants.EMPLOYER,
                EmploymentId.of(1),
                new Instrument.Options(new OptionTerms(
                        OptionKind.NSO,
                        new BigDecimal("100"),
                        BigMoney.parse("USD 10"),
                        null,
                        null,
                        null,
                        expiresOn == null ? null : day(expiresOn),
                        early,
                        window == null ? null : List.of(new ExerciseWindow(null, Period.parse(window))))),
                terms);
    }

    private static Grant exercised(Grant grant, String on, String units) {
        return grant.exercised(7, day(on), new BigDecimal(units), null);
    }

    private static Grant ended(Grant grant, String on) {
        return grant.employmentEnded(10, day(on), EndReason.RESIGNED, false, null);
    }

    private static OptionBalance balance(Grant grant, String asOf, VestingOccurrence... events) {
        return status(grant, asOf, events).options().orElseThrow();
    }

    @Test
    void whatHasComeByDateIsVestedWithoutAFact() {
        Grant grant = options(QUARTERLY, null, false, null);
        assertThat(lines(status(grant, "2024-07-01")))
                .containsExactly(
                        "1 2024-04-01 25 (25 vested) VESTED",
                        "2 2024-07-01 25 (25 vested) VESTED",
                        "3 2024-10-01 25 UPCOMING",
                        "4 2025-01-01 25 UPCOMING");
        assertThat(balance(grant, "2024-07-01").exercisable()).isEqualTo(n("50"));
        assertThat(balance(grant, "2024-07-01").exerciseBy()).isNull();
    }

    @Test
    void whatIsNotExercisedByTheLastDayHasLapsedOnTheDayAfter() {
        Grant grant = ended(exercised(options(QUARTERLY, null, false, "P3M"), "2024-07-01", "20"), "2024-08-01");
        assertThat(balance(grant, "2024-10-31").exercisable()).isEqualTo(n("30"));
        assertThat(balance(grant, "2024-10-31").exerciseBy()).isEqualTo("2024-10-31");
        assertThat(balance(grant, "2024-11-01").lapsed()).isEqualTo(n("30"));
        assertThat(balance(grant, "2024-11-01").exercisable()).isEqualTo(n("0"));
        assertThat(status(grant, "2024-11-01").vested()).isEqualTo(n("50"));
        assertThat(status(grant, "2024-11-01").forfeited()).isEqualTo(n("50"));
        assertThat(status(grant, "2024-11-01").unvested()).isEqualTo(n("0"));
    }

    @Test
    void aWindowOfNothingEndsOnTheLastDayOfTheEmployment() {
        Grant grant = ended(options(QUARTERLY, null, false, "P0D"), "2024-08-01");
        assertThat(balance(grant, "2024-08-01").exerciseBy()).isEqualTo("2024-07-31");
        assertThat(balance(grant, "2024-08-01").lapsed()).isEqualTo(n("50"));
    }

    @Test
    void withoutAWindowItLastsUntilItExpiresAndSaysSo() {
        Grant grant = ended(options(QUARTERLY, "2026-01-01", false, null), "2024-08-01");
        assertThat(balance(grant, "2024-08-01").isWindowUnknown()).isTrue();
        assertThat(balance(grant, "2026-01-01").exercisable()).isEqualTo(n("50"));
        assertThat(balance(grant, "2026-01-02").lapsed()).isEqualTo(n("50"));
    }

    @Test
    void whatExpiresWhileEmployedLapsesVestedOrNot() {
        Grant grant = options(QUARTERLY, "2024-08-15", false, null);
        assertThat(balance(grant, "2024-08-16").lapsed()).isEqualTo(n("100"));
        assertThat(status(grant, "2024-12-31").vested()).isEqualTo(n("50"));
        assertThat(status(grant, "2024-12-31").unvested()).isEqualTo(n("0"));
        assertThat(status(grant, "2024-12-31").total()).isEqualTo(n("100"));
        assertThat(lines(status(grant, "2024-08-16")).subList(1, 3))
                .containsExactly("2 2024-07-01 25 (25 vested) VESTED", "3 2024-10-01 25 LAPSED");
    }

    @Test
    void whatIsHeldCannotBeExercisedAndLapsesUnlessItsEventComesInTime() {
        Grant grant = ended(options(Grants.heldUntil("ipo", QUARTERLY), null, false, "P3M"), "2024-08-01");
        assertThat(balance(grant, "2024-08-01").exercisable()).isEqualTo(n("0"));
        assertThat(lines(status(grant, "2024-08-01")).getFirst()).isEqualTo("1 2024-04-01 25 HELD");
        assertThat(lines(status(grant, "2024-11-01")).getFirst()).isEqualTo("1 2024-04-01 25 LAPSED");
        assertThat(balance(grant, "2024-11-01").lapsed()).isEqualTo(n("50"));
        assertThat(status(grant, "2024-11-01").vested()).isEqualTo(n("0"));

        VestingOccurrence inTime = event("ipo", "2024-10-31");
        assertThat(balance(grant, "2024-10-31", inTime).exercisable()).isEqualTo(n("50"));
        VestingOccurrence tooLate = event("ipo", "2024-11-01");
        assertThat(status(grant, "2024-12-01", tooLate).vested()).isEqualTo(n("0"));
        assertThat(lines(status(grant, "2024-12-01", tooLate)).getFirst()).endsWith("LAPSED");
    }

    @Test
    void acceleratingVestsExercisedUnitsFirstAndTheOthersAreTakenBack() {
        Grant early = exercised(options(QUARTERLY, null, true, "P3M"), "2024-01-01", "80");
        assertThat(balance(early, "2024-05-01").repurchasable()).isEqualTo(n("55"));
        assertThat(balance(early, "2024-05-01").exercisable()).isEqualTo(n("20"));

        Grant grant = early.employmentEnded(
                10,
                day("2024-05-01"),
                EndReason.LAID_OFF,
                false,
                new Acceleration("g", new Quantity.Units(new BigDecimal("40"))));
        assertThat(balance(grant, "2024-05-01").exercised()).isEqualTo(n("65"));
        assertThat(status(grant, "2024-05-01").vested()).isEqualTo(n("65"));
        assertThat(status(grant, "2024-05-01").forfeited()).isEqualTo(n("35"));
        assertThat(status(grant, "2024-05-01").repurchases()).singleElement().satisfies(it -> assertThat(it.share())
                .isEqualTo(n("15/80")));
    }

    @Test
    void whatIsExercisedSplitsExactlyAndTheRestIsRoundedDown() {
        Grant grant = exercised(options(QUARTERLY, null, false, null), "2024-04-01", "5")
                .split(9, day("2024-05-01"), n("3/10"));
        assertThat(balance(grant, "2024-05-01").exercised()).isEqualTo(n("3/2"));
        assertThat(balance(grant, "2024-05-01").open()).isEqualTo(n("28"));
        assertThat(balance(grant, "2024-05-01").exercisable()).isEqualTo(n("6"));
        assertThat(status(grant, "2024-05-01").factor()).isEqualTo(n("3/10"));
    }

    @Test
    void whatVestedIsSaidByItsDay() {
        Grant grant = options(QUARTERLY, null, false, null);
        GrantStatus status = status(grant, "2024-07-01");

        assertThat(status.vests()).hasSize(2);
        assertThat(status.vests().getFirst().on()).isEqualTo("2024-04-01");
        assertThat(status.vests().getFirst().amount()).isEqualTo(n("25"));
        assertThat(status.exercises()).isEmpty();
        assertThat(status.forfeitures()).isEmpty();
        assertThat(status.unscheduled()).isEqualTo(n("0"));
        assertThat(status.unvestedAtGrant()).isEqualTo(n("50"));
    }

    @Test
    void whatIsExercisedAndLostIsSaidInOrder() {
        Grant grant = options(QUARTERLY, null, false, "P3M");
        Grant once = exercised(grant, "2024-04-01", "5");
        Grant twice = exercised(once, "2024-07-01", "20");
        GrantStatus status = status(ended(twice, "2024-08-01"), "2024-08-01");

        assertThat(status.exercises()).hasSize(2);
        assertThat(status.exercises().getFirst().units()).isEqualTo(n("5"));
        assertThat(status.exercises().getLast().units()).isEqualTo(n("20"));
        assertThat(status.forfeitures()).hasSize(1);
        assertThat(status.forfeitures().getFirst().amount()).isEqualTo(n("50"));
    }

    @Test
    void whatNoTrancheCoversIsUnscheduledUntilItLapses() {
        VestingTerms partial = Grants.terms(Grants.months(3, 3, "3/4"));
        Grant grant = options(partial, "2024-08-15", true, null);
        Grant early = exercised(grant, "2024-04-01", "90");

        assertThat(status(grant, "2024-08-15").unscheduled()).isEqualTo(n("25"));
        assertThat(status(grant, "2024-08-16").unscheduled()).isEqualTo(n("0"));
        assertThat(status(early, "2024-08-16").unscheduled()).isEqualTo(n("15"));
    }

    @Test
    void factsOfStockChangeNoOptions() {
        Grant grant = options(QUARTERLY, null, false, null);
        Vested five = new Vested.Units(new BigDecimal("5"), null);
        Quantity.Units lost = new Quantity.Units(new BigDecimal("5"));
        LocalDate on = day("2024-04-01");
        Grant vested = grant.vested(8, on, five);
        Grant forfeited = vested.forfeited(9, on, lost);
        Grant adjusted = forfeited.adjusted(10, on, new BigDecimal("5"));
        List<String> before = lines(status(grant, "2024-07-01"));

        assertThat(lines(status(adjusted, "2024-07-01"))).isEqualTo(before);
    }
}
