package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.ReadEntry;
import trackrecord.application.exchange.imports.AwardsReader.Options;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Told;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Vested;

/** Exports of equity award centres in the shape in which public programs read them. */
class AwardsReaderTest {

    private static final Options NONE = new Options(null, null, null);
    private static final Command HIRED = hire("2022-01-01", "Acme", "Engineer", null, "USD 100000");
    private static final History GRANTED = Told.of(
                    HIRED,
                    grantUnits("2023-03-15", "C1", "400", "USD 90", null),
                    grantUnits("2023-09-01", "hire", "2000", "USD 100", null))
            .history();

    @Test
    void vestsAndPurchasesBecomeFactsWithThePricesOfTheirDays() throws IOException {
        assertThat(told(read(export(), NONE, GRANTED)))
                .containsExactly(
                        "2024-03-15 Vest of 100 units of grant C1 at 150.25 USD, 40 units withheld",
                        "2024-03-15 Share price of Acme: 150.25 USD",
                        "2024-03-15 Vest of 1,000 units of grant hire at 150.25 USD",
                        "2024-06-28 Purchase of 52.0634 shares at 37.366 USD, market price 53.00 USD",
                        "2024-06-28 Share price of Acme: 53.00 USD");
    }

    @Test
    void everyTransactionHasItsResult() throws IOException {
        ImportedFile file = read(export(), NONE, GRANTED);
        assertThat(file.entries())
                .extracting(ReadEntry::path, ReadEntry::why)
                .containsExactlyInAnyOrder(
                        tuple("/Transactions/0", "a sale is not read: it is not pay"),
                        tuple("/Transactions/1", null),
                        tuple("/Transactions/2", null),
                        tuple("/Transactions/3", null),
                        tuple("/Transactions/4", "it is the vest whose shares were deposited by /Transactions/2"),
                        tuple(
                                "/Transactions/5",
                                "the vest of 5 units on 2024-03-15 is left out: grant C9 is not in the career; record it"
                                        + " with GrantRsu, grantId C9, effectiveOn 2021-01-01, then import the file"
                                        + " again"),
                        tuple("/Transactions/6", "it moves cash or dividends, which are not pay"),
                        tuple(
                                "/Transactions/7",
                                "nothing is recorded for a transaction with the action Forward Split without details"));
        assertThat(file.notes()).anyMatch(note -> note.message().startsWith("sales are not read (1)"));
    }

    @Test
    void nothingIsRecordedTwice() throws IOException {
        History after = recorded(GRANTED, read(export(), NONE, GRANTED));
        assertThat(read(export(), NONE, after).commands()).isEmpty();
    }

    @Test
    void anExportThatTellsMoreCorrectsWhatIsRecorded() throws IOException {
        String withoutLapse = export().replace("\"Action\": \"Lapse\"", "\"Action\": \"Journal\"")
                .replace("Restricted Stock Lapse", "");
        History after = recorded(GRANTED, read(withoutLapse, NONE, GRANTED));
        ImportedFile again = read(export(), NONE, after);
        assertThat(again.commands())
                .singleElement()
                .isInstanceOfSatisfying(Command.Correct.class, correct -> assertThat(
                                correct.replacement().action())
                        .isEqualTo(new Action.VestRsu(
                                "C1",
                                new Vested.Units(
                                        new BigDecimal("100"), BigMoney.parse("USD 150.25"), new BigDecimal("40")))));
    }

    @Test
    void anExportThatTellsLessTakesNothingBack() throws IOException {
        String withoutLapse = export().replace("\"Action\": \"Lapse\"", "\"Action\": \"Journal\"")
                .replace("Restricted Stock Lapse", "");
        History after = recorded(GRANTED, read(export(), NONE, GRANTED));
        assertThat(read(withoutLapse, NONE, after).commands()).isEmpty();
    }

    @Test
    void anOlderExportWithSmallLettersIsRead() {
        String older = """
                {"transactions": [{"eventDate": "03/18/2024", "action": "Deposit", "symbol": "ACME", "quantity": "60",
                 "description": "RS", "transactionDetails": [{"details": {"awardDate": "03/15/2023", "awardName": "C1",
                 "vestDate": "03/15/2024", "vestFairMarketValue": "$1,150.25"}}]}]}
                """;
        assertThat(told(read(older, NONE, GRANTED)))
                .contains("2024-03-15 Vest of 60 units of grant C1 at 1,150.25 USD");
    }

    @Test
    void twoLotsOfOneDayAreTwoVests() {
        String twice = """
                {"Transactions": [{"Date": "03/18/2024", "Action": "Deposit", "Quantity": "30", "Description": "RS",
                 "TransactionDetails": [
                  {"Details": {"AwardId": "C1", "VestDate": "03/15/2024", "Shares": "10", "VestFairMarketValue": "$150"}},
                  {"Details": {"AwardId": "C1", "VestDate": "03/15/2024", "Shares": "20", "VestFairMarketValue": "$151"}}
                 ]}]}
                """;
        ImportedFile file = read(twice, NONE, GRANTED);
        assertThat(told(file))
                .containsExactly(
                        "2024-03-15 Vest of 10 units of grant C1 at 150 USD",
                        "2024-03-15 Share price of Acme: 150 USD",
                        "2024-03-15 Vest of 20 units of grant C1 at 151 USD");
        assertThat(read(twice, NONE, recorded(GRANTED, file)).commands()).isEmpty();
    }

    @Test
    void whatOfAPurchaseWasWithheldIsInItsQuantity() {
        String purchase = """
                {"Transactions": [{"Date": "08/29/2025", "Action": "Deposit", "Quantity": "20", "Description": "ESPP",
                 "TransactionDetails": [{"Details": {"PurchaseDate": "08/29/2025", "PurchasePrice": "$10.00",
                 "PurchaseFairMarketValue": "$12.00", "SubscriptionDate": "03/03/2025",
                 "SubscriptionFairMarketValue": "$11.00", "TaxWithholdingMethod": "Withhold for Taxes",
                 "NetSharesDeposited": "15", "SharesWithheld": "5", "SharesSold": "0", "CashRefund": "$0.00"}}]}]}
                """;
        assertThat(told(read(purchase, NONE, GRANTED)).getFirst()).contains("Purchase of 20 shares");
    }

    private static final String RESTATED = """
            {"Transactions": [
             {"Date": "03/15/2024", "Action": "Deposit", "Quantity": "400", "Description": "RS",
              "TransactionDetails": [{"Details": {"AwardId": "C1", "VestDate": "03/15/2024",
               "VestFairMarketValue": "$22.341"}}]},
             {"Date": "03/15/2024", "Action": "Lapse", "Quantity": "600", "Description": "Restricted Stock Lapse",
              "TransactionDetails": [{"Details": {"AwardId": "C1", "FairMarketValuePrice": "$22.341",
               "SharesSoldWithheldForTaxes": "20", "NetSharesDeposited": "40", "Taxes": "$4,468.20"}}]}]}
            """;

    @Test
    void whatASplitRestatedIsRecordedInTheSharesOfItsDay() {
        History split = Told.of(
                        HIRED,
                        grantUnits("2023-03-15", "C1", "400", "USD 90", null),
                        new Action.RecordSplit("Acme", Rational.of(10)).on(LocalDate.of(2024, 6, 10)))
                .history();
        assertThat(told(read(RESTATED, NONE, split)))
                .contains("2024-03-15 Vest of 60 units of grant C1 at 223.410 USD, 20 units withheld");
        ImportedFile without = read(RESTATED, NONE, GRANTED);
        assertThat(told(without))
                .contains("2024-03-15 Vest of 600 units of grant C1 at 22.341 USD, 200 units withheld");
        assertThat(without.notes()).anyMatch(note -> note.message().contains("restated it for a split of 10"));
    }

    @Test
    void whetherADepositWasRestatedIsAskedWhereASplitIsRecorded() throws IOException {
        History split = Told.of(
                        HIRED,
                        grantUnits("2023-03-15", "C1", "400", "USD 90", null),
                        new Action.RecordSplit("Acme", Rational.of(10)).on(LocalDate.of(2024, 6, 10)))
                .history();
        assertThat(read(export(), NONE, split).notes())
                .anyMatch(note -> note.message().contains("the export does not say whether its numbers"));
    }

    @Test
    void aGrantWithAPriceIsMadeAndItsVestsFindIt() {
        String granted = """
                {"Transactions": [
                 {"Date": "03/18/2025", "Action": "Deposit", "Quantity": "10", "Description": "RS",
                  "TransactionDetails": [{"Details": {"AwardId": "N1", "VestDate": "03/15/2025",
                   "VestFairMarketValue": "$20"}}]},
                 {"Date": "03/15/2024", "Action": "Grant", "Description": "Restricted Stock", "Quantity": "100",
                  "TransactionDetails": [{"Details": {"AwardId": "N1", "AwardDate": "03/15/2024",
                   "FairMarketValuePrice": "$15.00"}}]}]}
                """;
        assertThat(told(read(granted, NONE, GRANTED)))
                .containsExactly(
                        "2024-03-15 RSU grant N1 of 100 units at 15.00 USD",
                        "2025-03-15 Vest of 10 units of grant N1 at 20 USD",
                        "2025-03-15 Share price of Acme: 20 USD");
        assertThat(recorded(GRANTED, read(granted, NONE, GRANTED))
                        .timeline()
                        .on(LocalDate.of(2026, 1, 1))
                        .career()
                        .grants())
                .hasSize(3);
    }

    @Test
    void whatCannotBeReadIsRefusedByLine() {
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> read("""
                        {"Transactions": [
                        {"Date": "13/45/2024", "Action": "Deposit", "Quantity": "1", "Description": "RS",
                         "TransactionDetails": [{"Details": {"AwardId": "C1", "VestFairMarketValue": "$1"}}]},
                        {"Date": "03/15/2024", "Action": "Deposit", "Quantity": "-1", "Description": "RS",
                         "TransactionDetails": [{"Details": {"AwardId": "C1", "VestFairMarketValue": "$1"}}]},
                        {"Date": "06/28/2024", "Action": "Deposit", "Quantity": "1", "Description": "ESPP",
                         "TransactionDetails": [{"Details": {"PurchaseDate": "06/28/2024", "PurchasePrice": "$1"}}]}]}
                        """, NONE, GRANTED));
        assertThat(rejected.problems()).extracting(it -> it.line()).containsExactly(2, 4, 6);
    }

    @Test
    void whatNoGrantSaysTheCurrencyOfIsAskedFor() {
        String purchase = """
                {"Transactions": [{"Date": "06/28/2024", "Action": "Deposit", "Quantity": "1", "Description": "ESPP",
                 "TransactionDetails": [{"Details": {"PurchaseDate": "06/28/2024", "PurchasePrice": "$1",
                 "PurchaseFairMarketValue": "$2"}}]}]}
                """;
        History hired = Told.of(HIRED).history();
        assertThat(catchThrowableOfType(FileRejected.class, () -> read(purchase, NONE, hired)))
                .hasMessageContaining("currency=USD");
        assertThat(told(read(purchase, new Options("Acme", "CAD", null), hired)).getFirst())
                .contains("at 1 CAD");
    }

    private static ImportedFile read(String json, Options options, History history) {
        return AwardsReader.read(json.getBytes(StandardCharsets.UTF_8), options, history);
    }

    private static String export() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                AwardsReaderTest.class.getResourceAsStream("/imports/equity-awards.json"), "equity-awards.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
