package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.question.FileNote;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;

/** Whose awards an export tells of in a career of several employments. */
class AwardsEmploymentsTest {

    private static final DatedCommand ACME = hire("2020-01-01", "Acme", "Engineer", null, "USD 100000");
    private static final DatedCommand BETA = atTheSide("2020-06-01", "Beta");
    private static final String PURCHASE = """
            {"Transactions": [{"Date": "06/28/2024", "Action": "Deposit", "Quantity": "1", "Description": "ESPP",
             "TransactionDetails": [{"Details": {"PurchaseDate": "06/28/2024", "PurchasePrice": "$1",
             "PurchaseFairMarketValue": "$2"}}]}]}
            """;
    private static final String GRANT = """
            {"Transactions": [
             {"Date": "03/15/2024", "Action": "Grant", "Description": "Restricted Stock", "Quantity": "100",
              "TransactionDetails": [{"Details": {"AwardId": "N1", "AwardDate": "03/15/2024",
               "FairMarketValuePrice": "$15.00"}}]},
             {"Date": "03/18/2025", "Action": "Deposit", "Quantity": "10", "Description": "RS",
              "TransactionDetails": [{"Details": {"AwardId": "N1", "VestDate": "03/15/2025",
               "VestFairMarketValue": "$20"}}]}]}
            """;

    @Test
    void theOnlyEmploymentIsMeant() {
        assertThat(told(plan(PURCHASE, null, null, recorded(ACME))))
                .containsExactly(
                        "2024-06-28 Purchase of 1 share at 1 USD, market price 2 USD at Acme",
                        "2024-06-28 Share price of Acme: 2 USD");
    }

    @Test
    void severalAreAskedAboutAndTheImportSaysWhich() {
        History both = recorded(ACME, BETA);
        for (String export : List.of(PURCHASE, GRANT)) {
            FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> plan(export, null, null, both));
            assertThat(rejected)
                    .hasMessageContaining("several employments are in force")
                    .hasMessageContaining("Acme (e1), Beta (e2)")
                    .hasMessageContaining("give employment=e1 or employment=e2");
            assertThat(told(plan(export, "Beta Inc.", null, both)))
                    .first()
                    .asString()
                    .endsWith("Beta");
            assertThat(told(plan(export, null, "e2", both))).first().asString().endsWith("Beta");
            assertThat(told(plan(export, "acme", null, both)))
                    .first()
                    .asString()
                    .endsWith("Acme");
        }
    }

    @Test
    void aGrantTellsTheEmploymentOfItsVests() {
        History both = recorded(
                ACME,
                BETA,
                grantUnits("2024-03-15", "N1", "100", "USD 15", null).about(new EmploymentId("e2")));
        assertThat(told(plan(GRANT, null, null, both)))
                .containsExactly(
                        "2025-03-15 Vest of 10 units of grant N1 at 20 USD at Beta",
                        "2025-03-15 Share price of Beta: 20 USD");
        assertThat(plan(GRANT, null, "e1", both).notes())
                .extracting(FileNote::message)
                .anyMatch(it -> it.contains("grant N1 belongs to another employment"));
    }

    @Test
    void anEmployerThatIsNotInForceIsRefused() {
        FileRejected rejected =
                catchThrowableOfType(FileRejected.class, () -> plan(PURCHASE, "Gamma", null, recorded(ACME)));
        assertThat(rejected)
                .hasMessageContaining("no employment with the employer Gamma is in force, but Acme (e1)")
                .hasMessageContaining("employment=e1");
        FileRejected unknown =
                catchThrowableOfType(FileRejected.class, () -> plan(PURCHASE, null, "e9", recorded(ACME)));
        assertThat(unknown).hasMessageContaining("there is no employment \"e9\"");
    }

    @Test
    void aPurchaseAfterTheEndIsThatOfItsEmployer() {
        History next = recorded(ACME, end("2024-06-01"), hire("2024-06-15", "Beta", "Chief", null, "USD 1"));
        assertThat(told(plan(PURCHASE, "Acme", null, next))).first().asString().endsWith("Acme");
        assertThat(told(plan(PURCHASE, null, null, next))).first().asString().endsWith("Beta");
    }

    private static DatedCommand atTheSide(String on, String employer) {
        DatedCommand command = hire(on, employer, "Teacher", null, "USD 20000");
        Action.Hire hire = (Action.Hire) command.action();
        return new Action.Hire(
                        employer, hire.title(), null, null, null, null, null, hire.baseSalary(), null, null, null, true)
                .on(command.effectiveOn());
    }

    private static ImportPlan plan(
            String json, @Nullable String employer, @Nullable String employment, History history) {
        return Imported.plan(
                new ImportPlan.Kind.EquityAwards(new AwardsReader.Options(employer, "USD", employment)), json, history);
    }
}
