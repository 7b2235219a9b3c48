package trackrecord.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.NO_CAREER;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.retract;
import static trackrecord.domain.given.GivenEquity.event;
import static trackrecord.domain.given.GivenEquity.grantWaitingFor;
import static trackrecord.domain.rule.Scenario.given;
import static trackrecord.domain.rule.Scenario.restored;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.given.Given;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.SalaryRaised;
import trackrecord.domain.vocabulary.Fact.VestingEventRecorded;
import trackrecord.domain.vocabulary.RecordedEntry;

class DeciderTest {

    private static final DatedCommand HIRE = hire("2024-04-01", "Acme", "USD 100000");
    private static final DatedCommand RAISE = raise("2024-10-01", "USD 110000");

    @Test
    void aCareerBeginsWithANameOrAHire() {
        given().when(RAISE).thenRejected(Code.CAREER_NOT_FOUND, "NameCareer or Hire");
        given().when(new Action.NameCareer("Mine").on(day("2024-01-01"))).thenAccepted();
    }

    @Test
    void theCommandsOfARequestAreCheckedAfterTheLastAndEveryProblemIsToldWithItsCommand() {
        given(HIRE)
                .when(
                        RAISE,
                        raise("2024-11-01", "USD 5"),
                        promote("2024-12-01", "Engineer", null),
                        end("2025-01-01"),
                        raise("2025-02-01", "USD 500000"))
                .thenProblems(problems -> {
                    assertThat(problems)
                            .extracting(Problem::code)
                            .containsExactly(Code.NOT_HIGHER, Code.NO_CHANGE, Code.NOT_EMPLOYED);
                    assertThat(problems).extracting(Problem::command).containsExactly(1, 2, 4);
                });
    }

    @Test
    void aRefusedRequestLeavesTheHistoryAsItWas() {
        assertThat(given(HIRE)
                        .when(RAISE, raise("2024-11-01", "USD 5"))
                        .history()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void theFactsOfARequestShareAnInstantInMilliseconds() {
        List<RecordedEntry> entries = Decider.decide(
                        History.EMPTY, List.of(HIRE, RAISE), Instant.parse("2026-01-01T00:00:00.123456789Z"), "me")
                .entries();
        assertThat(entries)
                .extracting(RecordedEntry::recordedAt)
                .containsOnly(Instant.parse("2026-01-01T00:00:00.123Z"));
        assertThat(entries).extracting(RecordedEntry::number).containsExactly(1, 2);
    }

    @Test
    void aClockThatRunsBackwardsDoesNotReorderWhatIsRecorded() {
        History history = given(HIRE).history();
        List<RecordedEntry> entries =
                Decider.decide(history, List.of(RAISE), Instant.EPOCH, "me").entries();
        assertThat(history.lastRecordedAt()).contains(entries.getFirst().recordedAt());
    }

    @Test
    void aCorrectionNamesAnOriginalOfTheSameType() {
        given(HIRE, RAISE).when(correct(2, raise("2024-10-01", "USD 120000"))).thenAccepted();
        given(HIRE, RAISE).when(correct(9, RAISE)).thenRejected(Code.FACT_UNKNOWN, "from 1 to 2");
        given(HIRE, RAISE).when(correct(3, RAISE)).thenRejected(Code.FACT_UNKNOWN);
        given(HIRE, RAISE).when(correct(1, RAISE)).thenRejected(Code.TYPE_DIFFERS, "Hired", "SalaryRaised");
        given(HIRE, RAISE, correct(2, raise("2024-10-01", "USD 120000")))
                .when(correct(3, RAISE))
                .thenRejected(Code.NOT_CORRECTABLE, "the original, fact 2");
        given(HIRE, RAISE, retract(2)).when(retract(3)).thenRejected(Code.NOT_CORRECTABLE);
    }

    @Test
    void aCorrectionMayNameAFactOfItsOwnRequest() {
        given().when(HIRE, RAISE, correct(2, raise("2024-10-01", "USD 120000"))).thenAccepted();
    }

    @Test
    void aCorrectionKeepsTheTimelineLegal() {
        given(HIRE, RAISE, raise("2025-01-01", "USD 120000"))
                .when(correct(2, raise("2024-10-01", "USD 130000")))
                .thenRejected(Code.NOT_HIGHER, "fact 3 (SalaryRaised on 2025-01-01)");
        given(HIRE, RAISE)
                .when(correct(2, raise("2024-10-01", "USD 1")))
                .thenRejected(Code.NOT_HIGHER)
                .thenProblems(
                        problems -> assertThat(problems.getFirst().facts()).containsExactly(2, 1));
        given(HIRE, RAISE).when(retract(1)).thenRejected(Code.NOT_EMPLOYED);
    }

    @Test
    void aRetractedFactComesBackWithACorrection() {
        Scenario scenario =
                given(HIRE, RAISE, retract(2)).when(correct(2, RAISE)).thenAccepted();
        assertThat(scenario.history()
                        .timeline()
                        .on(day("2024-10-01"))
                        .career()
                        .employments()
                        .all()
                        .getFirst()
                        .rate()
                        .value())
                .isEqualTo(rate("USD 110000"));
    }

    @Test
    void aStepThatWasIllegalBeforeDoesNotStandInTheWay() {
        DatedFact cut = new SalaryRaised(rate("USD 90000"), null).on(day("2024-10-01"));
        restored(HIRE.entry(NO_CAREER), cut)
                .when(promote("2024-11-01", "Lead", null))
                .thenAccepted()
                .when(raise("2024-12-01", "USD 80000"))
                .thenRejected(Code.NOT_HIGHER);
    }

    @Test
    void aVestingEventGetsTheEmployerInForceOnItsDate() {
        Command grant = grantWaitingFor("ipo", "2024-05-01", "g", 100);
        given(HIRE, grant)
                .when(event("2025-01-01", "ipo", null))
                .then(new VestingEventRecorded("ipo", "Acme", null).on(day("2025-01-01")));
        given(HIRE, grant, end("2024-12-01"))
                .when(event("2025-01-01", "ipo", null))
                .thenRejected(Code.NOT_EMPLOYED, "name the employer");
        given(HIRE, grant, end("2024-12-01"))
                .when(event("2025-01-01", "ipo", "Acme"))
                .thenAccepted();
    }

    @Test
    void aRecordedFactThatBreaksIsAnsweredForByTheCommandThatCorrectsIt() {
        given(HIRE, RAISE, raise("2025-01-01", "USD 120000"))
                .when(
                        Given.transferTeam("2024-05-01", "Voice"),
                        correct(2, raise("2024-10-01", "USD 111000")),
                        correct(3, raise("2025-01-01", "USD 105000")))
                .thenProblems(problems ->
                        assertThat(problems).extracting(Problem::command).containsExactly(2));
    }

    @Test
    void elseByTheLastCommandThatComesBeforeIt() {
        given(HIRE, raise("2025-01-01", "USD 120000"), promote("2024-11-01", "Lead", null))
                .when(
                        Given.transferTeam("2024-05-01", "Voice"),
                        adjust("2024-10-01", "USD 125000"),
                        Given.transferTeam("2025-06-01", "Core"))
                .thenProblems(problems -> {
                    assertThat(problems).extracting(Problem::command).containsExactly(1);
                    assertThat(problems).extracting(Problem::facts).containsExactly(List.of(2));
                });
    }

    @Test
    void elseByTheFirstCorrectionAndWithoutOneByTheFirstCommand() {
        given(HIRE, adjust("2024-10-01", "USD 90000"), raise("2025-01-01", "USD 95000"))
                .when(new Action.NameCareer("Mine").on(day("2026-01-01")), retract(2))
                .thenProblems(problems ->
                        assertThat(problems).extracting(Problem::command).containsExactly(1));
    }

    @Test
    void problemsStandInTheOrderOfTheCommands() {
        given(HIRE)
                .when(raise("2024-12-01", "USD 5"), raise("2024-11-01", "USD 5"))
                .thenProblems(problems ->
                        assertThat(problems).extracting(Problem::command).containsExactly(0, 1));
    }

    @Test
    void termsAreCheckedBeforeNumbersAndNumbersBeforeIds() {
        DatedCommand grant = Given.grantUnits("2024-05-01", "g", "10", "USD 1", Given.once(12));
        DatedCommand fractions = Given.grantUnits("2024-05-01", "g", "1.5", "USD 1", Given.once(12));
        DatedCommand again = hire("2020-01-01", "Other", "USD 1").about(EmploymentId.of(1));

        given(HIRE, grant).when(correct(2, fractions)).thenProblems(problems -> assertThat(problems)
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple(Code.BAD_VESTING_TERMS, "/replacement/units")));
        given(HIRE).when(correct(9, RAISE), fractions).thenRejected(Code.BAD_VESTING_TERMS);
        given(HIRE).when(again, correct(9, RAISE)).thenRejected(Code.FACT_UNKNOWN);
        given(HIRE).when(again).thenRejected(Code.EMPLOYMENT_EXISTS);
    }

    @Test
    void whatIsCorrectedWasRecordedWhenItWas() {
        History history = given(HIRE, RAISE)
                .when(correct(2, raise("2024-11-01", "USD 120000")))
                .history();

        assertThat(history.timeline().facts().getLast().recordedAt())
                .isEqualTo(history.entries().get(1).recordedAt())
                .isBefore(history.entries().get(2).recordedAt());
    }
}
