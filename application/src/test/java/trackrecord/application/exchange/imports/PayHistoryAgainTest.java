package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.export.FactSentence;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.question.FileNote;
import trackrecord.application.question.FileResult;
import trackrecord.domain.career.Employment;
import trackrecord.domain.timeline.History;

/** Pay histories that state last days, and those that say anew, in part or otherwise, what is recorded. */
class PayHistoryAgainTest {

    private static final String PLAIN = "Date,Title,Salary,Currency,Reason,Type\n";
    private static final String RANGES = "Date,Last day,Title,Salary,Currency,FTE,Reason\n";
    private static final String HIRED = "2020-01-01,Engineer,100000,USD,Hire,\n";
    private static final String SHARES = "Date,Title,Salary,Currency,Reason,FTE,Team\n";
    private static final String HOURS = "Date,Title,Rate,Per,Hours,Currency\n";

    /** What is recorded of a file, its lines as they stand later, and all facts of the career then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-04-01,,,,Termination,       | 2022-03-31,,,,Termination,       | 2022-03-31 Employment ended: other
            2022-04-01,,,,Termination,       | 2023-09-01,,,,Resignation,       | 2023-09-01 Employment ended: resigned
            2021-12-15,,6000,USD,,Bonus      | 2021-12-16,,6000,USD,,Bonus      | 2021-12-16 Other bonus of 6,000.00 USD
            2021-02-01,,,,Unpaid leave,;2021-05-01,,,,Return from leave, | \
            2021-02-01,,,,Unpaid leave,;2021-06-01,,,,Return from leave, | \
            2021-02-01 Leave (Unpaid leave), paid at 0 %;2021-06-01 Back from leave
            """)
    void whatMovedIsCorrected(String before, String after, String told) {
        History recorded =
                plan(PLAIN + HIRED + before.replace(";", "\n"), History.EMPTY).after();
        Planned again = plan(PLAIN + HIRED + after.replace(";", "\n"), recorded);
        assertThat(facts(again.after()).subList(1, facts(again.after()).size())).containsExactly(told.split(";"));
        assertThat(again.notes()).noneMatch(it -> it.contains("not in the file"));
        assertThat(plan(PLAIN + HIRED + after.replace(";", "\n"), again.after())
                        .plan()
                        .commands())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022-04-01,2022-05-01", "2022-04-01,2022-03-01"})
    void hoursAndTeamsThatMovedAreCorrected(String before, String after) {
        String first = "2020-01-01,Engineer,100000,USD,Hire,1,Red\n";
        History recorded = plan(SHARES + first + before + ",Engineer,100000,USD,,0.75,Blue\n", History.EMPTY, true)
                .after();
        assertThat(facts(recorded)).hasSize(3);
        Planned again = plan(SHARES + first + after + ",Engineer,100000,USD,,0.75,Blue\n", recorded, true);
        assertThat(facts(again.after()))
                .hasSize(3)
                .filteredOn(it -> it.startsWith(after))
                .hasSize(2);
    }

    /** The next year pays the same again: it is another bonus. */
    @Test
    void aBonusOfAnotherYearIsAnother() {
        History recorded = plan(PLAIN + HIRED + "2021-12-15,,6000,USD,,Bonus\n", History.EMPTY)
                .after();
        Planned later = plan(PLAIN + "2022-12-01,,6000,USD,,Bonus\n", recorded);
        assertThat(facts(later.after())).hasSize(3);
    }

    @Test
    void hoursAndTeamsThatAreRestatedAsUnchangedAreRetracted() {
        String first = "2020-01-01,Engineer,120000,USD,Hire,1,Red\n";
        History recorded = plan(SHARES + first + "2022-04-01,Engineer,130000,USD,,0.75,Blue\n", History.EMPTY, true)
                .after();
        Planned again = plan(SHARES + first + "2022-04-01,Engineer,130000,USD,,1,Red\n", recorded, true);
        assertThat(facts(again.after())).hasSize(2).last().asString().startsWith("2022-04-01 Raise to 130,000.00 USD");
        assertThat(again.why().getLast()).contains("is retracted");
        assertThat(plan(SHARES + first + "2022-04-01,Engineer,130000,USD,,1,Red\n", again.after(), true)
                        .plan()
                        .commands())
                .isEmpty();
    }

    @Test
    void hoursThatAreRecordedAndNotInTheFileAreNoted() {
        String first = "2020-01-01,Engineer,120000,USD,Hire,1,Red\n";
        String last = "2023-01-01,Engineer,130000,USD,,1,Red\n";
        History recorded = plan(
                        SHARES + first + "2022-04-01,Engineer,120000,USD,,0.75,Red\n" + last, History.EMPTY, true)
                .after();
        assertThat(plan(SHARES + first + last, recorded, true).notes())
                .anyMatch(it -> it.contains("the HoursChanged of 2022-04-01, is recorded and not in the file"));
    }

    @Test
    void anEndThatIsNotInTheFileIsNotedOrAskedAbout() {
        String ended = RANGES + "2020-01-01,2022-12-31,Engineer,100000,USD,,\n";
        String open = RANGES + "2020-01-01,,Engineer,100000,USD,,\n";
        History recorded = plan(ended, History.EMPTY).after();
        assertThat(plan(open, recorded).notes())
                .anyMatch(it -> it.contains("the EmploymentEnded of 2023-01-01, is recorded and not in the file"));
        assertThatThrownBy(() -> plan(open + "2023-06-01,,Engineer,110000,USD,,\n", recorded))
                .isInstanceOf(FileRejected.class)
                .hasMessageContaining("retract the fact where the employment went on");
        assertThat(facts(plan(ended + "2023-01-01,2023-12-31,Engineer,110000,USD,,\n", recorded)
                        .after()))
                .hasSize(3)
                .anyMatch(it -> it.startsWith("2024-01-01 Employment ended"));
    }

    @Test
    void aTerminationDateOnEveryRowEndsTheLastEmploymentAlone() {
        Planned plan = plan(
                "Date,Title,Reason,Salary,Currency,Termination Date\n"
                        + "2020-01-06,Clerk,Hire,50000,USD,2023-06-30\n"
                        + "2021-01-06,Clerk,Resigned,50000,USD,2023-06-30\n"
                        + "2022-01-06,Clerk,Rehire,52000,USD,2023-06-30\n",
                History.EMPTY);
        assertThat(facts(plan.after()))
                .containsExactly(
                        "2020-01-06 Hired at Acme as Clerk: 50,000.00 USD a year",
                        "2021-01-06 Employment ended: resigned",
                        "2022-01-06 Hired at Acme as Clerk: 52,000.00 USD a year",
                        "2023-07-01 Employment ended: other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01,2023-12-31,Lecturer,60000,USD,,;2021-01-01,2021-05-31,Interim Head,80000,USD,,",
                "2020-01-01,2023-12-31,Lecturer,60000,USD,0.5,;2021-01-01,2024-05-31,Librarian,50000,USD,0.5,",
                "2020-01-01,2023-12-31,Lecturer,60000,USD,0.5,;2021-01-01,2023-12-31,Librarian,80000,USD,0.5,"
            })
    void rangesThatOverlapAreAskedAbout(String lines) {
        assertThatThrownBy(() -> plan(RANGES + lines.replace(";", "\n"), History.EMPTY, true))
                .isInstanceOfSatisfying(FileRejected.class, rejected -> assertThat(rejected.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.path()).isEqualTo("lastDay")));
    }

    @ParameterizedTest
    @CsvSource({"'',states none", "2024-12-31,goes on to 2024-12-31"})
    void aLastDayThatTheNextRowGoesBeyondIsNoted(String last, String said) {
        Planned plan = plan(
                RANGES + "2020-01-01,2023-12-31,Lecturer,60000,USD,,\n2021-01-01," + last + ",Head,80000,USD,,\n",
                History.EMPTY);
        assertThat(plan.notes()).anyMatch(it -> it.contains("2023-12-31, is not read") && it.contains(said));
    }

    @Test
    void anInnerRangeThatIsFollowedByTheOuterOneIsRead() {
        Planned plan = plan(
                RANGES + "2020-01-01,2023-12-31,Lecturer,60000,USD,,\n"
                        + "2021-01-01,2021-05-31,Interim Head,80000,USD,,\n"
                        + "2021-06-01,2023-12-31,Lecturer,60000,USD,,\n",
                History.EMPTY);
        assertThat(facts(plan.after())).last().isEqualTo("2024-01-01 Employment ended: other");
    }

    @Test
    void hoursAreReadAgainstTheFullTimeThatIsRecorded() {
        History recorded = plan(
                        HOURS + "2020-01-13,Clerk,20.00,Hour,40,USD\n2021-06-13,Clerk,20.00,Hour,30,USD\n",
                        History.EMPTY)
                .after();
        Planned later =
                plan(HOURS + "2021-06-13,Clerk,20.00,Hour,30,USD\n2022-06-13,Clerk,21.00,Hour,30,USD\n", recorded);
        assertThat(facts(later.after())
                        .subList(facts(recorded).size(), facts(later.after()).size()))
                .containsExactly("2022-06-13 Raise to 21.00 USD an hour x 2,080, 43,680.00 USD a year");
        assertThat(later.why()).anyMatch(it -> it.contains("3/4 of the full time before it"));
    }

    @Test
    void oneJobOfTheFileEndsTheOneBeforeAlsoAtTheSide() {
        String file = "Employer,Title,Date,Salary,Currency\n"
                + "Initech,Coach,2021-01-01,12000,USD\nUmbrella,Coach,2023-01-01,15000,USD\n";
        History acme = plan(PLAIN + HIRED, History.EMPTY).after();
        GivenEmployments side = new GivenEmployments(null, true, null);
        Planned plan = plan(file, acme, side, null);
        assertThat(facts(plan.after()))
                .contains("2023-01-01 Employment ended: other")
                .hasSize(4);
        assertThat(plan.after().timeline().atTheEnd().employments().all())
                .filteredOn(Employment::running)
                .extracting(Employment::employer)
                .containsExactly("Acme", "Umbrella");
        assertThat(plan(file, plan.after(), side, null).plan().commands()).isEmpty();
    }

    @Test
    void anAnswerThatIsOfferedWorks() {
        History acme = plan(PLAIN + HIRED + "2024-01-01,,,,Termination,\n", History.EMPTY)
                .after();
        String file = "Employer,Title,Date,Salary,Currency\nInitech,Coach,2021-01-01,12000,USD\n";
        assertThatThrownBy(() -> plan(file, acme)).hasMessageContaining("ends=e1");
        assertThat(facts(plan(file, acme, new GivenEmployments(null, null, "e1"), null)
                        .after()))
                .contains("2021-01-01 Employment ended: other")
                .hasSize(3);
    }

    @Test
    void aHireDayThatIsRecordedOtherwiseIsNoted() {
        History recorded = plan(PLAIN + HIRED, History.EMPTY).after();
        Planned later = plan(PLAIN + "2020-01-08,Engineer,100000,USD,Hire,\n", recorded);
        assertThat(later.why().getLast()).contains("is recorded from 2020-01-01 on", "correct the day of fact 1");
    }

    private record Planned(ImportPlan plan) {
        History after() {
            return plan.history().plus(plan.proposed());
        }

        List<String> notes() {
            return plan.notes().stream().map(FileNote::message).toList();
        }

        List<String> why() {
            return plan.results().stream()
                    .map(FileResult::why)
                    .map(String::valueOf)
                    .toList();
        }
    }

    private static Planned plan(String csv, History history) {
        return plan(csv, history, GivenEmployments.NONE, null);
    }

    private static Planned plan(String csv, History history, boolean isFullTime) {
        return plan(csv, history, GivenEmployments.NONE, String.valueOf(isFullTime));
    }

    private static Planned plan(String csv, History history, GivenEmployments given, @Nullable String fullTime) {
        String employer = csv.startsWith("Employer") ? null : "Acme";
        return new Planned(Imported.plan(
                new ImportPlan.Kind.PayHistory(
                        new PayOptions(employer, null, null, null, null, null, null, null, null, fullTime, null),
                        new PayScope(null, given)),
                csv,
                history));
    }

    private static List<String> facts(History history) {
        return history.timeline().facts().stream()
                .map(it -> it.effectiveOn() + " " + FactSentence.of(it.dated()))
                .toList();
    }
}
