package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;
import static trackrecord.domain.given.Given.hire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.imports.CapTableReader.Options;
import trackrecord.domain.career.State;
import trackrecord.domain.given.Told;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vesting.Tranche;

class CapTableReaderTest {

    private static final Options ANY = new Options(null, null, null);
    private static final History HIRED =
            Told.of(hire("2022-01-10", "Acme", "Engineer", null, "USD 100000")).history();

    private static final String TRANSACTIONS = """
            {"file_type": "OCF_TRANSACTIONS_FILE", "items": [
            {"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "t1", "date": "2022-01-31", "security_id": "s1",
             "custom_id": "RSU-1", "stakeholder_id": "ada", "compensation_type": "RSU", "quantity": "4800",
             "vesting_terms_id": "4yr-1yr-cliff-schedule"},
            {"object_type": "TX_VESTING_START", "id": "t2", "date": "2022-01-31", "security_id": "s1",
             "vesting_condition_id": "vesting-start"},
            {"object_type": "TX_EQUITY_COMPENSATION_RELEASE", "id": "t3", "date": "2023-02-01", "security_id": "s1",
             "quantity": "1200", "release_price": {"amount": "14.25", "currency": "USD"}},
            {"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "t4", "date": "2022-01-31", "security_id": "s2",
             "stakeholder_id": "ada", "compensation_type": "OPTION", "quantity": "10"}
            ]}""";
    private static final String VALUATIONS = """
            {"file_type": "OCF_VALUATIONS_FILE", "items": [
            {"object_type": "VALUATION", "id": "v1", "effective_date": "2021-07-01",
             "price_per_share": {"amount": "9.50", "currency": "USD"}},
            {"object_type": "VALUATION", "id": "v2", "effective_date": "2022-07-01",
             "price_per_share": {"amount": "12.00", "currency": "USD"}}]}""";

    @Test
    void issuancesWithTheirTermsAndReleasesBecomeGrantsAndVests() throws IOException {
        ImportedFile file = read("[" + terms() + "," + TRANSACTIONS + "," + VALUATIONS + "]", ANY, HIRED);
        assertThat(told(file))
                .containsExactly(
                        "2022-01-31 RSU grant RSU-1 of 4,800 units at 9.50 USD",
                        "2023-02-01 Vest of 1,200 units of grant RSU-1 at 14.25 USD");
        State state = recorded(HIRED, file).timeline().on(LocalDate.of(2023, 2, 28));
        List<Tranche> tranches =
                state.status(state.career().grants().getFirst()).tranches();
        assertThat(tranches)
                .hasSize(37)
                .extracting(Tranche::date)
                .startsWith(LocalDate.of(2023, 1, 31), LocalDate.of(2023, 2, 28), LocalDate.of(2023, 3, 31));
        assertThat(tranches)
                .extracting(Tranche::state)
                .startsWith(Tranche.State.VESTED, Tranche.State.DUE, Tranche.State.UPCOMING);
    }

    @Test
    void nothingIsRecordedTwice() throws IOException {
        String file = "[" + terms() + "," + TRANSACTIONS + "," + VALUATIONS + "]";
        assertThat(read(file, ANY, recorded(HIRED, read(file, ANY, HIRED))).commands())
                .isEmpty();
    }

    @Test
    void whatThePackageLacksIsAskedFor() throws IOException {
        FileRejected price = catchThrowableOfType(
                FileRejected.class, () -> read("[" + terms() + "," + TRANSACTIONS + "]", ANY, HIRED));
        assertThat(price).hasMessageContaining("unitPrice=12.50 USD");
        assertThat(told(read("[" + terms() + "," + TRANSACTIONS + "]", new Options("ada", "8 USD", null), HIRED))
                        .getFirst())
                .endsWith("at 8 USD");
        FileRejected noTerms = catchThrowableOfType(
                FileRejected.class, () -> read("[" + TRANSACTIONS + "," + VALUATIONS + "]", ANY, HIRED));
        assertThat(noTerms).hasMessageContaining("4yr-1yr-cliff-schedule");
        assertThat(noTerms.problems().getFirst().line()).isEqualTo(2);
    }

    @Test
    void onePersonAtATime() {
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class,
                () -> read(
                        TRANSACTIONS.replace(
                                "\"stakeholder_id\": \"ada\", \"compensation_type\": \"OPTION\"",
                                "\"stakeholder_id\": \"bob\", \"compensation_type\": \"RSU\""),
                        ANY,
                        HIRED));
        assertThat(rejected).hasMessageContaining("stakeholder= with one of ada, bob");
    }

    private String terms() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/imports/cap-table-vesting-terms.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ImportedFile read(String json, Options options, History history) {
        return CapTableReader.read(json.getBytes(StandardCharsets.UTF_8), options, history);
    }
}
