package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.question.FileNote;
import trackrecord.domain.timeline.History;

class PayHistoryReaderTest {

    private static final PayOptions ACME = given("Acme", "USD");

    private static final String WORKDAY = """
            \uFEFFEffective Date,Reason,Job Title,Annual Rate,Currency,Location
            01/13/2020,"Hire, external",Engineer,"$120,000.00",USD,Berlin
            04/01/2021,Merit,Engineer,"$126,500.00",USD,Berlin
            04/01/2022,Promotion,Senior Engineer,"$150,000.00",USD,Berlin
            10/01/2022,Relocation,Senior Engineer,"$150,000.00",USD,Lisbon
            04/01/2023,Market adjustment,Senior Engineer,"$141,000.00",USD,Lisbon
            07/01/2023,Title change,Staff Engineer,"$141,000.00",USD,Lisbon
            """;

    @Test
    void anExportOfAnHrSystemBecomesFacts() {
        ImportedFile file = read(WORKDAY, ACME, History.EMPTY);
        assertThat(told(file))
                .containsExactly(
                        "2020-01-13 Hired at Acme as Engineer: 120,000.00 USD a year",
                        "2021-04-01 Raise to 126,500.00 USD: Merit",
                        "2022-04-01 Promoted to Senior Engineer with a base of 150,000.00 USD: Promotion",
                        "2022-10-01 Transfer: Lisbon",
                        "2023-04-01 Salary adjusted to 141,000.00 USD: Market adjustment",
                        "2023-07-01 Transfer: Staff Engineer");
        assertThat(file.notes())
                .extracting(FileNote::message)
                .containsExactly("read as columns=date:Effective Date,"
                        + "salary:Annual Rate,currency:Currency,reason:Reason,title:Job Title,location:Location");
    }

    @Test
    void whatWasImportedIsNotRecordedTwiceAndNewRowsAre() {
        History history = recorded(History.EMPTY, read(WORKDAY, ACME, History.EMPTY));
        assertThat(read(WORKDAY, ACME, history).commands()).isEmpty();
        String longer = WORKDAY + "04/01/2024,Merit,Staff Engineer,\"$155,000\",USD,Lisbon\n";
        assertThat(told(read(longer, ACME, history))).containsExactly("2024-04-01 Raise to 155,000.00 USD: Merit");
    }

    @Test
    void itGoesOnFromWhatTheCareerHolds() {
        History history = recorded(
                History.EMPTY, read("date,salary,title\n2020-01-01,100000 EUR,Engineer\n", ACME, History.EMPTY));
        ImportedFile file = read("date,salary\n2021-01-01,100000 EUR\n2022-01-01,110000 EUR\n", ACME, history);
        assertThat(told(file)).containsExactly("2022-01-01 Raise to 110,000.00 EUR");
        assertThat(file.notes()).extracting(FileNote::line).contains(2);
    }

    @Test
    void theNewestRowMayComeFirstAndLastDaysAreInclusive() {
        ImportedFile file = read("""
                Start\tEnd\tCompany\tTitle\tSalary
                1 Jan 2022\t\tNew GmbH\tLead\t90.000,00 EUR
                15 Mar 2019\t31 Dec 2021\tOld & Co\tEngineer\t€ 70.000
                """, PayOptions.NONE, History.EMPTY);
        assertThat(told(file))
                .containsExactly(
                        "2019-03-15 Hired at Old & Co as Engineer: 70,000.00 EUR a year",
                        "2022-01-01 Employment ended: other",
                        "2022-01-01 Hired at New GmbH as Lead: 90,000.00 EUR a year");
    }

    @Test
    void aRowThatEndsAnEmploymentHasAReasonAndNoSalary() {
        ImportedFile file = read(
                "date;salary;title;reason\n01.02.2020;50 000;Clerk;Hire\n01.08.2021;;;Resignation\n",
                given("Acme", "CHF"),
                History.EMPTY);
        assertThat(told(file))
                .containsExactly(
                        "2020-02-01 Hired at Acme as Clerk: 50,000.00 CHF a year",
                        "2021-08-01 Employment ended: resigned");
    }

    @Test
    void everyProblemIsToldWithItsLine() {
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> read("""
                date,salary,title
                2020-13-01,100000,Engineer
                2020-02-01,lots,Engineer
                2020-03-01,100000.005,Engineer
                ,100000,Engineer
                """, ACME, History.EMPTY));
        assertThat(rejected.problems()).extracting(FileProblem::line).containsExactly(2, 3, 4, 5);
        assertThat(rejected.problems())
                .extracting(FileProblem::path)
                .containsExactly("date", "salary", "salary", "date");
    }

    @Test
    void datesThatCanBeReadTwoWaysAreAskedAbout() {
        String file = "date,salary,title\n03/04/2020,100000,Engineer\n";
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> read(file, ACME, History.EMPTY));
        assertThat(rejected).hasMessageContaining("dates=dmy");
        assertThat(told(read(file, dates("dmy"), History.EMPTY)).getFirst()).startsWith("2020-04-03");
        assertThat(told(read(file, dates("mdy"), History.EMPTY)).getFirst()).startsWith("2020-03-04");
    }

    @Test
    void aHeaderThatNobodyKnowsIsMapped() {
        String file = "Wann,Wieviel,Als was\n2020-01-01,70000,Entwickler\n";
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> read(file, ACME, History.EMPTY));
        assertThat(rejected).hasMessageContaining("columns=date:Wann");
        PayOptions mapped = columns("date:Wann,salary:Wieviel,title:Als was");
        assertThat(told(read(file, mapped, History.EMPTY)))
                .containsExactly("2020-01-01 Hired at Acme as Entwickler: 70,000.00 EUR a year");
    }

    @Test
    void anOpenEndMayBeWrittenWithoutSigns() {
        assertThat(told(read("""
                        BEGDA,ENDDA,Title,ANSAL,WAERS
                        20200601,20210531,Teacher,20000.00,USD
                        20210601,99991231,Teacher,22000.00,USD
                        """, ACME, History.EMPTY)))
                .containsExactly(
                        "2020-06-01 Hired at Acme as Teacher: 20,000.00 USD a year",
                        "2021-06-01 Raise to 22,000.00 USD");
    }

    @Test
    void ofSeveralColumnsOfPayTheOneThatIsFilledIsRead() {
        assertThat(told(read("""
                        Gültig ab;Titel;Fixgehalt;Stundenlohn;Intervall
                        01.06.2020;Lehrer;1.800,00;;Monatlich
                        01.06.2021;Lehrer;1.950,00;;Monatlich
                        """, given("Acme", "EUR"), History.EMPTY)))
                .containsExactly(
                        "2020-06-01 Hired at Acme as Lehrer: 1,800.00 EUR a month x 12, 21,600.00 EUR a year",
                        "2021-06-01 Raise to 1,950.00 EUR a month x 12, 23,400.00 EUR a year");
    }

    @Test
    void otherEncodingsAreRead() {
        String file = "date,salary,title\n2020-01-01,£70000,Café manager\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            assertThat(told(PayHistoryReader.read(
                            file.getBytes(charset), given("Acme", null), PayScope.ALL, History.EMPTY)))
                    .containsExactly("2020-01-01 Hired at Acme as Café manager: 70,000.00 GBP a year");
        }
    }

    private static PayOptions given(String employer, @Nullable String currency) {
        return new PayOptions(employer, currency, null, null, null, null, null, null, null, null, null);
    }

    private static PayOptions dates(String order) {
        return new PayOptions("Acme", "USD", null, order, null, null, null, null, null, null, null);
    }

    private static PayOptions columns(String mapping) {
        return new PayOptions("Acme", "EUR", null, null, null, mapping, null, null, null, null, null);
    }

    private static ImportedFile read(String csv, PayOptions options, History history) {
        return PayHistoryReader.read(csv.getBytes(StandardCharsets.UTF_8), options, PayScope.ALL, history);
    }
}
