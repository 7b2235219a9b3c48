package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.told;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.ReadEntry;
import trackrecord.domain.timeline.History;

/** What the words of a row of a pay history say happened. */
class PayEventTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contract not renewed|END",
                "Contract change - non renewal|UNKNOWN",
                "Non-renewal of contract|END",
                "Contract extension refused|UNKNOWN",
                "Did not pass probation|END",
                "Probation failed|END",
                "Probation not passed|END",
                "Annual review: let go|END",
                "Review: not retained|UNKNOWN",
                "Fixed-term contract change: ended|UNKNOWN",
                "Status change to inactive|UNKNOWN",
                "Transferred out|UNKNOWN",
                "Transfer to other company|UNKNOWN",
                "Salary continuation ended|UNKNOWN",
                "Transferred to new company|UNKNOWN",
                "Contract completed|UNKNOWN",
                "Probation completed|CHANGE",
                "Did not return from leave|UNKNOWN",
                "Failed to return from leave|UNKNOWN",
                "Leave without return|UNKNOWN",
                "Didn't return to work|UNKNOWN",
                "Terminated while on leave|UNKNOWN",
                "Leave refused|UNKNOWN",
                "Promotion not approved|UNKNOWN",
                "Resignation not accepted|UNKNOWN",
                "Not terminated|UNKNOWN",
                "Vertrag nicht verlängert|UNKNOWN",
                "Contrat: pas de prolongation|UNKNOWN",
                "Terminated - not eligible for rehire|END",
                "Terminated: performance did not improve|END",
                "Contract change refused, resigned|END",
                "Dismissed - failed probation|END",
                "Retirement plan change|CHANGE",
                "Leave of absence without pay|LEAVE",
                "Back from leave (not paid)|RETURN",
                "Return from leave|RETURN",
                "New hire, non-exempt|HIRE",
                "Rehire after layoff|REHIRE",
                "Promotion to lead|PROMOTION",
                "Merit|CHANGE",
                "Annual Increase 2021|CHANGE",
                "Contract renewal|CHANGE",
                "Probation passed|CHANGE",
                "No change|CHANGE",
                "Transfer to non-exempt|CHANGE",
                "Company-wide salary adjustment, April 2021|CHANGE",
                "Gehaltserhöhung|CHANGE",
                "Data change: sunset of role|UNKNOWN"
            })
    void theWordsOfACellSayWhatHappenedOrNothingThatIsKnown(String words, PayEvent event) {
        assertThat(PayEvent.of(words)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({
        "Data Change, Contract not renewed, END",
        "Data Change, Sunset of role, UNKNOWN",
        "Return from Leave, Did not return, UNKNOWN",
        "Leave of Absence, Resigned, UNKNOWN",
        "Promotion, Refused, UNKNOWN",
        "Termination, Leave, END",
        "Hire, Replaces one who retired, HIRE",
        "PAY, MER, CHANGE"
    })
    void aReasonGoesOnWhatTheActionSays(String action, String reason, PayEvent event) {
        assertThat(PayEvent.of(action, reason)).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transferred out",
                "Contract extension refused",
                "Did not return from leave",
                "Review: not retained",
                "Status change, inactive"
            })
    void whatIsNotUnderstoodAndChangesNothingIsAskedAbout(String words) {
        String file = """
                Effective Date,Reason,Job Title,Salary
                2020-01-06,Hire,Clerk,50000
                2021-04-01,"%s",Clerk,50000
                """.formatted(words);
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> read(file, null));
        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).contains("is not understood", "reasons=");
        });
        assertThat(told(read(file, "\"" + words + "\":end")))
                .containsExactly(
                        "2020-01-06 Hired at Acme as Clerk: 50,000.00 USD a year",
                        "2021-04-01 Employment ended: other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Terminated", "Inactive", "Former"})
    void aRowWhoseStatusSaysThatItHasEndedBeginsNothingAfterTheEnd(String status) {
        ImportedFile file = read("""
                Effective Date,Reason,Status,Job Title,Salary
                2020-01-06,Hire,Active,Clerk,50000
                2021-04-01,Resignation,%1$s,Clerk,50000
                2021-07-01,Annual Increase,%1$s,Clerk,51000
                2021-08-01,,%1$s,Clerk,52000
                """.formatted(status), null);
        assertThat(told(file))
                .containsExactly(
                        "2020-01-06 Hired at Acme as Clerk: 50,000.00 USD a year",
                        "2021-04-01 Employment ended: resigned");
        assertThat(file.entries())
                .extracting(ReadEntry::why)
                .last()
                .isEqualTo("the employment has ended before, and the status \"" + status
                        + "\" says so too; this row is left out");
    }

    @Test
    void aStatusThatSaysItHasEndedBeginsNothingBeforeAHireEither() {
        assertThat(told(read("""
                        Effective Date,Reason,Status,Job Title,Salary
                        2019-01-06,,Terminated,Clerk,40000
                        2019-07-06,,Terminated,Clerk,41000
                        2020-01-06,Rehire,Active,Clerk,50000
                        """, null))).containsExactly("2020-01-06 Hired at Acme as Clerk: 50,000.00 USD a year");
    }

    private static ImportedFile read(String csv, @Nullable String reasons) {
        return PayHistoryReader.read(
                csv.getBytes(StandardCharsets.UTF_8),
                new PayOptions("Acme", "USD", null, null, null, null, null, null, null, null, reasons),
                PayScope.ALL,
                History.EMPTY);
    }
}
