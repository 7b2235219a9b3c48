package trackrecord.application.exchange.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.work.Work;

/**
 * A table as comma-separated values (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe
 * before it; numbers and dates, which this product wrote itself, stay as they are.
 */
final class Csv {

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    Csv(String... header) {
        writer.writeRecord(header);
    }

    Row row() {
        return new Row();
    }

    @Override
    public String toString() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    final class Row {

        private final List<String> cells = new ArrayList<>();

        /** Written by a person: defused. */
        Row text(@Nullable String cell) {
            cells.add(cell == null ? "" : defused(cell));
            return this;
        }

        /** Written by this product: a number, a date, a name of ours. */
        Row value(@Nullable Object cell) {
            cells.add(cell == null ? "" : cell.toString());
            return this;
        }

        void end() {
            Work.step();
            writer.writeRecord(cells);
        }

        private static String defused(String cell) {
            return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        }
    }
}
