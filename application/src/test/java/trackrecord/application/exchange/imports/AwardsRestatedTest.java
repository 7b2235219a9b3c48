package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.after;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.question.FileNote;
import trackrecord.application.question.FileResult;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.DatedCommand;

/** Exports that say anew what is recorded, or of which it is not sure what they are about. */
class AwardsRestatedTest {

    private static final DatedCommand ACME = hire("2020-01-01", "Acme", "Engineer", null, "USD 100000");
    private static final DatedCommand GRANTED = grantUnits("2023-03-15", "r-100", "400", "USD 90", null);

    @Test
    void aRestatedPriceIsThatOfItsDayAsWell() {
        String first = export(deposit("r-100", "2024", "60", "$20"));
        History recorded = after(plan(first, null, recorded(ACME, GRANTED)));
        History later = after(plan(first.replace("$20", "$21"), null, recorded));
        assertThat(told(later))
                .endsWith("Vest of 60 units of grant r-100 at 21 USD", "Share price of Acme: 21 USD")
                .hasSize(4);
        String otherLot = export(deposit("r-100", "2024", "60", "$20"), deposit("r-100", "2024", "10", "$22"));
        assertThat(told(after(plan(otherLot, null, recorded)))).contains("Share price of Acme: 20 USD");
    }

    @Test
    void anotherAwardOfTheSameDayIsNotThatOfAKnownId() {
        ImportPlan plan = plan(
                export(deposit("r-200", "2024", "60", "$20"), deposit("r-100", "2024", "10", "$20")),
                null,
                recorded(ACME, GRANTED));
        assertThat(told(after(plan)))
                .contains("Vest of 10 units of grant r-100 at 20 USD")
                .hasSize(4);
        assertThat(plan.notes())
                .extracting(FileNote::message)
                .anyMatch(
                        it -> it.contains(
                                "grant r-200 is not in the career; record it with GrantRsu, grantId r-200, effectiveOn 2023-03-15"));
    }

    @Test
    void aVestThatNamesNoAwardIsRecordedByHandWhereSeveralArePossible() {
        ImportPlan plan = plan(
                export(deposit("", "2024", "60", "$20")),
                null,
                recorded(ACME, GRANTED, grantUnits("2023-03-15", "r-101", "400", "USD 90", null)));
        assertThat(plan.notes())
                .extracting(FileNote::message)
                .anyMatch(it -> it.contains("record it with VestRsu and the right grantId: r-100, r-101"));
    }

    @Test
    void theSharesOfOneSymbolAreOfOneCompany() {
        String two = export(purchase("12/31/2020"), purchase("06/30/2021"));
        History next = recorded(ACME, end("2021-03-01"), hire("2021-03-15", "NewCo", "Chief", null, "USD 1"));
        assertThat(catchThrowableOfType(FileRejected.class, () -> plan(two, null, next)))
                .hasMessageContaining("give employment=e1 or employment=e3");
        assertThat(told(after(plan(two, "e1", next))))
                .filteredOn(it -> it.startsWith("Purchase"))
                .hasSize(2);
        assertThat(told(after(plan(two.replaceFirst("SHARE", "OTHER"), null, next))))
                .filteredOn(it -> it.startsWith("Purchase"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exercise and Sell", "Exercise and Hold"})
    void anExerciseOfOptionsIsRecordedByHand(String action) {
        ImportPlan plan = plan(
                export("{\"Date\": \"03/15/2024\", \"Action\": \"" + action + "\", \"Quantity\": \"5\"}"),
                null,
                recorded(ACME, GRANTED));
        assertThat(plan.commands()).isEmpty();
        assertThat(plan.notes()).extracting(FileNote::message).anyMatch(it -> it.contains("ExerciseOptions"));
    }

    @Test
    void whatIsNoTransactionHasItsResult() {
        ImportPlan plan =
                plan(export("null", "1", deposit("r-100", "2024", "60", "$20")), null, recorded(ACME, GRANTED));
        assertThat(plan.results())
                .extracting(FileResult::path)
                .containsExactlyInAnyOrder("/Transactions/0", "/Transactions/1", "/Transactions/2");
    }

    private static String export(String... transactions) {
        return "{\"Transactions\": [" + String.join(",", transactions) + "]}";
    }

    private static String deposit(String id, String year, String units, String price) {
        return """
                {"Date": "03/15/%s", "Action": "Deposit", "Quantity": "%s", "Description": "RS", "Symbol": "SHARE",
                 "TransactionDetails": [{"Details": {"AwardId": "%s", "AwardDate": "03/15/2023",
                  "VestDate": "03/15/%s", "VestFairMarketValue": "%s"}}]}""".formatted(year, units, id, year, price);
    }

    private static String purchase(String on) {
        return """
                {"Date": "%s", "Action": "Deposit", "Quantity": "1", "Description": "ESPP", "Symbol": "SHARE",
                 "TransactionDetails": [{"Details": {"PurchaseDate": "%s", "PurchasePrice": "$1",
                 "PurchaseFairMarketValue": "$2"}}]}""".formatted(on, on);
    }

    private static ImportPlan plan(String json, @Nullable String employment, History history) {
        return Imported.plan(
                new ImportPlan.Kind.EquityAwards(new AwardsReader.Options(null, "USD", employment)), json, history);
    }
}
