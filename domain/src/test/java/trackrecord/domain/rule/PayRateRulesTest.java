package trackrecord.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.NO_CAREER;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.hours;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.rule.Scenario.given;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Given;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact.HoursChanged;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;
import trackrecord.domain.vocabulary.Quantity;

/** Rates of every kind, and hours, under the rules. */
class PayRateRulesTest {

    private static final Command HOURLY = hire("2024-01-01", rate("USD 40", Per.HOUR, "2080"), null);

    @Test
    void aRaiseIsMoreAYearWhateverItIsPaidFor() {
        given(HOURLY).when(raise("2024-07-01", rate("USD 83200.01"))).thenAccepted();
        given(HOURLY)
                .when(raise("2024-07-01", rate("USD 83200")))
                .thenRejected(Code.NOT_HIGHER, "83,200.00 USD", "40.00 USD an hour x 2,080, 83,200.00 USD a year");
        given(HOURLY)
                .when(raise("2024-07-01", rate("USD 40", Per.HOUR, "2087")))
                .thenAccepted();
    }

    @Test
    void aRaiseWithFewerHoursIsARaise() {
        given(hire("2024-01-01", rate("USD 90000"), null), hours("2024-07-01", "4/5"))
                .when(raise("2024-07-01", rate("USD 99000")))
                .thenAccepted();
    }

    @Test
    void aPromotionLowersNoAnnualRate() {
        given(HOURLY)
                .when(promotion(rate("USD 6933.33", Per.MONTH, null)))
                .thenRejected(Code.LOWER_BASE, "6,933.33 USD a month x 12, 83,199.96 USD a year");
        given(HOURLY).when(promotion(rate("USD 6933.34", Per.MONTH, null))).thenAccepted();
    }

    @Test
    void anAdjustmentChangesTheAmountTheUnitOrTheCount() {
        given(HOURLY).when(adjustment(rate("USD 83200"))).thenAccepted();
        given(HOURLY).when(adjustment(rate("USD 20", Per.HOUR, "4160"))).thenAccepted();
        given(HOURLY)
                .when(adjustment(rate("USD 40.00", Per.HOUR, "2080.0")))
                .thenRejected(Code.NO_CHANGE, "already 40.00 USD an hour");
        given(hire("2024-01-01", rate("EUR 5000", Per.MONTH, null), null))
                .when(adjustment(rate("EUR 5000", Per.MONTH, "12")))
                .thenRejected(Code.NO_CHANGE);
    }

    @Test
    void hoursBecomeAFact() {
        given(HOURLY)
                .when(hours("2024-07-01", "25/37.5"))
                .then(new HoursChanged(Rational.of(2, 3), null)
                        .on(day("2024-07-01"))
                        .about(EmploymentId.of(1)));
    }

    @Test
    void hoursDifferAsANumber() {
        given(HOURLY).when(hours("2024-07-01", "1.0")).thenRejected(Code.NO_CHANGE, "already 1 since 2024-01-01");
        given(HOURLY, hours("2024-07-01", "4/5"))
                .when(hours("2024-08-01", "0.8"))
                .thenRejected(Code.NO_CHANGE, "already 4/5 since 2024-07-01 (fact 2)");
    }

    @Test
    void hoursNeedAnEmploymentInForce() {
        given(HOURLY, end("2024-06-01")).when(hours("2024-07-01", "1/2")).thenRejected(Code.NOT_EMPLOYED);
    }

    @ParameterizedTest
    @CsvSource({"0, /fte", "2.0001, /fte", "1/1000000000000, /fte"})
    void aShareIsAbove0AndAtMost2(String fte, String pointer) {
        assertThat(FieldRules.problems(hours("2024-07-01", fte), 0))
                .extracting(Problem::pointer)
                .containsOnly(pointer);
        assertThat(FieldRules.problems(hire("2024-07-01", rate("USD 1000"), fte), 0))
                .extracting(Problem::pointer)
                .containsOnly(pointer);
    }

    @ParameterizedTest
    @CsvSource({"0", "10000.1"})
    void aCountIsAbove0AndAtMost10000(String perYear) {
        assertThat(FieldRules.problems(raise("2024-07-01", rate("USD 40", Per.HOUR, perYear)), 0))
                .extracting(Problem::pointer)
                .containsExactly("/baseSalary/perYear");
    }

    @ParameterizedTest
    @CsvSource({
        "EUR 15, true",
        "EUR 999.99, true",
        "EUR 1000, false",
        "EUR 0, false",
        "JPY 99999, true",
        "JPY 100000, false",
        "KWD 999.999, true"
    })
    void aBaseOfLittleIsDoubted(String base, boolean doubted) {
        assertThat(Doubts.of(List.of(entry(hire("2024-01-01", rate(base), null))))
                        .isEmpty())
                .isEqualTo(!doubted);
    }

    @Test
    void aDoubtSaysWhatItIsAbout() {
        assertThat(Doubts.of(List.of(
                        entry(hours("2024-02-01", "1/2")),
                        entry(raise("2024-02-01", rate("EUR 15"))),
                        entry(Given.correct(2, raise("2024-02-01", rate("EUR 12", Per.MONTH, null)))),
                        entry(Given.retract(2)),
                        entry(Given.promote("2024-03-01", "Lead", null)))))
                .containsExactly(
                        Problem.inField(Code.LOW_BASE, "15.00 EUR a year: is it an hourly rate?", 1, "/baseSalary"),
                        Problem.inField(
                                Code.LOW_BASE,
                                "12.00 EUR a month x 12, 144.00 EUR a year: is that right?",
                                2,
                                "/replacement/baseSalary"));
    }

    @Test
    void aGrantThatIsAcceleratedAndKeptIsDoubted() {
        Acceleration some = new Acceleration("a", new Quantity.Units(new BigDecimal(10)));
        Acceleration all = new Acceleration("b", null);
        Action end = new Action.EndEmployment(EndReason.LAID_OFF, List.of(some, all), List.of("c", "b", "a"));

        assertThat(Doubts.of(List.of(entry(end.on(day("2024-07-01"))))))
                .containsExactly(
                        Problem.inField(
                                Code.ACCELERATED_AND_KEPT,
                                "grant a is both accelerated and kept: what accelerate names vests on the day of the end,"
                                        + " and the rest stays on its schedule",
                                0,
                                "/keep/2"),
                        Problem.inField(
                                Code.ACCELERATED_AND_KEPT,
                                "grant b is both accelerated and kept: all of it vests on the day of the end, and nothing"
                                        + " is left to keep",
                                0,
                                "/keep/1"));
        assertThat(Doubts.of(List.of(
                        entry(new Action.EndEmployment(EndReason.LAID_OFF, List.of(some), List.of("b"))
                                .on(day("2024-07-01"))),
                        entry(Given.end("2024-07-01")))))
                .isEmpty();
    }

    private static Entry entry(Command command) {
        return command.entry(NO_CAREER);
    }

    private static DatedCommand promotion(PayRate base) {
        return new Action.Promote("Lead", null, base, null).on(day("2024-07-01"));
    }

    private static DatedCommand adjustment(PayRate base) {
        return new Action.AdjustSalary(base, "market").on(day("2024-07-01"));
    }
}
