package trackrecord.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.hire;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Given;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Action.AdjustUnits;
import trackrecord.domain.vocabulary.Action.CancelOptions;
import trackrecord.domain.vocabulary.Action.EndEmployment;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.ForfeitRsu;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.PurchaseShares;
import trackrecord.domain.vocabulary.Action.VestRsu;
import trackrecord.domain.vocabulary.AdjustmentReason;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.ExerciseMethod;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;

class OptionRulesTest {

    private static final Command HIRED = hire("2024-01-15", "Acme", "USD 120000");
    /** Sixteen quarters of 100 units each from 2024-02-01, the first four of them at the cliff of a year. */
    private static final Command OPTIONS = options(OptionKind.ISO, "2026-01-31");

    private static final Command STOCK = Given.grantUnits("2024-02-01", "s", "1600", "USD 10", Given.fourYears());

    private static Command options(OptionKind kind, String expiresOn) {
        return new GrantOptions(
                        "o",
                        terms(kind, expiresOn, List.of(new ExerciseWindow(null, Period.ofMonths(3)))),
                        Given.fourYears())
                .on(day("2024-02-01"));
    }

    private static OptionTerms terms(OptionKind kind, String expiresOn, List<ExerciseWindow> windows) {
        return new OptionTerms(
                kind,
                new BigDecimal("1600"),
                BigMoney.parse("USD 1"),
                null,
                null,
                null,
                expiresOn == null ? null : day(expiresOn),
                null,
                windows);
    }

    private static Command exercise(String on, String units) {
        return new ExerciseOptions("o", new BigDecimal(units), null, null).on(day(on));
    }

    private static Command cancel(String on, String units) {
        return new CancelOptions("o", new BigDecimal(units), null).on(day(on));
    }

    private static Command adjust(String on, String grantId, String units) {
        return new AdjustUnits(grantId, new BigDecimal(units), AdjustmentReason.PERFORMANCE).on(day(on));
    }

    private static Command end(String on, EndReason reason) {
        return new EndEmployment(reason, null, null).on(day(on));
    }

    private static GrantStatus status(Scenario scenario, String on) {
        var state = scenario.history().timeline().on(day(on));
        return state.status(state.career().grants().getFirst());
    }

    @Test
    void whatHasVestedCanBeExercised() {
        Scenario.given(HIRED, OPTIONS).when(exercise("2025-02-01", "400")).thenAccepted();
        Scenario.given(HIRED, OPTIONS)
                .when(exercise("2025-01-31", "1"))
                .thenRejected(Code.MORE_THAN_EXERCISABLE, "1 is more than the 0 of grant o");
        Scenario.given(HIRED, OPTIONS)
                .when(exercise("2025-02-01", "401"))
                .thenRejected(Code.MORE_THAN_EXERCISABLE, "400");
        Scenario.given(HIRED, OPTIONS, exercise("2025-02-01", "300"))
                .when(exercise("2025-02-02", "101"))
                .thenRejected(Code.MORE_THAN_EXERCISABLE, "the 100 of grant o");
    }

    @Test
    void theLastDayCountsAndTheDayAfterItDoesNot() {
        Scenario.given(HIRED, OPTIONS).when(exercise("2026-01-31", "400")).thenAccepted();
        Scenario.given(HIRED, OPTIONS)
                .when(exercise("2026-02-01", "400"))
                .thenRejected(Code.LAPSED, "2026-01-31", "2026-02-01");
        Scenario.given(HIRED, OPTIONS, end("2025-05-01", EndReason.RESIGNED))
                .when(exercise("2025-07-31", "400"))
                .thenAccepted();
        Scenario.given(HIRED, OPTIONS, end("2025-05-01", EndReason.RESIGNED))
                .when(exercise("2025-08-01", "400"))
                .thenRejected(Code.LAPSED, "2025-07-31");
    }

    @Test
    void optionsAndStockAreNotTheSame() {
        Scenario.given(HIRED, OPTIONS)
                .when(new VestRsu("o", new Vested.Units(BigDecimal.ONE, null)).on(day("2025-02-01")))
                .thenRejected(Code.OTHER_INSTRUMENT, "ExerciseOptions");
        Scenario.given(HIRED, OPTIONS)
                .when(new ForfeitRsu("o", new Quantity.Units(BigDecimal.ONE), null).on(day("2025-02-01")))
                .thenRejected(Code.OTHER_INSTRUMENT, "CancelOptions");
        Scenario.given(HIRED, STOCK)
                .when(new ExerciseOptions("s", BigDecimal.ONE, null, null).on(day("2025-02-01")))
                .thenRejected(Code.OTHER_INSTRUMENT, "VestRsu");
        Scenario.given(HIRED, STOCK)
                .when(new CancelOptions("s", BigDecimal.ONE, null).on(day("2025-02-01")))
                .thenRejected(Code.OTHER_INSTRUMENT, "ForfeitRsu");
        Scenario.given(HIRED, OPTIONS).when(adjust("2025-02-01", "o", "5")).thenRejected(Code.UNIT_MISMATCH);
        Scenario.given(HIRED, Given.grant("2024-02-01", "m", "USD 1000", null))
                .when(adjust("2025-02-01", "m", "5"))
                .thenRejected(Code.UNIT_MISMATCH);
    }

    @Test
    void aGrantNeedsAnIdOfItsOwnAndAnEmployment() {
        Scenario.given(HIRED, OPTIONS).when(OPTIONS).thenRejected(Code.GRANT_EXISTS, "o");
        Scenario.given(HIRED, Given.grant("2024-02-01", "o", "USD 1000", null))
                .when(OPTIONS)
                .thenRejected(Code.GRANT_EXISTS);
        Scenario.given(HIRED, end("2024-01-20", EndReason.OTHER)).when(OPTIONS).thenRejected(Code.NOT_EMPLOYED);
        Scenario.given(HIRED).when(exercise("2025-02-01", "1")).thenRejected(Code.GRANT_UNKNOWN);
        Scenario.given(HIRED).when(cancel("2025-02-01", "1")).thenRejected(Code.GRANT_UNKNOWN);
        Scenario.given(HIRED).when(adjust("2025-02-01", "o", "1")).thenRejected(Code.GRANT_UNKNOWN);
    }

    @Test
    void nothingIsPaidForAnAppreciationRight() {
        Scenario.given(HIRED, options(OptionKind.SAR, null))
                .when(new ExerciseOptions("o", BigDecimal.TEN, null, ExerciseMethod.CASH).on(day("2025-02-01")))
                .thenProblems(problems -> assertThat(problems)
                        .extracting(Problem::code, Problem::pointer)
                        .containsExactly(tuple(Code.INVALID_FIELD, "/method")));
        Scenario.given(HIRED, options(OptionKind.SAR, null))
                .when(exercise("2025-02-01", "10"))
                .thenAccepted();
    }

    @Test
    void anExerciseIsInTheCurrencyAndTheUnitsOfItsGrant() {
        Scenario.given(HIRED, OPTIONS)
                .when(new ExerciseOptions("o", BigDecimal.TEN, BigMoney.parse("EUR 2"), null).on(day("2025-02-01")))
                .thenRejected(Code.CURRENCY_DIFFERS, "EUR");
        Scenario.given(HIRED, OPTIONS).when(exercise("2025-02-01", "1.5")).thenRejected(Code.UNIT_MISMATCH, "1.5");
    }

    @Test
    void whatIsGivenUpIsUnvestedFirstAndThenVested() {
        Scenario some = Scenario.given(HIRED, OPTIONS, cancel("2025-02-01", "1300"));
        assertThat(status(some, "2025-02-01").forfeited()).isEqualTo(Rational.of(1200));
        assertThat(status(some, "2025-02-01").options().orElseThrow().cancelled())
                .isEqualTo(Rational.of(100));
        assertThat(status(some, "2025-02-01").options().orElseThrow().exercisable())
                .isEqualTo(Rational.of(300));

        Scenario.given(HIRED, OPTIONS, exercise("2025-02-01", "400"))
                .when(cancel("2025-02-02", "1201"))
                .thenRejected(Code.MORE_THAN_UNVESTED, "the 1200 of grant o");
        Scenario.given(HIRED, OPTIONS)
                .when(cancel("2026-02-01", "1"))
                .thenRejected(Code.MORE_THAN_UNVESTED, "the 0 of grant o");
    }

    @Test
    void aLaterEndThatIsRecordedFirstMakesALateExerciseLapse() {
        Scenario.given(HIRED, OPTIONS, exercise("2025-12-01", "100"))
                .when(end("2025-05-01", EndReason.RESIGNED))
                .thenRejected(Code.LAPSED, "fact 3 (OptionsExercised on 2025-12-01)");
    }

    @Test
    void bothAcceleratesAndKeepsTheRest() {
        Command both = new EndEmployment(
                        EndReason.LAID_OFF,
                        List.of(new Acceleration("o", new Quantity.Units(new BigDecimal("150")))),
                        List.of("o"))
                .on(day("2025-02-02"));
        Scenario scenario = Scenario.given(HIRED, options(OptionKind.NSO, null), both);
        assertThat(status(scenario, "2025-02-02").vested()).isEqualTo(Rational.of(550));
        assertThat(status(scenario, "2025-02-02").forfeited()).isEqualTo(Rational.of(0));
        assertThat(status(scenario, "2025-02-02").options().orElseThrow().exerciseBy())
                .isNull();
        assertThat(status(scenario, "2028-02-01").vested()).isEqualTo(Rational.of(1600));
        Scenario.given(HIRED, OPTIONS)
                .when(new EndEmployment(
                                EndReason.LAID_OFF,
                                List.of(new Acceleration("o", new Quantity.Units(new BigDecimal("1601")))),
                                null)
                        .on(day("2025-02-02")))
                .thenRejected(Code.MORE_THAN_UNVESTED);
    }

    @Test
    void unitsAreTakenFromWhatIsUnvested() {
        Scenario.given(HIRED, STOCK, adjust("2025-01-01", "s", "8.912"))
                .when(new VestRsu("s", new Vested.Units(new BigDecimal("1608.912"), null)).on(day("2025-02-01")))
                .thenAccepted();
        Scenario.given(HIRED, STOCK, adjust("2025-01-01", "s", "8"))
                .when(new VestRsu("s", new Vested.Units(new BigDecimal("8.5"), null)).on(day("2025-02-01")))
                .thenRejected(Code.UNIT_MISMATCH);
        Scenario.given(HIRED, STOCK)
                .when(adjust("2025-01-01", "s", "-1601"))
                .thenRejected(Code.MORE_THAN_UNVESTED, "1601", "1600");
    }

    @Test
    void addedUnitsHaveNoGrantValueAndAreLostFirst() {
        Scenario scenario = Scenario.given(
                HIRED,
                STOCK,
                adjust("2024-06-01", "s", "500"),
                new ForfeitRsu("s", new Quantity.Units(new BigDecimal("200")), null).on(day("2024-07-01")));
        assertThat(status(scenario, "2024-07-01").forfeited()).isEqualTo(Rational.of(200));
        assertThat(status(scenario, "2024-07-01").unscheduled()).isEqualTo(Rational.of(300));
        assertThat(status(scenario, "2024-07-01").forfeitedValue()).isEqualTo(Rational.of(0));

        Scenario taken = scenario.when(adjust("2024-08-01", "s", "-450")).thenAccepted();
        assertThat(status(taken, "2024-08-01").forfeited()).isEqualTo(Rational.of(200));
        assertThat(status(taken, "2024-08-01").total()).isEqualTo(Rational.of(1650));
        assertThat(status(taken, "2024-08-01").forfeitedValue()).isEqualTo(Rational.of(1500));
        assertThat(status(taken, "2024-08-01").tranches().getLast().amount()).isEqualTo(Rational.of(50));
    }

    @Test
    void sharesAreBoughtFromTheFirstHireOn() {
        Command bought = new PurchaseShares(BigDecimal.TEN, BigMoney.parse("USD 85"), BigMoney.parse("USD 100"), null)
                .on(day("2023-12-31"));
        Scenario.given(HIRED).when(bought).thenRejected(Code.BEFORE_FIRST_HIRE);
    }

    @Test
    void fieldsThatMakeNoSenseAreRefused() {
        assertThat(problems(new GrantOptions(
                                "o",
                                terms(
                                        OptionKind.ISO,
                                        "2024-01-31",
                                        List.of(
                                                new ExerciseWindow(
                                                        List.of(EndReason.RESIGNED, EndReason.RESIGNED),
                                                        Period.ofMonths(3)),
                                                new ExerciseWindow(null, Period.ofDays(-1)),
                                                new ExerciseWindow(null, Period.ZERO))),
                                null)
                        .on(day("2024-02-01"))))
                .containsExactly(
                        "INVALID_FIELD /expiresOn",
                        "INVALID_FIELD /windows/0/reasons/1",
                        "INVALID_FIELD /windows/1/period",
                        "INVALID_FIELD /windows/2/reasons");
        assertThat(problems(
                        new PurchaseShares(BigDecimal.TEN, BigMoney.parse("USD 85"), BigMoney.parse("EUR 100"), null)
                                .on(day("2024-02-01"))))
                .containsExactly("CURRENCY_DIFFERS /unitPrice/currency");
        assertThat(problems(adjust("2024-02-01", "s", "0"))).containsExactly("INVALID_FIELD /units");
        assertThat(problems(
                        new VestRsu("s", new Vested.Units(BigDecimal.ONE, null, BigDecimal.TWO)).on(day("2024-02-01"))))
                .containsExactly("INVALID_FIELD /withheldUnits");
    }

    private static List<String> problems(Command command) {
        return FieldRules.problems(command, 0).stream()
                .map(it -> it.code() + " " + it.pointer())
                .toList();
    }

    @Test
    void allThatIsOpenCanBeCancelledInWholeUnits() {
        Scenario.given(HIRED, OPTIONS)
                .when(cancel("2025-02-01", "1.5"))
                .thenRejected(Code.UNIT_MISMATCH, "whole units")
                .when(cancel("2025-02-01", "1601"))
                .thenRejected(Code.MORE_THAN_UNVESTED, "1600")
                .when(cancel("2025-02-01", "1600"))
                .thenAccepted();
    }

    @Test
    void anOptionIsPaidForInAnyWay() {
        Scenario.given(HIRED, OPTIONS)
                .when(new ExerciseOptions("o", BigDecimal.TEN, null, ExerciseMethod.CASH).on(day("2025-02-01")))
                .thenAccepted();
    }
}
