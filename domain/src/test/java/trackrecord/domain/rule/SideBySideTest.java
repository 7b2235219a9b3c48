package trackrecord.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.retract;
import static trackrecord.domain.given.GivenEquity.grantValue;
import static trackrecord.domain.rule.Scenario.given;
import static trackrecord.domain.rule.Scenario.restored;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trackrecord.domain.career.Employment;
import trackrecord.domain.given.Given;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action.EndEmployment;
import trackrecord.domain.vocabulary.Action.Hire;
import trackrecord.domain.vocabulary.Action.RecordAchievement;
import trackrecord.domain.vocabulary.Action.Transfer;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Several employments at once: which one a fact is about, and what may begin beside what. */
class SideBySideTest {

    private static final EmploymentId SIDE = new EmploymentId("side");

    /** Fact 1. */
    private static final Command MAIN = hire("2020-01-01", "Acme", "USD 100000");

    /** Fact 2, where it follows. */
    private static final Command BESIDE = side("2021-01-01", "Beta").about(SIDE);

    private static DatedCommand side(String on, String employer) {
        return new Hire(employer, "Teacher", null, null, null, null, null, rate("USD 20000"), null, null, null, true)
                .on(day(on));
    }

    private static DatedCommand achievement(String on) {
        return new RecordAchievement("Shipped", AchievementCategory.DELIVERY, null, null, null, null, null).on(day(on));
    }

    private static DatedCommand transfer(String on, boolean side) {
        return new Transfer(null, null, null, null, null, null, side).on(day(on));
    }

    private static EmploymentId of(Scenario scenario) {
        RecordedEntry last = scenario.history().entries().getLast();
        return ((DatedFact) last.entry()).employment();
    }

    private static List<String> inForce(Scenario scenario, String on) {
        return scenario.history().timeline().on(day(on)).career().inForce().stream()
                .map(Employment::employer)
                .toList();
    }

    @Test
    void aSecondMainEmploymentIsRefusedWithBothWaysOut() {
        given(MAIN)
                .when(hire("2021-01-01", "Beta", "USD 90000"))
                .thenRejected(
                        Code.ALREADY_EMPLOYED, "Acme", "since 2020-01-01", "end that employment", "\"side\": true");
    }

    @Test
    void anyNumberMayBeAtTheSideAndTheMainOneComesFirst() {
        Scenario three = given(MAIN, BESIDE, side("2019-06-01", "Club"));

        assertThat(inForce(three, "2021-01-01")).containsExactly("Acme", "Club", "Beta");
        assertThat(inForce(three, "2019-12-31")).containsExactly("Club");
    }

    @Test
    void theIdOfAHireThatIsRetractedSaysSo() {
        given(MAIN, BESIDE, retract(2))
                .when(Given.raise("2021-02-01", "USD 22000").about(SIDE))
                .thenRejected(
                        Code.EMPLOYMENT_UNKNOWN,
                        "The Hire of employment side, fact 2, was retracted by fact 3; correct fact 2 to bring it back;"
                                + " known: e1");
        given(MAIN, BESIDE, retract(1))
                .when(Given.raise("2021-02-01", "USD 110000").about(EmploymentId.of(1)))
                .thenRejected(Code.EMPLOYMENT_UNKNOWN, "fact 1, was retracted by fact 3", "known: side");
        given(MAIN)
                .when(Given.raise("2021-02-01", "USD 110000").about(SIDE))
                .thenRejected(Code.EMPLOYMENT_UNKNOWN, "There is no employment side; known: e1");
    }

    @Test
    void aSecondMainOneByATransferIsRefusedWithWhatWouldWork() {
        given(MAIN, BESIDE)
                .when(transfer("2022-01-01", false).about(SIDE))
                .thenRejected(
                        Code.ALREADY_EMPLOYED,
                        "end that employment on or before 2022-01-01, or move it to the side first, with Transfer"
                                + " {\"employment\": \"e1\", \"side\": true}");
        given(MAIN, BESIDE, transfer("2022-01-01", true).about(EmploymentId.of(1)))
                .when(transfer("2022-01-01", false).about(SIDE))
                .thenAccepted();
    }

    @Test
    void anIdNamesOneHireForEver() {
        given(MAIN, BESIDE)
                .when(side("2022-01-01", "Club").about(SIDE))
                .thenRejected(Code.EMPLOYMENT_EXISTS, "fact 2", "choose another employmentId");
        given(MAIN, BESIDE, retract(2))
                .when(side("2022-01-01", "Club").about(SIDE))
                .thenRejected(Code.EMPLOYMENT_EXISTS);
        given(MAIN)
                .when(side("2022-01-01", "Club").about(new EmploymentId("e1")))
                .thenRejected(Code.EMPLOYMENT_EXISTS, "fact 1");
        given(MAIN)
                .when(side("2022-01-01", "Club").about(new EmploymentId("e7")))
                .thenRejected(Code.INVALID_FIELD);
        given(MAIN)
                .when(side("2022-01-01", "Club").about(new EmploymentId("e2")))
                .thenAccepted();
    }

    @Test
    void aFactThatNamesNoneIsAboutTheMainOne() {
        assertThat(of(given(MAIN, BESIDE).when(raise("2021-06-01", "USD 110000"))))
                .isEqualTo(EmploymentId.of(1));
    }

    @Test
    void orAboutTheOnlyOneInForceForIt() {
        assertThat(of(given(MAIN, BESIDE).when(raise("2020-06-01", "USD 110000"))))
                .isEqualTo(EmploymentId.of(1));
        assertThat(of(given(MAIN, BESIDE, end("2022-01-01").about(EmploymentId.of(1)))
                        .when(raise("2022-01-01", "USD 25000"))))
                .isEqualTo(SIDE);
    }

    @Test
    void elseItHasToSayWhich() {
        given(side("2020-01-01", "Club").about(new EmploymentId("club")), BESIDE)
                .when(raise("2021-06-01", "USD 30000"))
                .thenRejected(Code.AMBIGUOUS_EMPLOYMENT, "club", "side");
        assertThat(of(given(side("2020-01-01", "Club"), BESIDE)
                        .when(raise("2021-06-01", "USD 30000").about(SIDE))))
                .isEqualTo(SIDE);
    }

    @Test
    void oneThatIsNotThereAndOneThatIsNotInForceAreToldApart() {
        given(MAIN)
                .when(raise("2021-06-01", "USD 110000").about(new EmploymentId("other")))
                .thenRejected(Code.EMPLOYMENT_UNKNOWN, "other");
        given(MAIN, BESIDE)
                .when(raise("2020-06-01", "USD 110000").about(SIDE))
                .thenRejected(Code.NOT_EMPLOYED, "the hire of that employment is on 2021-01-01");
        given(MAIN, BESIDE, end("2022-01-01").about(SIDE))
                .when(raise("2022-06-01", "USD 110000").about(SIDE))
                .thenRejected(Code.NOT_EMPLOYED, "Beta", "ended on 2022-01-01");
    }

    @Test
    void theRulesOfPayLookAtTheEmploymentThatIsMeant() {
        given(MAIN, BESIDE).when(raise("2021-06-01", "USD 30000").about(SIDE)).thenAccepted();
        given(MAIN, BESIDE)
                .when(raise("2021-06-01", "USD 15000").about(SIDE))
                .thenRejected(Code.NOT_HIGHER, "20,000.00 USD");
    }

    @Test
    void anEndIsAboutWhatWasInForceTheDayBefore() {
        Scenario successive = given(MAIN).when(end("2022-01-01"), hire("2022-01-01", "Beta", "USD 120000"));

        successive.thenAccepted();
        assertThat(inForce(successive, "2021-12-31")).containsExactly("Acme");
        assertThat(inForce(successive, "2022-01-01")).containsExactly("Beta");
    }

    @Test
    void anEndOfOneLeavesTheOther() {
        Scenario ended = given(MAIN, BESIDE).when(end("2022-01-01").about(SIDE));

        assertThat(inForce(ended, "2022-01-01")).containsExactly("Acme");
    }

    @Test
    void theOldJobMovesToTheSideOnTheDayOnWhichTheNewOneBegins() {
        Scenario notice = given(MAIN)
                .when(transfer("2022-01-01", true).about(EmploymentId.of(1)), hire("2022-01-01", "Beta", "USD 120000"));

        notice.thenAccepted();
        assertThat(inForce(notice, "2022-01-01")).containsExactly("Beta", "Acme");
        assertThat(inForce(
                        given(MAIN).when(hire("2022-01-01", "Beta", "USD 120000"), transfer("2022-01-01", true)),
                        "2022-01-01"))
                .as("a transfer that names none is that of the new job")
                .containsExactly("Acme", "Beta");
    }

    @Test
    void aSideJobBecomesTheMainOneOnceThereIsNone() {
        given(MAIN, BESIDE).when(transfer("2022-01-01", false).about(SIDE)).thenRejected(Code.ALREADY_EMPLOYED, "Acme");

        Scenario moved = given(MAIN, BESIDE, end("2022-01-01").about(EmploymentId.of(1)))
                .when(transfer("2022-01-01", false).about(SIDE));

        moved.thenAccepted();
        assertThat(moved.history().timeline().on(day("2022-01-01")).career().main())
                .hasValueSatisfying(job -> assertThat(job.employer()).isEqualTo("Beta"));
    }

    @Test
    void theEndOfABenefitOrALeaveLooksForTheEmploymentInWhichItRuns() {
        assertThat(of(given(
                                MAIN,
                                BESIDE,
                                benefit("2021-02-01", "gym", Period.MONTH).about(SIDE))
                        .when(endBenefit("2021-06-01", "gym"))))
                .isEqualTo(SIDE);
        assertThat(of(given(MAIN, BESIDE, leave("2021-02-01").about(SIDE)).when(back("2021-06-01"))))
                .isEqualTo(SIDE);
        given(MAIN, BESIDE, leave("2021-02-01").about(SIDE), leave("2021-02-01").about(EmploymentId.of(1)))
                .when(back("2021-06-01"))
                .thenAccepted();
    }

    @Test
    void aBonusMayComeAfterTheEnd() {
        Command[] both = {MAIN, BESIDE, end("2022-01-01").about(EmploymentId.of(1))};

        assertThat(of(given(both).when(bonus("2022-03-01", "USD 500")))).isEqualTo(SIDE);
        assertThat(of(given(both).when(bonus("2022-03-01", "USD 500").about(EmploymentId.of(1)))))
                .isEqualTo(EmploymentId.of(1));
        assertThat(of(given(MAIN, BESIDE, end("2022-01-01"), end("2022-06-01")).when(bonus("2023-03-01", "USD 500"))))
                .as("that which ended last")
                .isEqualTo(SIDE);
        given(MAIN, BESIDE).when(bonus("2020-06-01", "USD 500").about(SIDE)).thenRejected(Code.NOT_EMPLOYED);
    }

    @Test
    void anAchievementIsNeverRefusedForWhatItDoesNotSay() {
        assertThat(of(given(MAIN, BESIDE).when(achievement("2021-06-01")))).isEqualTo(EmploymentId.of(1));
        assertThat(of(given(side("2020-01-01", "Club"), BESIDE).when(achievement("2021-06-01"))))
                .isNull();
        assertThat(of(given(MAIN, BESIDE).when(achievement("2021-06-01").about(SIDE))))
                .isEqualTo(SIDE);
    }

    @Test
    void aReplacementThatNamesNoneKeepsThatOfTheOriginal() {
        Scenario corrected = given(
                        MAIN, BESIDE, raise("2021-06-01", "USD 30000").about(SIDE))
                .when(correct(3, raise("2021-07-01", "USD 31000")));

        corrected.thenAccepted();
        assertThat(corrected.history().timeline().on(day("2021-07-01")).career().inForce())
                .extracting(Employment::employer, job -> job.rate().value().words())
                .containsExactly(tuple("Acme", "100,000.00 USD"), tuple("Beta", "31,000.00 USD"));
    }

    @Test
    void whatHangsOnAnEmploymentEndsWithItAlone() {
        Scenario ended = given(
                        MAIN,
                        BESIDE,
                        grantValue("2021-02-01", "main", "USD 16000").about(EmploymentId.of(1)),
                        grantValue("2021-02-01", "side", "USD 16000").about(SIDE))
                .when(end("2022-02-01").about(SIDE));

        ended.thenAccepted();
        var career = ended.history().timeline().on(day("2022-02-01")).career();
        assertThat(career.grant("main").orElseThrow().employmentEndedOn()).isNull();
        assertThat(career.grant("side").orElseThrow().employmentEndedOn()).isEqualTo(day("2022-02-01"));
    }

    /** As a log of before employments had ids holds them. */
    @Test
    void factsWithoutIdsAreAboutTheOneOfThoseWithoutAnId() {
        DatedFact[] old = Stream.of(
                        (DatedCommand) MAIN, raise("2020-06-01", "USD 110000"), bonus("2020-07-01", "USD 500"))
                .map(command ->
                        new DatedFact(command.effectiveOn(), command.action().fact(Given.NO_CAREER), command.remarks()))
                .toArray(DatedFact[]::new);
        Scenario beside = restored(old).when(BESIDE);

        beside.thenAccepted();
        assertThat(beside.history().timeline().on(day("2021-06-01")).career().inForce())
                .extracting(Employment::employer, job -> job.rate().value().words())
                .containsExactly(tuple("Acme", "110,000.00 USD"), tuple("Beta", "20,000.00 USD"));
        Scenario later = restored(
                        old[0],
                        new DatedFact(
                                day("2022-01-01"),
                                new Fact.EmploymentEnded(EndReason.OTHER, null, null),
                                old[0].remarks()))
                .when(side("2019-01-01", "Club").about(new EmploymentId("club")));
        assertThat(inForce(later, "2022-01-01")).containsExactly("Club");
    }

    @Test
    void whatGoesOnInAnotherEmploymentIsSaidToGoOnThere() {
        EmploymentId main = EmploymentId.of(1);
        given(MAIN, BESIDE, benefit("2021-02-01", "gym", Period.MONTH).about(SIDE))
                .when(endBenefit("2021-06-01", "gym").about(main))
                .thenRejected(Code.BENEFIT_NOT_RUNNING, "goes on in that at Beta", "\"employment\": \"side\"");
        given(MAIN, BESIDE, leave("2021-02-01").about(SIDE))
                .when(back("2021-06-01").about(main))
                .thenRejected(Code.NOT_ON_LEAVE, "goes on in that at Beta", "\"employment\": \"side\"");
        given(MAIN, BESIDE, grantValue("2021-02-01", "side", "USD 16000").about(SIDE))
                .when(new EndEmployment(EndReason.RESIGNED, null, List.of("side"))
                        .on(day("2022-02-01"))
                        .about(main))
                .thenRejected(Code.GRANT_UNKNOWN, "the employment at Beta, which goes on", "\"employment\": \"side\"");
    }

    @Test
    void factsThatHangOnAHireAreRetractedWithIt() {
        given(MAIN, BESIDE, raise("2021-06-01", "USD 30000").about(SIDE))
                .when(retract(2))
                .thenRejected(Code.NOT_EMPLOYED, "retract this fact in the same request");
        given(MAIN, BESIDE, raise("2021-06-01", "USD 30000").about(SIDE))
                .when(retract(2), retract(3))
                .thenAccepted();
    }

    @Test
    void aHireThatIsCorrectedKeepsItsId() {
        given(MAIN, BESIDE)
                .when(correct(2, side("2021-02-01", "Beta").about(new EmploymentId("other"))))
                .thenRejected(Code.EMPLOYMENT_EXISTS, "Fact 2 keeps the id")
                .thenProblems(problems -> {
                    assertThat(problems).extracting(Problem::pointer).containsExactly("/replacement/employmentId");
                    assertThat(problems).extracting(Problem::facts).containsExactly(List.of(2));
                })
                .when(correct(2, side("2021-02-01", "Beta").about(SIDE)))
                .thenAccepted();
    }

    @Test
    void anIdOfItsOwnNumberGoesByThePlaceInTheRequest() {
        given(MAIN)
                .when(
                        raise("2020-06-01", "USD 110000"),
                        side("2022-01-01", "Club").about(new EmploymentId("e3")))
                .thenAccepted();
        given(MAIN)
                .when(
                        raise("2020-06-01", "USD 110000"),
                        side("2022-01-01", "Club").about(new EmploymentId("e2")))
                .thenRejected(Code.INVALID_FIELD, "this hire becomes fact 3");
        given(MAIN)
                .when(side("2022-01-01", "Club"), side("2022-01-01", "Choir").about(new EmploymentId("e2")))
                .thenRejected(Code.EMPLOYMENT_EXISTS, "was begun by fact 2")
                .thenProblems(problems ->
                        assertThat(problems).extracting(Problem::facts).containsExactly(List.of()));
        given(MAIN)
                .when(
                        raise("2020-06-01", "USD 110000"),
                        side("2022-01-01", "Club").about(SIDE),
                        side("2022-01-01", "Choir").about(SIDE))
                .thenRejected(Code.EMPLOYMENT_EXISTS, "was begun by fact 3");
    }

    @Test
    void theMainEmploymentMayBeToldToBeTheMainOne() {
        given(MAIN, BESIDE)
                .when(new Transfer("Voice", null, null, null, null, null, false)
                        .on(day("2022-01-01"))
                        .about(EmploymentId.of(1)))
                .thenAccepted();
    }

    @Test
    void aBenefitThatBeginsElsewhereOnThatDayIsAnotherOne() {
        given(MAIN, BESIDE, benefit("2021-06-01", "gym", Period.MONTH).about(SIDE))
                .when(endBenefit("2021-06-01", "gym").about(EmploymentId.of(1)))
                .thenRejected(Code.BENEFIT_NOT_RUNNING);
    }

    @Test
    void anAchievementThatMovesToBeforeItsEmploymentIsAboutNone() {
        Scenario told = given(MAIN, achievement("2021-06-01"));

        told.when(correct(2, achievement("2020-06-01"))).thenAccepted();
        assertThat(told.history().timeline().facts().getLast().employment()).isEqualTo(EmploymentId.of(1));
        told.when(correct(2, achievement("2019-06-01"))).thenAccepted();
        assertThat(told.history().timeline().facts().getFirst().employment()).isNull();
    }

    @Test
    void whatCouldBeOneOfSeveralNamesTheHiresThatAreRecorded() {
        given(side("2020-01-01", "Club"), BESIDE)
                .when(raise("2021-06-01", "USD 30000"))
                .thenRejected(Code.AMBIGUOUS_EMPLOYMENT, "On 2021-06-01 several")
                .thenProblems(problems ->
                        assertThat(problems).extracting(Problem::facts).containsExactly(List.of(1, 2)));
        given(side("2020-01-01", "Club"))
                .when(BESIDE, raise("2021-06-01", "USD 30000"))
                .thenProblems(problems ->
                        assertThat(problems).extracting(Problem::facts).containsExactly(List.of(1)));
    }

    @Test
    void anEmploymentThatIsNamedIsThereOnThatDay() {
        given(MAIN, BESIDE, retract(2))
                .when(raise("2021-06-01", "USD 30000").about(new EmploymentId("other")))
                .thenRejected(Code.EMPLOYMENT_UNKNOWN, "There is no employment other; known: e1");
        given(MAIN, BESIDE).when(back("2020-06-01").about(SIDE)).thenProblems(problems -> assertThat(problems)
                .anySatisfy(it -> {
                    assertThat(it.code()).isEqualTo(Code.NOT_EMPLOYED);
                    assertThat(it.pointer()).isEqualTo("/employment");
                    assertThat(it.message()).contains("Employment side has not begun on 2020-06-01");
                }));
        given(
                        MAIN,
                        BESIDE,
                        leave("2021-02-01").about(SIDE),
                        back("2021-03-01").about(SIDE),
                        end("2021-06-01").about(SIDE))
                .when(correct(4, back("2021-07-01").about(SIDE)))
                .thenProblems(problems -> assertThat(problems).anySatisfy(it -> {
                    assertThat(it.pointer()).isEqualTo("/replacement/employment");
                    assertThat(it.message()).contains("Employment side is not in force before 2021-07-01");
                }));
    }
}
