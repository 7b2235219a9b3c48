package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.told;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.question.FileNote;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;

/** How much of full time the rows of a pay history say is worked. */
class PaySharesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FTE|25/37.5|2/3",
                "FTE|25/37,5|2/3",
                "FTE|4/5|4/5",
                "FTE|1/2|1/2",
                "FTE|2 / 3|2/3",
                "FTE|0.8|4/5",
                "FTE|0,8|4/5",
                "FTE|80%|4/5",
                "FTE|80 %|4/5",
                "FTE|37.5 %|3/8",
                "FTE %|80|4/5",
                "FTE %|0.8|4/5",
                "FTE Percent|40|2/5",
                "FTE|1.2|6/5",
                "FTE|Full time|1"
            })
    void aShareIsReadAsItIsWritten(String heading, String cell, String share) {
        assertThat(shareOf(readCell(heading, cell, null))).isEqualTo(Rational.parse(share));
    }

    @ParameterizedTest
    @CsvSource({"20h", "20 hours", "20 hrs/week", "20 Std.", "20", "40"})
    void hoursAreNoShareWithoutThoseOfFullTime(String cell) {
        FileProblem problem = problemOf("FTE", cell);
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.path()).isEqualTo("fte");
        assertThat(problem.message()).contains("give hoursPerYear=2080", "4/5", "80 %");
        Rational hours = Rational.parse(cell.replaceAll("[^0-9]", ""));
        assertThat(shareOf(readCell("FTE", cell, "2080"))).isEqualTo(hours.dividedBy(Rational.of(40)));
    }

    @ParameterizedTest
    @CsvSource({"part time", "1/2/3", "½", "4/0", "about 80%"})
    void whatIsNoShareIsRefusedWithTheWaysToWriteIt(String cell) {
        assertThat(problemOf("FTE", cell).line()).isEqualTo(2);
    }

    @Test
    void hoursThatDifferBesideASalaryAreAskedAbout() {
        String file = """
                Date,Title,Annual Salary,Currency,Hours
                2020-01-01,Nurse,60000,GBP,37.5
                2021-01-01,Nurse,48000,GBP,30
                """;
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> read(file, null, null));
        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).contains("0.8 of full time", "fullTime=true", "fullTime=false");
        });
        ImportedFile paid = read(file, null, "false");
        assertThat(told(paid))
                .containsExactly(
                        "2020-01-01 Hired at Acme as Nurse: 60,000.00 GBP a year",
                        "2021-01-01 Hours changed to 4/5 of full time");
        assertThat(paid.notes())
                .extracting(FileNote::message)
                .anyMatch(it -> it.contains("full time is read as 37.5 hours a week"));
        assertThat(told(read(file, null, "true")))
                .contains(
                        "2021-01-01 Hours changed to 4/5 of full time",
                        "2021-01-01 Salary adjusted to 48,000.00 GBP: not stated");
        FileRejected ofForty = catchThrowableOfType(FileRejected.class, () -> read(file, "2080", null));
        assertThat(ofForty.problems()).extracting(FileProblem::line).containsExactly(2, 3);
    }

    @Test
    void hoursThatDifferBesideARateAnHourChangeTheHoursAndNotTheRate() {
        ImportedFile file = read("""
                Date,Title,Hourly Rate,Currency,Hours
                2020-01-01,Nurse,25,GBP,40
                2021-01-01,Nurse,25,GBP,30
                2022-01-01,Nurse,26,GBP,30
                2023-01-01,Nurse,26,GBP,40
                """, null, null);
        assertThat(told(file))
                .containsExactly(
                        "2020-01-01 Hired at Acme as Nurse: 25.00 GBP an hour x 2,080, 52,000.00 GBP a year",
                        "2021-01-01 Hours changed to 3/4 of full time",
                        "2022-01-01 Raise to 26.00 GBP an hour x 2,080, 54,080.00 GBP a year",
                        "2023-01-01 Hours changed to 1 of full time");
    }

    private static FileProblem problemOf(String heading, String cell) {
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> readCell(heading, cell, null));
        assertThat(rejected).as(cell).isNotNull();
        return rejected.problems().getFirst();
    }

    private static ImportedFile readCell(String heading, String cell, @Nullable String hoursPerYear) {
        return read(
                "Date,Title,Salary,Currency," + heading + "\n2020-01-01,Nurse,50000,GBP,\"" + cell + "\"\n",
                hoursPerYear,
                "true");
    }

    private static ImportedFile read(String csv, @Nullable String hoursPerYear, @Nullable String fullTime) {
        return PayHistoryReader.read(
                csv.getBytes(StandardCharsets.UTF_8),
                new PayOptions("Acme", null, null, null, null, null, null, hoursPerYear, null, fullTime, null),
                PayScope.ALL,
                History.EMPTY);
    }

    private static Rational shareOf(ImportedFile file) {
        Action.Hire hire = (Action.Hire) ((DatedCommand) file.commands().getFirst()).action();
        return Objects.requireNonNullElse(hire.fte(), Rational.ONE);
    }
}
