package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.after;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.imports.CapTableReader.Options;
import trackrecord.application.question.FileNote;
import trackrecord.application.question.FileResult;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;

/** Packages that say anew, or take back, what is recorded. */
class CapTableRestatedTest {

    private static final DatedCommand HIRED = hire("2020-01-01", "Acme", "Engineer", null, "USD 100000");
    private static final History CAREER = recorded(HIRED);

    @ParameterizedTest
    @CsvSource({
        "ocf-acceleration.json, '\"quantity\": \"1200\"', '\"quantity\": \"1100\"', Vest of 1#100 units of grant G1 at 9.00 USD",
        "ocf-acceleration.json, '\"9.00\"', '\"8.00\"', Vest of 1#200 units of grant G1 at 8.00 USD",
        "ocf-acceleration.json, '\"quantity\": \"1000\"', '\"quantity\": \"900\"', Vest of 900 units of grant G1#"
                + " ahead of the schedule",
        "ocf-acceleration.json, '\"quantity\": \"2100\"', '\"quantity\": \"2000\"', Forfeiture of 2#000 units of grant G1:"
                + " left",
        "ocf-acceleration.json, '\"quantity\": \"4800\"', '\"quantity\": \"4900\"', RSU grant G1 of 4#900 units at 4.00 USD",
        "ocf-acceleration.json, '\"4.00\"', '\"5.00\"', RSU grant G1 of 4#800 units at 5.00 USD",
        "ocf-split.json, '\"numerator\": \"10\"', '\"numerator\": \"20\"', Stock split 20/1 at Acme"
    })
    void whatDiffersCorrectsItsFact(String file, String was, String is, String corrected) throws IOException {
        String before = text(file);
        assertThat(before).contains(was);
        History recorded = after(plan(before, null, CAREER));
        ImportPlan again = plan(before.replace(was, is), null, recorded);
        assertThat(again.commands()).singleElement().isInstanceOf(Command.Correct.class);
        assertThat(told(after(again))).contains(corrected.replace('#', ',')).hasSameSizeAs(told(recorded));
        assertThat(plan(before.replace(was, is), null, after(again)).commands()).isEmpty();
    }

    @Test
    void anAccelerationThatIsDeliveredLaterIsNotVestedTwice() throws IOException {
        String before = text("ocf-acceleration.json");
        String delivered = before.replace("\"object_type\": \"TX_VESTING_ACCELERATION\"", """
                "object_type": "TX_EQUITY_COMPENSATION_RELEASE", "id": "r2", "security_id": "g1",
                "date": "2022-06-20", "quantity": "700", "release_price": {"amount": "12.00", "currency": "USD"}},
                {"object_type": "TX_VESTING_ACCELERATION\"""");
        History once = after(plan(delivered, null, CAREER));
        History later = after(plan(delivered, null, after(plan(before, null, CAREER))));
        assertThat(told(later)).containsExactlyInAnyOrderElementsOf(told(once));
    }

    @Test
    void whichOfSeveralFactsIsRestatedIsAsked() throws IOException {
        String before = text("ocf-acceleration.json");
        String twice = before.replace("\"object_type\": \"TX_VESTING_ACCELERATION\"", """
                "object_type": "TX_EQUITY_COMPENSATION_RELEASE", "id": "r2", "security_id": "g1",
                "date": "2022-01-01", "quantity": "10", "release_price": {"amount": "9.00", "currency": "USD"}},
                {"object_type": "TX_VESTING_ACCELERATION\"""");
        History recorded = after(plan(twice, null, CAREER));
        assertThat(rejected(before.replace("\"1200\"", "\"1100\""), recorded))
                .hasMessageContaining("2 facts of grant G1 are recorded on 2022-01-01");
        assertThat(plan(before, null, recorded).notes())
                .extracting(FileNote::message)
                .anyMatch(it -> it.contains("of grant G1, is recorded and not in the file"));
    }

    @Test
    void whatWasRetractedSinceIsTakenBack() throws IOException {
        String before = text("ocf-acceleration.json");
        String retracted = before.replace(
                "\"object_type\": \"TX_VESTING_ACCELERATION\"",
                "\"object_type\": \"TX_EQUITY_COMPENSATION_RETRACTION\", \"id\": \"x\", \"security_id\": \"g1\","
                        + " \"date\": \"2022-07-01\"}, {\"object_type\": \"TX_VESTING_ACCELERATION\"");
        ImportPlan plan = plan(retracted, null, after(plan(before, null, CAREER)));
        assertThat(plan.commands()).hasSize(4).allMatch(Command.Retract.class::isInstance);
        assertThat(told(after(plan))).containsExactlyElementsOf(told(CAREER));
        assertThat(plan.results())
                .extracting(FileResult::why)
                .contains("it was retracted, so facts 2, 3, 4, 5 of it are taken back");
        assertThat(plan(retracted, null, after(plan)).commands()).isEmpty();
        History other = recorded(HIRED, grantUnits("2021-02-01", "G1", "10", "USD 1", null));
        assertThat(rejected(retracted, other)).hasMessageContaining("fact 2").hasMessageContaining("of another day");
    }

    @Test
    void aGrantOfTheSameIdThatIsAnotherIsRefusedWithItsFact() throws IOException {
        History options = recorded(
                HIRED,
                new Action.GrantOptions(
                                "G1",
                                new OptionTerms(
                                        OptionKind.NSO,
                                        new BigDecimal("10"),
                                        BigMoney.parse("USD 1"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                null)
                        .on(LocalDate.of(2021, 1, 1)));
        FileRejected rejected = rejected(text("ocf-acceleration.json"), options);
        assertThat(rejected).hasMessageContaining("fact 2, grant G1, is recorded as OptionsGranted");
        assertThat(rejected.problems().getFirst().path()).isEqualTo("/1/items/0");
        assertThat(rejected.problems().getFirst().facts()).containsExactly(2);
    }

    @Test
    void whatTheEndTookIsNotCancelledAgain() throws IOException {
        History left = recorded(HIRED, end("2022-06-16"));
        String cancelled = text("ocf-acceleration.json").replace("\"2022-06-16\"", "\"2022-07-10\"");
        // 4,800 less the 1,200 of the release, the 1,000 that were accelerated, and 500 that are due.
        ImportPlan plan = plan(cancelled, null, left);
        assertThat(told(after(plan))).noneMatch(it -> it.startsWith("Forfeiture"));
        assertThat(plan.results())
                .extracting(FileResult::why)
                .anyMatch(it ->
                        it != null && it.contains("took 2,100 unvested units of grant G1, which is what it cancels"));
        assertThat(plan(cancelled, null, after(plan)).commands()).isEmpty();
        assertThat(rejected(cancelled.replace("\"2100\"", "\"2000\""), left))
                .hasMessageContaining("the package cancels 2,000 within a month of it");
    }

    @Test
    void whatIsNoObjectHasItsResult() {
        String stray = """
                [5, {"items": [null, 1, {"object_type": "VALUATION", "id": "v", "effective_date": "2020-01-01",
                 "price_per_share": {"amount": "1", "currency": "USD"}},
                {"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "t", "date": "2022-01-31", "security_id": "s",
                 "stakeholder_id": "a", "compensation_type": "RSU", "quantity": "10"}]}]""";
        assertThat(plan(stray, null, CAREER).results())
                .extracting(FileResult::path)
                .containsExactlyInAnyOrder("/0", "/1/items/0", "/1/items/1", "/1/items/2", "/1/items/3");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"type\": \"MONTHS\"', '\"type\": \"YEARS\"', '/trigger/period/type must be one of MONTHS, DAYS, not \"YEARS\"'",
        "CUMULATIVE_ROUNDING, SOMEHOW, allocation_type of its terms must be one of"
    })
    void aNameThatTheFormatDoesNotHaveIsRefusedWithThoseThatItHas(String was, String is, String message)
            throws IOException {
        assertThat(rejected(text("ocf-acceleration.json").replace(was, is), CAREER))
                .hasMessageContaining(message);
    }

    @Test
    void theManifestNamesTheIssuer() throws IOException {
        Action.Hire hire = (Action.Hire) HIRED.action();
        DatedCommand beta = new Action.Hire(
                        "Beta", "Teacher", null, null, null, null, null, hire.baseSalary(), null, null, null, true)
                .on(LocalDate.of(2020, 6, 1));
        byte[] zip = zipped("""
                {"file_type": "OCF_MANIFEST_FILE", "transactions_files": [{"filepath": "t.json"}],
                 "issuer": {"object_type": "ISSUER", "id": "i", "legal_name": "Beta, Inc."}}""", """
                {"items": [{"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "t", "date": "2022-01-31",
                 "security_id": "s", "stakeholder_id": "a", "compensation_type": "RSU", "quantity": "10"}]}""");
        History both = recorded(HIRED, beta);
        assertThat(zipped(zip, null, both).proposed().getFirst().entry().toString())
                .contains("e2");
        assertThat(zipped(zip, "e1", both).notes())
                .extracting(FileNote::message)
                .contains("the issuer Beta, Inc. is read as Acme (e1), as employment=e1 says");
    }

    private static ImportPlan zipped(byte[] zip, @Nullable String employment, History history) {
        return Imported.plan(new ImportPlan.Kind.ZippedCapTable(new Options(null, "1 USD", employment)), zip, history);
    }

    private static byte[] zipped(String manifest, String transactions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Manifest.ocf.json"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("t.json"));
            zip.write(transactions.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static FileRejected rejected(String json, History history) {
        return catchThrowableOfType(FileRejected.class, () -> plan(json, null, history));
    }

    private static ImportPlan plan(String json, @Nullable String employment, History history) {
        return Imported.plan(new ImportPlan.Kind.CapTable(new Options(null, null, employment)), json, history);
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                CapTableRestatedTest.class.getResourceAsStream("/imports/cases/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
