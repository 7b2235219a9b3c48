package trackrecord.application.exchange.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The possible names of the columns of a pay history, each with the programs or the language that use it. */
public final class PayHeadings {

    /** The names of every column, in search order. */
    private static final Map<PayColumn, List<Heading>> ALL = read();

    private PayHeadings() {}

    /**
     * One name of a column.
     *
     * @param heading in lower case without accents, words separated by spaces
     * @param source  where it is from
     */
    public record Heading(String heading, String source) {}

    /** The names that a column may have. */
    public static List<Heading> of(PayColumn column) {
        return Objects.requireNonNullElse(ALL.get(column), List.of());
    }

    private static Map<PayColumn, List<Heading>> read() {
        Map<String, PayColumn> columns = new LinkedHashMap<>();
        for (PayColumn column : PayColumn.values()) {
            columns.put(column.key(), column);
        }
        Map<PayColumn, List<Heading>> all = new LinkedHashMap<>();
        try (InputStream file =
                        Objects.requireNonNull(PayHeadings.class.getResourceAsStream("headings.csv"), "headings.csv");
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord each : reader) {
                PayColumn column = Objects.requireNonNull(columns.get(each.getField("column")), "a column's key");
                all.computeIfAbsent(column, _ -> new ArrayList<>())
                        .add(new Heading(each.getField("heading"), each.getField("source")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
