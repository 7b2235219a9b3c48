package trackrecord.domain.rule;

import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.retract;
import static trackrecord.domain.rule.Scenario.given;

import org.junit.jupiter.api.Test;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;

class PayRulesTest {

    private static final Command HIRE = hire("2024-04-01", "Acme", "USD 100000");

    @Test
    void aBonusIsPaidFromTheFirstHireOnAlsoAfterTheEnd() {
        given(HIRE).when(bonus("2024-03-31", "USD 1")).thenRejected(Code.BEFORE_FIRST_HIRE, "2024-03-31");
        given(HIRE).when(bonus("2024-04-01", "USD 1")).thenAccepted();
        given(HIRE, end("2024-06-01")).when(bonus("2025-01-01", "USD 1")).thenAccepted();
    }

    @Test
    void aRepaymentIsNotMoreThanWasKept() {
        given(HIRE, bonus("2024-05-01", "USD 1000"))
                .when(repay("2024-06-01", 2, "USD 1000"))
                .thenAccepted();
        given(HIRE, bonus("2024-05-01", "USD 1000"), repay("2024-06-01", 2, "USD 600"))
                .when(repay("2024-07-01", 2, "USD 400.01"))
                .thenRejected(Code.MORE_THAN_PAID, "400");
        given(HIRE, bonus("2024-05-01", "USD 1000"))
                .when(repay("2024-06-01", 2, "EUR 1"))
                .thenRejected(Code.CURRENCY_DIFFERS, "USD");
    }

    @Test
    void aRepaymentNamesABonusPaidBeforeIt() {
        given(HIRE, bonus("2024-05-01", "USD 1000"))
                .when(repay("2024-04-30", 2, "USD 1"))
                .thenRejected(Code.FACT_UNKNOWN, "Fact 2");
        given(HIRE).when(repay("2024-04-30", 1, "USD 1")).thenRejected(Code.FACT_UNKNOWN);
    }

    @Test
    void aBonusThatWasPaidBackCannotBeRetractedOrLoweredBelowIt() {
        Scenario paidBack = given(HIRE, bonus("2024-05-01", "USD 1000"), repay("2024-06-01", 2, "USD 600"));
        paidBack.when(retract(2)).thenRejected(Code.FACT_UNKNOWN, "fact 3");
        paidBack.when(correct(2, bonus("2024-05-01", "USD 599"))).thenRejected(Code.MORE_THAN_PAID);
        paidBack.when(correct(2, bonus("2024-05-01", "USD 600"))).thenAccepted();
    }

    @Test
    void aRunningBenefitDoesNotStartAgain() {
        given(HIRE, benefit("2024-05-01", "gym", Period.MONTH))
                .when(benefit("2024-06-01", "gym", Period.YEAR))
                .thenRejected(Code.BENEFIT_RUNNING, "since 2024-05-01");
        given(HIRE, benefit("2024-05-01", "gym", Period.MONTH), endBenefit("2024-06-01", "gym"))
                .when(benefit("2024-06-01", "gym", Period.YEAR))
                .thenAccepted();
    }

    @Test
    void whatIsPaidOnceNeverRuns() {
        given(HIRE, benefit("2024-05-01", "desk", Period.ONCE))
                .when(benefit("2024-06-01", "desk", Period.ONCE))
                .thenAccepted();
        given(HIRE, benefit("2024-05-01", "desk", Period.ONCE))
                .when(endBenefit("2024-06-01", "desk"))
                .thenRejected(Code.BENEFIT_NOT_RUNNING);
    }

    @Test
    void aBenefitThatEndsIsRunningAndLastsADay() {
        given(HIRE).when(endBenefit("2024-06-01", "gym")).thenRejected(Code.BENEFIT_NOT_RUNNING, "none is");
        given(HIRE, benefit("2024-05-01", "gym", Period.MONTH))
                .when(endBenefit("2024-06-01", "car"))
                .thenRejected(Code.BENEFIT_NOT_RUNNING, "running: gym");
        given(HIRE, benefit("2024-05-01", "gym", Period.MONTH))
                .when(endBenefit("2024-05-01", "gym"))
                .thenRejected(Code.ENDS_BEFORE_START, "first day without it");
        given(HIRE, benefit("2024-05-01", "gym", Period.MONTH), end("2024-07-01"))
                .when(endBenefit("2024-08-01", "gym"))
                .thenRejected(Code.BENEFIT_NOT_RUNNING);
    }

    @Test
    void oneLeaveAtATime() {
        given(HIRE, leave("2024-05-01")).when(leave("2024-06-01")).thenRejected(Code.ON_LEAVE, "2024-05-01");
        given(HIRE, leave("2024-05-01"), back("2024-06-01"))
                .when(leave("2024-06-01"))
                .thenAccepted();
        given(HIRE).when(leave("2024-03-01")).thenRejected(Code.NOT_EMPLOYED);
    }

    @Test
    void aLeaveThatEndsIsRunningAndLastsADay() {
        given(HIRE).when(back("2024-06-01")).thenRejected(Code.NOT_ON_LEAVE, "StartLeave");
        given(HIRE, leave("2024-05-01")).when(back("2024-05-01")).thenRejected(Code.ENDS_BEFORE_START);
        given(HIRE, leave("2024-05-01"), end("2024-06-01"))
                .when(back("2024-06-02"))
                .thenRejected(Code.NOT_ON_LEAVE);
        given(HIRE, leave("2024-05-01"), end("2024-06-01"))
                .when(back("2024-06-01"))
                .thenAccepted();
    }
}
