package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.told;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.domain.timeline.History;

/** Salaries that are written as so many percent more than the one before, and careers that begin with a table. */
class PayMoreTest {

    private static final String HIRED = "date;salary;title;reason\n2020-01-01;100000;Engineer;Hire\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "5 %     | Raise to 105,000.00 USD",
                "+5%     | Raise to 105,000.00 USD",
                "7,5 %   | Raise to 107,500.00 USD",
                "3.333 % | Raise to 103,333.00 USD",
                "-2,5 %  | Salary adjusted to 97,500.00 USD: not stated",
                "−10 %   | Salary adjusted to 90,000.00 USD: not stated",
            })
    void aPercentageIsOfTheSalaryBefore(String cell, String told) {
        assertThat(told(read(HIRED + "2021-01-01;" + cell + ";;\n"))).endsWith("2021-01-01 " + told);
    }

    @Test
    void eachIsOfTheRowBeforeItAndKeepsWhatTheRateIsFor() {
        assertThat(told(read("""
                date;salary;title;per;reason
                2020-01-01;4000.00;Engineer;month;Hire
                2021-01-01;10 %;;;
                2022-01-01;2,5 %;Lead;;Promotion
                """)))
                .containsExactly(
                        "2020-01-01 Hired at Acme as Engineer: 4,000.00 USD a month x 12, 48,000.00 USD a year",
                        "2021-01-01 Raise to 4,400.00 USD a month x 12, 52,800.00 USD a year",
                        "2022-01-01 Promoted to Lead with a base of 4,510.00 USD a month x 12, 54,120.00 USD a year:"
                                + " Promotion");
    }

    @Test
    void anEndIsOneWhateverItSaysOfPay() {
        assertThat(told(read(HIRED + "2021-01-01;5 %;;Resignation\n")))
                .endsWith("2021-01-01 Employment ended: resigned");
    }

    @Test
    void thereHasToBeASalaryBeforeIt() {
        assertThat(problems("date;salary;title\n2020-01-01;5 %;Engineer\n"))
                .containsExactly(
                        "line 2 salary: the first row of an employment needs a salary as an amount: there is none"
                                + " before it");
    }

    @Test
    void aBonusInPercentIsOfWhatAYearPaysBeforeIt() {
        String rows = """
                date;type;salary;title;per
                2020-01-01;Salary;4000.00;Engineer;month
                2021-03-01;Bonus;12,5 %;;
                """;
        assertThat(told(read(rows))).last().asString().startsWith("2021-03-01 ").contains("bonus of 6,000.00 USD");
        assertThat(read(rows).notes()).anySatisfy(note -> assertThat(note.message())
                .isEqualTo("12.5 % of 48,000.00 USD a year, as before it, is read as 6,000.00 USD"));
        assertThat(problems("date;type;salary;title\n2020-01-01;Bonus;5 %;\n2020-02-01;Salary;100;Clerk\n"))
                .singleElement()
                .asString()
                .contains("a bonus in percent needs a salary before it");
    }

    @Test
    void besideALeaveItCouldBeEither() {
        assertThat(problems(HIRED + "2021-01-01;50 %;;Parental leave\n"))
                .singleElement()
                .asString()
                .startsWith("line 3 salary: a percentage beside a leave may be what is paid in it, or a raise");
    }

    @Test
    void aCareerWithoutANameGetsTheOneThatWasGiven() {
        PayScope ada = new PayScope(null, GivenEmployments.NONE, "Ada");
        ImportedFile first = read(HIRED, ada, History.EMPTY);
        assertThat(told(first))
                .containsExactly(
                        "2020-01-01 Career named Ada", "2020-01-01 Hired at Acme as Engineer: 100,000.00 USD a year");
    }

    private static ImportedFile read(String csv) {
        return read(csv, PayScope.ALL, History.EMPTY);
    }

    private static ImportedFile read(String csv, PayScope scope, History history) {
        PayOptions options = new PayOptions("Acme", "USD", null, null, null, null, null, null, null, null, null);
        return PayHistoryReader.read(csv.getBytes(StandardCharsets.UTF_8), options, scope, history);
    }

    private static List<String> problems(String csv) {
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> read(csv));
        return rejected.problems().stream().map(PayMoreTest::words).toList();
    }

    private static String words(FileProblem problem) {
        return "line " + problem.line() + " " + problem.path() + ": " + problem.message();
    }
}
