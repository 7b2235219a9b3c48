package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.question.WarningAnswer;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;

/** What the amounts of a pay history are paid for. */
class RateColumnsTest {

    @Test
    void aColumnSaysWhatTheRateOfARowIsPaidFor() {
        Timeline timeline = imported("""
                Effective Date,Reason,Job Title,Pay Rate,Paid Per
                2021-03-01,Hire,Engineer,5000.00 USD,Month
                2023-07-01,Promotion,Engineer II,78000.00 USD,Year
                """);

        assertThat(timeline.facts().getFirst().fact().toString()).contains("per=MONTH", "5000.00");
        assertThat(Growth.steps(timeline, 0))
                .extracting(GrowthEntry::kind, it -> String.valueOf(it.after()), it -> String.valueOf(it.percent()))
                .containsExactly(
                        tuple(Kind.HIRE, "USD 60000.00", "null"), tuple(Kind.PROMOTION, "USD 78000.00", "30.00"));
        assertThat(Growth.of(timeline, timeline.firstDay(), timeline.lastDay().plusDays(1), EnumSet.noneOf(Kind.class))
                        .rates()
                        .getFirst()
                        .percent())
                .isEqualTo("30.00");
    }

    @ParameterizedTest
    @CsvSource({"Monthly Salary, MONTH, 60000.00", "Annual Rate, YEAR, 5000.00", "Salary per week, WEEK, 260000.00"})
    void theNameOfTheColumnSaysItWhereNoColumnDoes(String column, String per, String annual) {
        Timeline timeline =
                imported("date,title," + column + "\n2021-03-01,Engineer,5000.00 USD\n", options("salary:" + column));

        assertThat(timeline.facts().getFirst().fact().toString()).contains("per=" + per);
        assertThat(timeline.on(timeline.firstDay())
                        .employment()
                        .orElseThrow()
                        .paidSalary()
                        .getAmount())
                .isEqualTo(annual);
    }

    @Test
    void anHourlyRateSaysHowManyHoursMakeAYear() {
        Timeline timeline = imported("""
                date,title,salary,per,perYear
                2021-03-01,Intern,31.5055 USD,hour,2080
                """);

        assertThat(timeline.facts().getFirst().fact().toString()).contains("31.5055", "per=HOUR", "perYear=2080");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.50 USD,hour, | an hourly rate needs the hours of a year; give hoursPerYear=2080",
                "31.50 USD,lunation, | is not a known period; write year, month, week, day, hour or one off",
                "31.50 USD,hour,lots | is not an amount such as",
                "31.5000001 USD,hour,2080 | has more decimals than an amount of USD an hour may have, 6"
            })
    void aRateThatCouldBeMisreadIsRefused(String cells, String message) {
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class, () -> imported("date,title,salary,per,perYear\n2021-03-01,Intern," + cells + "\n"));

        assertThat(rejected.problems()).extracting(FileProblem::line).containsOnly(2);
        assertThat(rejected.problems()).extracting(FileProblem::message).anyMatch(it -> it.contains(message));
    }

    @Test
    void aBaseOfLittleIsDoubtedWithItsLine() {
        ImportPlan plan = plan("date,title,salary\n2021-03-01,Intern,15.00 EUR\n", options(null));

        assertThat(plan.warnings())
                .containsExactly(
                        new WarningAnswer("LOW_BASE", "/baseSalary", 2, "15.00 EUR a year: is it an hourly rate?"));
    }

    private static PayOptions options(@Nullable String columns) {
        return new PayOptions("Acme", null, null, null, null, columns, null, null, null, null, null);
    }

    private static Timeline imported(String csv) {
        return imported(csv, options(null));
    }

    private static Timeline imported(String csv, PayOptions options) {
        return History.of(List.copyOf(plan(csv, options).proposed())).timeline();
    }

    private static ImportPlan plan(String csv, PayOptions options) {
        return Imported.plan(new ImportPlan.Kind.PayHistory(options, PayScope.ALL), csv, History.EMPTY);
    }
}
