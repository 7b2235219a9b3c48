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
 * A table as comma-separated values (RFC 4180). Text that a spreadsheet would run as a formula gets a leading
 * apostrophe; numbers and dates written by this program stay unchanged.
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

        /** User text: protected against formulas. */
        Row text(@Nullable String cell) {
            cells.add(cell == null ? "" : defused(cell));
            return this;
        }

        /** A value written by this program: a number, a date or a constant. */
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
