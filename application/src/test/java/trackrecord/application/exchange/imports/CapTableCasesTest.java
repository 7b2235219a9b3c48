package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;
import static trackrecord.domain.given.Given.hire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.ReadEntry;
import trackrecord.domain.given.Told;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;

/** Cap tables in the shapes of the format, each with what it has to become. */
class CapTableCasesTest {

    private static final History HIRED =
            Told.of(hire("2020-01-01", "Acme", "Engineer", null, "USD 100000")).history();

    @Test
    void aRetractedGrantIsNone() throws IOException {
        ImportedFile file = read("ocf-retraction.json");
        assertThat(told(file)).isEmpty();
        assertThat(file.entries()).extracting(ReadEntry::why).contains("it was retracted, so no grant is recorded");
    }

    @Test
    void aCliffInstallmentIsACliff() throws IOException {
        List<Tranche> tranches = tranches("ocf-cliff-installment.json");
        assertThat(tranches).hasSize(37);
        assertThat(tranches.getFirst().on()).isEqualTo("2025-01-01");
        assertThat(tranches.getFirst().amount().plain()).isEqualTo("1200");
    }

    @Test
    void listedVestingsAreASchedule() throws IOException {
        assertThat(tranches("ocf-vestings-array.json"))
                .extracting(it -> it.on() + " " + it.amount().plain())
                .containsExactly("2024-06-07 3333", "2025-06-07 3334", "2026-06-07 3333");
    }

    @Test
    void anAccelerationVests() throws IOException {
        assertThat(told(read("ocf-acceleration.json")))
                .containsExactly(
                        "2021-01-01 RSU grant G1 of 4,800 units at 4.00 USD",
                        "2022-01-01 Vest of 1,200 units of grant G1 at 9.00 USD",
                        "2022-06-15 Vest of 1,000 units of grant G1, ahead of the schedule",
                        "2022-06-16 Forfeiture of 2,100 units of grant G1: left");
    }

    @Test
    void nothingOfWhatWasAcceleratedStaysUpcoming() throws IOException {
        assertThat(tranches("ocf-acceleration.json").stream()
                        .filter(it -> it.state() != Tranche.State.FORFEITED)
                        .map(it -> it.state() + " " + it.open().plain())
                        .distinct())
                .containsExactly("VESTED 0", "DUE 100");
        assertThat(status(read("ocf-acceleration.json")).unvested().plain()).isEqualTo("500");
    }

    @Test
    void aReleaseOfAcceleratedUnitsIsNoSecondVest() throws IOException {
        ImportedFile file = CapTableReader.read(released("1500"), new CapTableReader.Options(null, null, null), HIRED);
        assertThat(told(file))
                .containsExactly(
                        "2021-01-01 RSU grant G1 of 4,800 units at 4.00 USD",
                        "2022-01-01 Vest of 1,200 units of grant G1 at 9.00 USD",
                        "2022-06-15 Vest of 1,000 units of grant G1 at 12.00 USD, ahead of the schedule",
                        "2022-06-16 Forfeiture of 2,100 units of grant G1: left",
                        "2022-06-20 Vest of 500 units of grant G1 at 12.00 USD");
        assertThat(file.entries())
                .extracting(ReadEntry::why)
                .contains(
                        "1,000 of its units vested when they were accelerated on 2022-06-15, and are recorded there at"
                                + " this price");
    }

    @Test
    void aReleaseBeginsWithWhatTheScheduleHadMadeDue() throws IOException {
        assertThat(told(CapTableReader.read(released("700"), new CapTableReader.Options(null, null, null), HIRED)))
                .contains(
                        "2022-06-15 Vest of 200 units of grant G1 at 12.00 USD, ahead of the schedule",
                        "2022-06-15 Vest of 800 units of grant G1, ahead of the schedule",
                        "2022-06-20 Vest of 500 units of grant G1 at 12.00 USD");
    }

    /** The package of the acceleration with a release of so many units after it. */
    private static byte[] released(String quantity) throws IOException {
        return text("ocf-acceleration.json")
                .replace("\"object_type\": \"TX_VESTING_ACCELERATION\"", """
                        "object_type": "TX_EQUITY_COMPENSATION_RELEASE", "id": "r2", "security_id": "g1",
                        "date": "2022-06-20", "quantity": "%s", "release_price": {"amount": "12.00", "currency": "USD"}},
                        {"object_type": "TX_VESTING_ACCELERATION\"""".formatted(quantity))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsAboutThePersonAndNoGrantIsNamedInANote() throws IOException {
        String status = """
                {"object_type": "CE_STAKEHOLDER_STATUS", "id": "ce", "date": "2022-06-16", "stakeholder_id": "p1",
                 "new_status": "TERMINATION_VOLUNTARY_OTHER"}, {"object_type": "VALUATION\"""";
        ImportedFile file = CapTableReader.read(
                text("ocf-acceleration.json")
                        .replace("{\n    \"object_type\": \"VALUATION\"", status)
                        .getBytes(StandardCharsets.UTF_8),
                new CapTableReader.Options(null, null, null),
                HIRED);
        assertThat(file.notes()).anyMatch(note -> note.message().startsWith("a change of status is not read"));
    }

    @Test
    void listedVestingsGoBeforeTheTermsBesideThem() throws IOException {
        ImportedFile file = CapTableReader.read(
                text("ocf-vestings-array.json")
                        .replace("\"vestings\":", "\"vesting_terms_id\": \"not-in-the-package\", \"vestings\":")
                        .getBytes(StandardCharsets.UTF_8),
                new CapTableReader.Options(null, null, null),
                HIRED);
        assertThat(tranches(file)).hasSize(3);
    }

    @Test
    void aSplitIsRecorded() throws IOException {
        assertThat(told(read("ocf-split.json")))
                .containsExactly(
                        "2021-01-01 RSU grant G1 of 400 units at 4.00 USD",
                        "2022-01-01 Vest of 100 units of grant G1 at 20.00 USD",
                        "2022-06-01 Stock split 10/1 at Acme",
                        "2023-01-01 Vest of 1,000 units of grant G1 at 2.50 USD");
    }

    @Test
    void anOptionWithoutAPriceIsLeftOutByName() throws IOException {
        ImportedFile file = read("ocf-option-beside-rsu.json");
        assertThat(told(file)).containsExactly("2021-01-01 RSU grant G1 of 100 units at 4.00 USD");
        assertThat(file.notes()).anyMatch(note -> note.message().contains("option O1 is left out"));
    }

    @Test
    void securitiesAreToldApartByTheirOwnId() throws IOException {
        assertThat(told(read("ocf-repeated-custom-id.json")))
                .containsExactly(
                        "2021-01-01 RSU grant CA-1 of 100 units at 4.00 USD",
                        "2022-01-01 RSU grant CA-1-g2 of 100 units at 4.00 USD");
    }

    @Test
    void aScheduleCountsFromTheConditionThatItNames() {
        String terms = """
                {"items": [{"object_type": "VESTING_TERMS", "id": "t", "allocation_type": "CUMULATIVE_ROUND_DOWN",
                 "vesting_conditions": [
                  {"id": "start", "portion": {"numerator": "0", "denominator": "1"},
                   "trigger": {"type": "VESTING_START_DATE"}, "next_condition_ids": ["one"]},
                  {"id": "one", "portion": {"numerator": "1", "denominator": "2"}, "next_condition_ids": ["two"],
                   "trigger": {"type": "VESTING_SCHEDULE_RELATIVE", "relative_to_condition_id": "start",
                    "period": {"type": "MONTHS", "length": 12, "occurrences": 1}}},
                  {"id": "two", "portion": {"numerator": "1", "denominator": "2"}, "next_condition_ids": [],
                   "trigger": {"type": "VESTING_SCHEDULE_RELATIVE", "relative_to_condition_id": "start",
                    "period": {"type": "MONTHS", "length": 18, "occurrences": 1}}}]},
                 {"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "i", "security_id": "s", "date": "2020-01-01",
                  "stakeholder_id": "p", "compensation_type": "RSU", "quantity": "100", "vesting_terms_id": "t"},
                 {"object_type": "TX_VESTING_START", "id": "v", "security_id": "s", "date": "2020-01-01",
                  "vesting_condition_id": "start"},
                 {"object_type": "VALUATION", "id": "w", "stock_class_id": "c", "effective_date": "2019-01-01",
                  "price_per_share": {"amount": "1", "currency": "USD"}}]}
                """;
        ImportedFile file = CapTableReader.read(
                terms.getBytes(StandardCharsets.UTF_8), new CapTableReader.Options(null, null, null), HIRED);
        assertThat(tranches(file))
                .extracting(Tranche::on)
                .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 7, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ocf-retraction.json",
                "ocf-cliff-installment.json",
                "ocf-vestings-array.json",
                "ocf-acceleration.json",
                "ocf-split.json",
                "ocf-option-beside-rsu.json",
                "ocf-repeated-custom-id.json"
            })
    void everyObjectHasItsResultAndNothingIsRecordedTwice(String name) throws IOException {
        ImportedFile file = read(name);
        assertThat(file.entries()).allMatch(entry -> !entry.commands().isEmpty() || entry.why() != null);
        if (!file.commands().isEmpty()) {
            History after = recorded(HIRED, file);
            assertThat(read(name, after).commands()).isEmpty();
        }
    }

    private static List<Tranche> tranches(String name) throws IOException {
        return tranches(read(name));
    }

    private static List<Tranche> tranches(ImportedFile file) {
        return status(file).tranches();
    }

    private static GrantStatus status(ImportedFile file) {
        Timeline timeline = recorded(HIRED, file).timeline();
        var state = timeline.on(LocalDate.of(2024, 1, 1));
        return state.status(state.career().grants().getFirst());
    }

    private static ImportedFile read(String name) throws IOException {
        return read(name, HIRED);
    }

    private static ImportedFile read(String name, History history) throws IOException {
        byte[] bytes = text(name).getBytes(StandardCharsets.UTF_8);
        return CapTableReader.read(bytes, new CapTableReader.Options(null, null, null), history);
    }

    private static String text(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(CapTableCasesTest.class.getResourceAsStream("/imports/cases/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
