package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static trackrecord.application.exchange.imports.Imported.notes;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.raise;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.export.FactSentence;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;

/** Pay histories of careers in which several employments go on at once. */
class PayHistoryEmploymentsTest {

    private static final DatedCommand ACME = hire("2019-01-01", "Acme", "Engineer", null, "USD 100000");
    private static final DatedCommand BETA = atTheSide(hire("2020-06-01", "Beta", "Teacher", null, "USD 20000"));
    private static final String OF_BETA = """
            Date,Title,Salary,Currency
            2020-06-01,Teacher,20000,USD
            2021-06-01,Teacher,22000,USD
            """;
    private static final String OF_ACME = """
            Date,Title,Salary,Currency
            2019-01-01,Engineer,100000,USD
            2021-01-01,Engineer,110000,USD
            """;

    @Test
    void theHistoryOfOneJobLeavesTheOtherAlone() {
        History both = recorded(ACME, BETA);
        ImportPlan beta = plan(OF_BETA, of("Beta"), both);
        assertThat(told(beta)).containsExactly("2021-06-01 Raise to 22,000.00 USD at Beta (e2)");
        History after = both.plus(beta.proposed());
        ImportPlan acme = plan(OF_ACME, of("Acme"), after);
        assertThat(told(acme)).containsExactly("2021-01-01 Raise to 110,000.00 USD at Acme (e1)");
        assertThat(notes(acme)).noneMatch(it -> it.contains("not in the file"));
        assertThat(plan(OF_BETA, of("Beta"), after.plus(acme.proposed())).commands())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Beta", "beta", "BETA Inc."})
    void aRowBelongsToTheEmploymentThatRunsThere(String employer) {
        ImportPlan plan = plan(rows("2021-07-01,Teacher,23000,USD"), of(employer), recorded(ACME, BETA));
        assertThat(told(plan)).containsExactly("2021-07-01 Raise to 23,000.00 USD at Beta (e2)");
    }

    @Test
    void anEndEndsTheEmploymentOfItsEmployerAlone() {
        String file = """
                Date,Title,Salary,Currency,Reason
                2020-06-01,Teacher,20000,USD,Hire
                2022-01-01,,,,Termination
                """;
        ImportPlan plan = plan(file, of("Beta"), recorded(ACME, BETA));
        assertThat(told(plan)).containsExactly("2022-01-01 Employment ended: other at Beta (e2)");
        History after = recorded(ACME, BETA).plus(plan.proposed());
        ImportPlan acme = plan("Date,Title,Salary,Currency,Reason\n2022-01-01,,,,Resignation\n", of("Acme"), after);
        assertThat(told(acme)).containsExactly("2022-01-01 Employment ended: resigned at Acme (e1)");
    }

    @Test
    void aNewJobBesideTheMainOneIsAskedAbout() {
        History acme = recorded(ACME);
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> plan(OF_BETA, of("Beta"), acme));
        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.ALREADY_EMPLOYED);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains("Acme (e1)", "side=true", "ends=e1", "employment=e1");
        });
        ImportPlan beside = plan(OF_BETA, answered("Beta", null, true, null), acme);
        assertThat(inForce(acme, beside)).containsExactly("Acme", "Beta at the side");
        assertThat(told(beside)).last().isEqualTo("2021-06-01 Raise to 22,000.00 USD at Beta (e2)");
        ImportPlan next = plan(OF_BETA, answered("Beta", null, null, "e1"), acme);
        assertThat(inForce(acme, next)).containsExactly("Beta");
        assertThat(told(next)).first().isEqualTo("2020-06-01 Employment ended: other at Acme (e1)");
        ImportPlan same = plan(rows("2021-06-01,Engineer,122000,USD"), answered("Beta", "e1", null, null), acme);
        assertThat(told(same)).contains("2021-06-01 Raise to 122,000.00 USD at Acme (e1)");
        for (ImportPlan plan : List.of(beside, next)) {
            History after = acme.plus(plan.proposed());
            assertThat(plan(OF_BETA, of("Beta"), after).commands()).isEmpty();
        }
    }

    @Test
    void theJobThatWasGivenEndsOnce() {
        ImportPlan plan = plan("""
                Employer,Title,Date,Salary,Currency
                Beta,Teacher,2020-06-01,20000,USD
                Gamma,Coach,2022-01-01,30000,USD
                """, answered(null, null, null, "e1"), recorded(ACME));
        assertThat(told(plan))
                .containsExactly(
                        "2020-06-01 Employment ended: other at Acme (e1)",
                        "2020-06-01 Hired at Beta as Teacher: 20,000.00 USD a year at Beta (e3)",
                        "2022-01-01 Employment ended: other at Beta (e3)",
                        "2022-01-01 Hired at Gamma as Coach: 30,000.00 USD a year at Gamma (e5)");
    }

    @Test
    void anAnswerThatNothingAsksForIsNoted() {
        assertThat(notes(plan(OF_BETA, answered("Beta", null, true, "e1"), recorded(ACME, BETA))))
                .contains(
                        "no employment in the file begins, so side=true has no effect",
                        "no employment in the file begins beside employment e1, so ends=e1 ends nothing");
    }

    @Test
    void aJobThatAMainOneFollowsIsAskedAboutToo() {
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class, () -> plan(rows("2015-01-01,Clerk,1000,USD"), of("Gamma"), recorded(ACME)));
        assertThat(rejected.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("side=true", "add a row for its end")
                .doesNotContain("ends="));
    }

    @Test
    void aMainJobMayBeginBesideOneAtTheSide() {
        History beta = recorded(BETA);
        ImportPlan plan = plan(rows("2021-01-01,Clerk,50000,USD"), of("Gamma"), beta);
        assertThat(inForce(beta, plan)).containsExactly("Gamma", "Beta at the side");
    }

    @Test
    void aJobThatIsRecordedFromALaterDayIsNotHiredAgain() {
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class,
                () -> plan(
                        rows("2020-05-01,Teacher,20000,USD"),
                        answered("Beta", null, true, null),
                        recorded(ACME, BETA)));
        assertThat(rejected).hasMessageContaining("Beta (e2) is recorded from 2020-06-01 on");
    }

    @Test
    void theFactsOfAnotherJobAreNeitherCorrectedNorMissed() {
        History history = recorded(
                ACME,
                BETA,
                about("e2", raise("2020-09-01", "USD 110000")),
                about("e2", adjust("2021-03-01", "USD 15000")),
                about("e2", raise("2021-05-01", "USD 16000")));
        ImportPlan acme = plan("""
                Date,Title,Salary,Currency
                2019-01-01,Engineer,100000,USD
                2021-01-01,Engineer,110000,USD
                2021-03-01,Engineer,120000,USD
                2021-06-01,Engineer,130000,USD
                """, of("Acme"), history);
        assertThat(told(acme))
                .containsExactly(
                        "2021-01-01 Raise to 110,000.00 USD at Acme (e1)",
                        "2021-03-01 Raise to 120,000.00 USD at Acme (e1)",
                        "2021-06-01 Raise to 130,000.00 USD at Acme (e1)");
        assertThat(acme.commands()).noneMatch(Command.Correct.class::isInstance);
        assertThat(notes(acme)).noneMatch(it -> it.contains("not in the file"));
    }

    @Test
    void theFactsOfTheSameJobAreCorrectedAndMissed() {
        History history = recorded(
                ACME,
                BETA,
                about("e2", raise("2021-05-01", "USD 22000")),
                about("e2", raise("2021-04-01", "USD 21000")));
        ImportPlan plan = plan(OF_BETA, of("Beta"), history);
        assertThat(plan.commands()).singleElement().isInstanceOfSatisfying(Command.Correct.class, correct -> assertThat(
                        correct.fact())
                .isEqualTo(3));
        assertThat(notes(plan)).anyMatch(it -> it.contains("fact 4") && it.contains("not in the file"));
    }

    @Test
    void twoJobsAtTheSideAreToldApartByTheirEmployers() {
        History history = recorded(BETA, atTheSide(hire("2020-07-01", "Gamma", "Coach", null, "USD 10000")));
        assertThat(told(plan(rows("2021-07-01,Teacher,23000,USD"), of("Beta"), history)))
                .containsExactly("2021-07-01 Raise to 23,000.00 USD at Beta (e1)");
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class, () -> plan(rows("2021-07-01,Teacher,23000,USD"), of(null), history));
        assertThat(rejected).hasMessageContaining("employment=e1");
        assertThat(told(plan(rows("2021-07-01,Coach,23000,USD"), answered(null, "e2", null, null), history)))
                .containsExactly("2021-07-01 Raise to 23,000.00 USD at Gamma (e2)");
    }

    /** The main job runs on the day before the first row, and the other begins on that day. */
    @Test
    void aFileThatNamesNoEmployerIsAskedAboutWhereAnotherJobBeginsInItsDays() {
        String file = """
                BEGDA,ENDDA,ANSAL,WAERS
                20200601,20210531,20000.00,USD
                20210601,99991231,22000.00,USD
                """;
        History history = recorded(ACME, BETA);
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> plan(file, of(null), history));
        assertThat(rejected)
                .hasMessageContaining("the file does not name the employer")
                .hasMessageContaining("give employment=e1 or employment=e2");
        for (ImportPlan.Kind.PayHistory kind : List.of(answered(null, "e2", null, null), of("Beta"))) {
            assertThat(told(plan(file, kind, history)))
                    .containsExactly("2021-06-01 Raise to 22,000.00 USD at Beta (e2)");
        }
        assertThat(told(plan(OF_ACME, of(null), recorded(ACME))))
                .containsExactly("2021-01-01 Raise to 110,000.00 USD at Acme (e1)");
    }

    @Test
    void twoJobsAtOneEmployerAreAskedAbout() {
        History history = recorded(ACME, atTheSide(hire("2020-06-01", "Acme", "Teacher", null, "USD 20000")));
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class, () -> plan(rows("2021-07-01,Teacher,23000,USD"), of("Acme"), history));
        assertThat(rejected).hasMessageContaining("Acme (e1), Acme (e2)");
        assertThat(told(plan(rows("2021-07-01,Teacher,23000,USD"), answered("Acme", "e2", null, null), history)))
                .containsExactly("2021-07-01 Raise to 23,000.00 USD at Acme (e2)");
    }

    @Test
    void theEmploymentThatWasGivenGoesBeforeTheNameInTheFile() {
        ImportPlan plan = plan(
                "Employer,Title,Date,Salary,Currency\nAlphabet,Engineer,2021-01-01,110000,USD\n",
                answered(null, "e1", null, null),
                recorded(ACME, BETA));
        assertThat(told(plan)).containsExactly("2021-01-01 Raise to 110,000.00 USD at Acme (e1)");
        assertThat(notes(plan)).contains("Alphabet is read as Acme (e1), as requested");
    }

    @Test
    void anEmploymentThatIsNotThereIsRefused() {
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class, () -> plan(OF_BETA, answered("Beta", "e9", null, null), recorded(ACME, BETA)));
        assertThat(rejected.problems())
                .extracting(FileProblem::code, FileProblem::message)
                .containsExactly(tuple(
                        Code.EMPLOYMENT_UNKNOWN, "there is no employment \"e9\"; there are Acme (e1), Beta (e2)"));
    }

    @Test
    void lastDaysInTheFileHoldAndJobsThatOverlapStandBesideEachOther() {
        ImportPlan plan = plan("""
                Employer,Title,Start Date,End Date,Salary,Currency
                Acme,Engineer,2019-01-01,2022-12-31,100000,USD
                Beta,Teacher,2020-06-01,2021-05-31,20000,USD
                """, of(null), History.EMPTY);
        assertThat(told(plan))
                .containsExactly(
                        "2019-01-01 Hired at Acme as Engineer: 100,000.00 USD a year at Acme (e1)",
                        "2023-01-01 Employment ended: other at Acme (e1)",
                        "2020-06-01 Hired at Beta as Teacher: 20,000.00 USD a year at Beta (e3)",
                        "2021-06-01 Employment ended: other at Beta (e3)");
        assertThat(notes(plan)).anyMatch(it -> it.startsWith("Beta overlaps with Acme and is recorded beside it"));
    }

    @Test
    void openEndsStayOpen() {
        ImportPlan plan = plan("""
                Employer,Title,Start Date,End Date,Salary,Currency
                Acme,Engineer,2019-01-01,,100000,USD
                Beta,Teacher,2020-06-01,,20000,USD
                """, of(null), History.EMPTY);
        assertThat(inForce(History.EMPTY, plan)).containsExactly("Acme", "Beta at the side");
    }

    @Test
    void anEmployerOfWhichMoreIsSaidHasNotEnded() {
        ImportPlan plan = plan("""
                Employer,Title,Date,Salary,Currency
                Acme,Engineer,2019-01-01,100000,USD
                Beta,Teacher,2020-06-01,20000,USD
                Acme,Engineer,2021-01-01,110000,USD
                Beta,Teacher,2021-06-01,22000,USD
                """, of(null), History.EMPTY);
        assertThat(inForce(History.EMPTY, plan)).containsExactly("Acme", "Beta at the side");
        assertThat(told(plan))
                .endsWith(
                        "2021-01-01 Raise to 110,000.00 USD at Acme (e1)",
                        "2021-06-01 Raise to 22,000.00 USD at Beta (e2)");
        History after = History.EMPTY.plus(plan.proposed());
        assertThat(plan("""
                Employer,Title,Date,Salary,Currency
                Acme,Engineer,2019-01-01,100000,USD
                Beta,Teacher,2020-06-01,20000,USD
                """, of(null), after).commands()).isEmpty();
    }

    @Test
    void aChangeOfJobsInTheFileEndsTheOneBefore() {
        ImportPlan plan = plan("""
                Employer,Title,Date,Salary,Currency,Reason
                Acme,Engineer,2019-01-01,100000,USD,
                Beta,Teacher,2020-06-01,20000,USD,
                Acme,Engineer,2021-01-01,110000,USD,Hire
                """, of(null), History.EMPTY);
        assertThat(told(plan))
                .containsExactly(
                        "2019-01-01 Hired at Acme as Engineer: 100,000.00 USD a year at Acme (e1)",
                        "2020-06-01 Employment ended: other at Acme (e1)",
                        "2020-06-01 Hired at Beta as Teacher: 20,000.00 USD a year at Beta (e3)",
                        "2021-01-01 Employment ended: other at Beta (e3)",
                        "2021-01-01 Hired at Acme as Engineer: 110,000.00 USD a year at Acme (e5)");
        assertThat(notes(plan)).contains("another employer, so the employment at Acme ends");
    }

    @Test
    void aBonusAfterTheEndIsThatOfItsEmployer() {
        ImportPlan plan = plan("""
                Employer,Title,Date,Salary,Currency,Type
                Acme,Engineer,2019-01-01,100000,USD,Salary
                Beta,Teacher,2020-06-01,20000,USD,Salary
                Acme,,2020-07-01,5000,USD,Bonus
                """, of(null), History.EMPTY);
        assertThat(told(plan)).last().isEqualTo("2020-07-01 Other bonus of 5,000.00 USD at Acme (e1)");
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class,
                () -> plan(
                        "Employer,Date,Salary,Currency,Type\nGamma,2020-07-01,5000,USD,Bonus\n",
                        of(null),
                        recorded(ACME)));
        assertThat(rejected).hasMessageContaining("no employment at Gamma has begun by this day");
    }

    private static String rows(String... rows) {
        return "Date,Title,Salary,Currency\n" + String.join("\n", rows) + "\n";
    }

    private static DatedCommand atTheSide(DatedCommand command) {
        Action.Hire hire = (Action.Hire) command.action();
        return new DatedCommand(
                command.effectiveOn(),
                new Action.Hire(
                        hire.employer(),
                        hire.title(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        hire.baseSalary(),
                        null,
                        null,
                        null,
                        true),
                command.remarks());
    }

    private static DatedCommand about(String employment, DatedCommand command) {
        return command.about(new EmploymentId(employment));
    }

    private static ImportPlan.Kind.PayHistory of(@Nullable String employer) {
        return answered(employer, null, null, null);
    }

    private static ImportPlan.Kind.PayHistory answered(
            @Nullable String employer, @Nullable String employment, @Nullable Boolean side, @Nullable String ends) {
        return new ImportPlan.Kind.PayHistory(
                new PayOptions(employer, null, null, null, null, null, null, null, null, null, null),
                new PayScope(null, new GivenEmployments(employment, side, ends)));
    }

    private static ImportPlan plan(String csv, ImportPlan.Kind.PayHistory kind, History history) {
        return Imported.plan(kind, csv, history);
    }

    private static List<String> told(ImportPlan plan) {
        History after = plan.history().plus(plan.proposed());
        return after.marked().subList(plan.history().version(), after.version()).stream()
                .map(PayHistoryEmploymentsTest::told)
                .toList();
    }

    private static String told(MarkedEntry marked) {
        DatedFact fact = (DatedFact) marked.recorded().entry();
        return fact.effectiveOn() + " " + FactSentence.of(fact) + " at "
                + marked.employment().employer() + " (" + marked.employment().employmentId() + ")";
    }

    private static List<String> inForce(History before, ImportPlan plan) {
        Stream<Employment> jobs =
                before.plus(plan.proposed()).timeline().on(LocalDate.of(2025, 1, 1)).career().inForce().stream();
        return jobs.map(job -> job.employer() + (job.side() ? " at the side" : ""))
                .toList();
    }
}
