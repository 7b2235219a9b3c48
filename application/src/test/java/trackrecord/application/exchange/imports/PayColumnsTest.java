package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.told;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.ReadEntry;
import trackrecord.application.question.FileNote;
import trackrecord.domain.timeline.History;

/** What the columns of a pay history hold where their headings leave it open. */
class PayColumnsTest {

    private static final String TWO_RATES = """
            Date,Title,Hourly Rate,Annual Salary,Scheduled Hours
            2020-01-01,Nurse,21.00,"$43,680",40
            2021-01-01,Nurse,21.00,"$21,840",20
            """;

    @Test
    void columnsThatDifferInWhatTheySayAreAskedAbout() {
        FileProblem problem =
                problem(TWO_RATES, given(null, null, "2080", null, null)).getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.message())
                .contains("which differ", "columns=salary:Hourly Rate", "columns=salary:Annual Salary");
        assertThat(told(read(TWO_RATES, given(null, "salary:Hourly Rate", "2080", null, null))))
                .containsExactly("2020-01-01 Hired at Acme as Nurse: 21.00 USD an hour x 2,080, 43,680.00 USD a year");
    }

    @Test
    void whatCannotBeComparedIsAskedAboutToo() {
        assertThat(problem(TWO_RATES, given(null, null, null, null, null)))
                .extracting(FileProblem::line)
                .containsExactly(2, 3);
    }

    @Test
    void columnsThatSayTheSameAreAllNamed() {
        ImportedFile file = read("""
                Date,Title,Annual Salary,Base Salary,Hourly Rate,Grade Step
                2020-01-01,Nurse,50000,50000.00,24.04,1
                2021-01-01,Nurse,52000,,0.00,2
                """, given(null, null, "2080", null, null));
        assertThat(told(file)).contains("2021-01-01 Raise to 52,000.00 USD");
        assertThat(file.notes())
                .extracting(FileNote::message)
                .anyMatch(
                        it -> it.contains("salary:Annual Salary,title:Title; where that has no salary, it is read from"
                                + " Base Salary, Hourly Rate; not read: Grade Step"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CTC (LPA)|12.50|1,250,000.00 USD a year",
                "Salary (in thousands)|85|85,000.00 USD a year",
                "Salary ($k)|85.5|85,500.00 USD a year",
                "Salary (Lakhs)|12.5|1,250,000.00 USD a year",
                "Salary (TEUR)|85|85,000.00 USD a year",
                "Salary ('000)|85|85,000.00 USD a year",
                "Salary (million)|6.5|6,500,000.00 USD a year"
            })
    void aUnitInTheHeadingIsTaken(String heading, String cell, String salary) {
        assertThat(told(read("Date,Title," + heading + "\n2020-01-01,Clerk," + cell + "\n", ACME)))
                .containsExactly("2020-01-01 Hired at Acme as Clerk: " + salary);
    }

    @Test
    void anAmountInFullUnderAUnitIsAskedAbout() {
        assertThat(problem("Date,Title,Salary (in thousands)\n2020-01-01,Clerk,85000\n", ACME))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("may be a full amount", "1000"));
    }

    @ParameterizedTest
    @CsvSource({
        "Standard Hours, 80, ",
        "Standard Hours, 173.33, ",
        "Biweekly Hours, 80, ",
        "Hours per Week, 70, 3640",
        "Weekly Hours, 40, 2080",
        "Standard Hours, 37.5, 1950",
        "Hours, 2080, 2080",
        "Monthly Hours, 160, 1920"
    })
    void hoursAreThoseOfAWeekOrAreAskedAbout(String heading, String hours, @Nullable String aYear) {
        String file = "Date,Title,Hourly Rate," + heading + "\n2020-01-01,Clerk,25.00," + hours + "\n";
        PayOptions mapped = given(null, "hours:" + heading, null, null, null);
        if (aYear == null) {
            assertThat(problem(file, mapped)).singleElement().satisfies(it -> assertThat(it.message())
                    .contains("more than a full-time week", "2080"));
        } else {
            assertThat(read(file, mapped).commands().toString()).contains("perYear=" + aYear);
        }
    }

    @Test
    void aColumnThatIsNotFoundIsOneThatNothingElseIsReadOf() {
        assertThat(problem("Gültig ab,Titel,Bezahlung\n2020-01-01,Clerk,50000\n", ACME))
                .singleElement()
                .satisfies(it -> assertThat(it.message())
                        .endsWith("columns not read: Bezahlung; name the right one with columns=salary:Bezahlung"));
        assertThat(problem("Gültig ab,Bezahlung,\"Zahlung, neu\"\n2020-01-01,1,2\n", ACME))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.message())
                                .endsWith(
                                        "columns not read: Bezahlung, Zahlung, neu; name the right one with columns=salary:Bezahlung"));
        assertThat(problem("Date,Salary,Als was\n2020-01-01,50000,Clerk\n", ACME))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("title=Engineer", "columns=title:Als was"));
    }

    @Test
    void wordsAndNamesWithACommaAreWrittenInQuotes() {
        String file = """
                Date,"Pay, gross",Title,Reason
                2020-01-01,50000,Clerk,Hire
                2021-01-01,50000,Clerk,"Verzicht, Stufe 2: neu"
                2022-01-01,50000,Clerk,"Verzicht, ""Stufe 3""\"
                """;
        String columns = "salary:\"Pay, gross\"";
        List<FileProblem> problems = problem(file, given(null, columns, null, null, null));
        assertThat(problems).extracting(FileProblem::message).first().satisfies(it -> assertThat(it)
                .contains("reasons=\"Verzicht, Stufe 2: neu\":end", "reasons=\"Verzicht, Stufe 2: neu\":change"));
        assertThat(problems).extracting(FileProblem::message).last().satisfies(it -> assertThat(it)
                .contains("reasons=\"Verzicht, \"\"Stufe 3\"\"\":end"));
        assertThat(told(read(
                        file,
                        given(
                                null,
                                columns,
                                null,
                                null,
                                "\"Verzicht, Stufe 2: neu\":change,\"Verzicht, \"\"Stufe 3\"\"\":end"))))
                .containsExactly(
                        "2020-01-01 Hired at Acme as Clerk: 50,000.00 USD a year",
                        "2022-01-01 Employment ended: other");
    }

    @Test
    void whatIsPaidForAShareOfFullTimeIsRoundedWithAReason() {
        ImportedFile file = read("""
                Date,Title,Monthly Salary,FTE
                2020-01-01,Clerk,3250,36/40
                """, given("EUR", null, null, "false", null));
        assertThat(told(file))
                .containsExactly(
                        "2020-01-01 Hired at Acme as Clerk: 3,611.111111 EUR a month x 12, 43,333.33 EUR a year,"
                                + " at 9/10 of full time");
        assertThat(file.entries())
                .extracting(ReadEntry::why)
                .containsExactly("3250 is paid for 0.9 of full time; that of full time has no exact decimals and is"
                        + " rounded to 3611.111111");
    }

    @Test
    void aSignOfOtherCurrenciesIsRefusedInWords() {
        assertThat(problem("Date,Title,Salary\n2020-01-01,Clerk,¥500000\n", ACME))
                .singleElement()
                .satisfies(it -> assertThat(it.message())
                        .isEqualTo(
                                "\"¥\" is the sign of several currencies (JPY, CNY), but not of USD; give the one that"
                                        + " is meant, such as currency=JPY"));
    }

    private static final PayOptions ACME = given(null, null, null, null, null);

    private static PayOptions given(
            @Nullable String currency,
            @Nullable String columns,
            @Nullable String hoursPerYear,
            @Nullable String fullTime,
            @Nullable String reasons) {
        return new PayOptions(
                "Acme",
                currency == null ? "USD" : currency,
                null,
                null,
                null,
                columns,
                null,
                hoursPerYear,
                null,
                fullTime,
                reasons);
    }

    private static List<FileProblem> problem(String csv, PayOptions options) {
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> read(csv, options));
        assertThat(rejected).as(csv).isNotNull();
        return rejected.problems();
    }

    private static ImportedFile read(String csv, PayOptions options) {
        return PayHistoryReader.read(csv.getBytes(StandardCharsets.UTF_8), options, PayScope.ALL, History.EMPTY);
    }
}
