package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.name;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.given.Sample;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.PayConvention;

class TablesTest {

    @Test
    void payByCalendarYearIsRealizedInEach() {
        String csv = PayTable.of(
                Sample.pay(),
                LocalDateRange.of(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 4, 2)),
                PayConvention.EQUAL_MONTHS);
        assertThat(records(csv))
                .extracting(row -> String.join(" ", row.getFields()))
                .containsExactly(
                        "2024 2024-04-01 2025-01-01 USD 132250.00 0.00 0.00 12000.00 132250.00 144250.00",
                        "2025 2025-01-01 2025-04-02 USD 46763.89 27750.00 35000.00 4044.44 109513.89 113558.33");
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreDefused() {
        Told told = Told.of(
                name("2024-01-01", "=HYPERLINK(\"http://x\",\"y\")"),
                hire("2024-04-01", "@Acme, \"Inc\"", "Engineer", null, "USD 100000"));
        List<NamedCsvRecord> rows = records(FactTable.of(told.history()));
        assertThat(rows.getFirst().getField("description")).isEqualTo("Career named =HYPERLINK(\"http://x\",\"y\")");
        assertThat(rows.get(1).getField("description")).startsWith("Hired at @Acme, \"Inc\" as Engineer");
        assertThat(rows.get(1).getField("amount")).isEqualTo("100000.00");
        Csv csv = new Csv("a", "b");
        csv.row().text("=1+1").text("+1").end();
        csv.row().text("-1").text("@x").end();
        csv.row().text("\tx").value("-1").end();
        assertThat(csv.toString()).isEqualTo("a,b\r\n'=1+1,'+1\r\n'-1,'@x\r\n'\tx,-1\r\n");
    }

    private static List<NamedCsvRecord> records(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
