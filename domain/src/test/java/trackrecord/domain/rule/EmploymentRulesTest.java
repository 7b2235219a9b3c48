package trackrecord.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.retitle;
import static trackrecord.domain.given.Given.transfer;
import static trackrecord.domain.rule.Scenario.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.given.Given;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.vocabulary.Action.Transfer;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.SalaryRaised;

class EmploymentRulesTest {

    private static final Command HIRE = hire("2024-04-01", "Acme", "USD 100000");

    @Test
    void aRaiseBecomesAFact() {
        given(HIRE)
                .when(raise("2024-10-01", "USD 110000"))
                .then(new SalaryRaised(Given.rate("USD 110000"), null)
                        .on(Given.day("2024-10-01"))
                        .about(EmploymentId.of(1)));
    }

    @Test
    void aRaiseOnTheHireDayCountsAfterTheHire() {
        given(HIRE).when(raise("2024-04-01", "USD 110000")).thenAccepted();
    }

    @Test
    void aRaiseIsHigher() {
        given(HIRE)
                .when(raise("2024-10-01", "USD 100000"))
                .thenRejected(Code.NOT_HIGHER, "100,000.00 USD", "since 2024-04-01", "AdjustSalary");
    }

    @Test
    void aRaiseKeepsTheCurrency() {
        given(HIRE).when(raise("2024-10-01", "EUR 110000")).thenRejected(Code.CURRENCY_DIFFERS, "USD", "EUR");
    }

    @Test
    void aRaiseNeedsAnEmploymentInForce() {
        given(HIRE)
                .when(raise("2024-03-31", "USD 110000"))
                .thenRejected(Code.NOT_EMPLOYED, "the first hire is on 2024-04-01");
        given(HIRE, end("2025-01-01"))
                .when(raise("2025-01-01", "USD 110000"))
                .thenRejected(Code.NOT_EMPLOYED, "ended on 2025-01-01");
    }

    @Test
    void aBackdatedRaiseThatMakesALaterOneACutNamesTheLaterOne() {
        given(HIRE, raise("2024-10-01", "USD 110000"))
                .when(raise("2024-07-01", "USD 120000"))
                .thenRejected(Code.NOT_HIGHER, "fact 2 (SalaryRaised on 2024-10-01)")
                .thenProblems(problems -> {
                    assertThat(problems.getFirst().command()).isZero();
                    assertThat(problems.getFirst().facts()).containsExactly(2);
                });
        given(HIRE, raise("2024-10-01", "USD 110000"))
                .when(raise("2024-07-01", "USD 105000"))
                .thenAccepted();
    }

    @Test
    void anAdjustmentMayCutOrChangeTheCurrencyButNotChangeNothing() {
        given(HIRE).when(adjust("2024-10-01", "USD 90000")).thenAccepted();
        given(HIRE).when(adjust("2024-10-01", "EUR 90000")).thenAccepted();
        given(HIRE).when(adjust("2024-10-01", "USD 100000")).thenRejected(Code.NO_CHANGE, "already 100,000.00 USD");
    }

    @Test
    void aPromotionChangesTitleOrLevel() {
        given(HIRE).when(promote("2024-10-01", "Senior Engineer", null)).thenAccepted();
        given(HIRE).when(promote("2024-10-01", "Engineer", "Senior")).thenAccepted();
        given(HIRE).when(promote("2024-10-01", "Engineer", "Mid")).thenRejected(Code.NO_CHANGE, "Engineer, Mid");
    }

    @Test
    void aPromotionDoesNotLowerTheBase() {
        given(HIRE).when(promote("2024-10-01", "Lead", null, "USD 100000")).thenAccepted();
        given(HIRE).when(promote("2024-10-01", "Lead", null, "USD 99999.99")).thenRejected(Code.LOWER_BASE);
        given(HIRE).when(promote("2024-10-01", "Lead", null, "EUR 100000")).thenRejected(Code.CURRENCY_DIFFERS);
    }

    @Test
    void aTransferChangesSomething() {
        given(HIRE).when(transfer("2024-10-01", "Payments", null)).thenAccepted();
        given(HIRE).when(retitle("2024-10-01", "Junior Engineer")).thenAccepted();
        given(HIRE).when(transfer("2024-10-01", "Core", "Remote")).thenRejected(Code.NO_CHANGE, "new");
    }

    @Test
    void oneEmploymentAtATime() {
        given(HIRE).when(hire("2024-06-01", "Other", "USD 1")).thenRejected(Code.ALREADY_EMPLOYED, "Acme");
        given(HIRE, end("2024-06-01"))
                .when(hire("2024-06-01", "Other", "USD 1"))
                .thenAccepted();
    }

    @Test
    void anEmploymentLastsADayAtLeast() {
        given(HIRE).when(end("2024-04-01")).thenRejected(Code.ENDS_BEFORE_START, "2024-04-02");
        given(HIRE).when(end("2024-04-02")).thenAccepted();
        given(HIRE).when(end("2024-03-01")).thenRejected(Code.NOT_EMPLOYED);
    }

    @Test
    void anEarlierEmploymentIsAddedWithItsEndInOneRequestOnly() {
        Command earlier = hire("2020-01-01", "First", "USD 50000");
        given(HIRE).when(earlier).thenRejected(Code.ALREADY_EMPLOYED, "fact 1 (Hired on 2024-04-01)", "First");
        given(HIRE).when(earlier, end("2024-04-01")).thenAccepted();
        given(HIRE).when(end("2024-04-01"), earlier).thenAccepted();
    }

    @Test
    void eachPartOfAPositionCanBeTransferred() {
        for (Transfer moved : List.of(
                new Transfer("Payments", null, null, null, null, null),
                new Transfer(null, "Berlin", null, null, null, null),
                new Transfer(null, null, "Ada", null, null, null),
                new Transfer(null, null, null, "Lead", null, null),
                new Transfer(null, null, null, null, "Senior", null),
                new Transfer(null, null, null, null, null, "contract"),
                new Transfer(null, null, null, null, null, null, true))) {
            given(HIRE).when(moved.on(day("2024-10-01"))).thenAccepted();
            given(HIRE, moved.on(day("2024-10-01")))
                    .when(moved.on(day("2024-11-01")))
                    .thenRejected(Code.NO_CHANGE, "2024-11-01");
        }
    }

    @Test
    void hoursThatStayAreNoChange() {
        given(HIRE)
                .when(Given.hours("2024-10-01", "1/1"))
                .thenRejected(Code.NO_CHANGE, "already 1 since 2024-04-01 (fact 1)");
        given(HIRE, Given.hours("2024-10-01", "4/5"))
                .when(Given.hours("2024-11-01", "8/10"))
                .thenRejected(Code.NO_CHANGE, "already 4/5 since 2024-10-01 (fact 2)");
    }

    @Test
    void beforeAnyHireNobodyIsEmployed() {
        given(Given.name("2024-01-01", "Ada"))
                .when(raise("2024-10-01", "USD 110000"))
                .thenRejected(Code.NOT_EMPLOYED, "no Hire is recorded; record it first");
    }

    @Test
    void anEndOnTheDayOfAHireSaysWhenItCanEndAtTheEarliest() {
        given(HIRE).when(end("2024-04-01")).thenProblems(problems -> assertThat(problems)
                .extracting(Problem::facts)
                .containsExactly(List.of(1)));
    }

    @Test
    void aHistoryFromElsewhereSaysWhichOfItsStepsBreakARule() {
        Scenario restored = Scenario.restored(
                HIRE.entry(Given.NO_CAREER),
                raise("2024-10-01", "USD 90000").entry(Given.NO_CAREER),
                raise("2024-11-01", "USD 95000").entry(Given.NO_CAREER));

        assertThat(Decider.illegalSteps(restored.history())).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(Code.NOT_HIGHER);
            assertThat(it.command()).isEqualTo(1);
            assertThat(it.message()).startsWith("fact 2 (SalaryRaised on 2024-10-01) breaks a rule: A raise to");
            assertThat(it.facts()).containsExactly(1);
        });
        assertThat(Decider.illegalSteps(given(HIRE).history())).isEmpty();
    }
}
