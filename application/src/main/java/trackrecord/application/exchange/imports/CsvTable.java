package trackrecord.application.exchange.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;

/**
 * A table as written by programs and spreadsheets: in UTF-8, UTF-16 or windows-1252, with cells separated by commas,
 * semicolons, tabs or bars, and optionally with a line {@code sep=;} and a few lines of text before the header.
 *
 * @param above the lines before the header
 * @param rows  the lines below it
 */
record CsvTable(List<Line> above, Line header, List<Line> rows) {

    /** One record: a line, or several lines if a quoted cell has line breaks. */
    record Line(Place place, List<String> cells) {

        /** The number of cells that are not empty. */
        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    /** Twice the default limit of facts in a career, because a row may record no change. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 20_000;
    private static final int LONGEST_ROW = 100_000;
    private static final int LONGEST_REASON = 500;

    /** The number of first lines among which the header is searched. */
    private static final int FIRST_LINES = 30;

    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');
    private static final Pattern HINT =
            Pattern.compile("^\"?sep=(.)\"?[;,\\t]*\\r?(?:\\n|$)", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * @param known counts the known headings among the cells of a line
     * @throws FileRejected if it is empty, or not a table
     */
    static CsvTable read(byte[] bytes, ToIntFunction<List<String>> known) {
        String text = decoded(bytes);
        Matcher hint = HINT.matcher(text);
        if (hint.find()) {
            // The line is kept empty, so that line numbers stay those of the file.
            return read(
                    text.substring(hint.end(1)).replaceFirst("^[^\\n]*", ""),
                    hint.group(1).charAt(0),
                    known);
        }
        return read(text, separator(text, known), known);
    }

    private static CsvTable read(String text, char separator, ToIntFunction<List<String>> known) {
        List<Line> lines = lines(text, separator, MOST_ROWS + 1);
        if (lines.isEmpty()) {
            throw rejected(
                    Place.WHOLE_FILE, "the file is empty; it begins with a header such as Effective Date,Annual Rate");
        }
        int header = header(lines, known);
        return new CsvTable(
                lines.subList(0, header), lines.get(header), List.copyOf(lines.subList(header + 1, lines.size())));
    }

    /** Index of the first line with the most known headings; without any, the first line with several cells. */
    private static int header(List<Line> lines, ToIntFunction<List<String>> known) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(lines.size(), FIRST_LINES); i++) {
            int count = known.applyAsInt(lines.get(i).cells());
            if (count > most) {
                most = count;
                best = i;
            }
        }
        if (best >= 0) {
            return best;
        }
        for (int i = 0; i < Math.min(lines.size(), FIRST_LINES); i++) {
            if (lines.get(i).filled() > 1) {
                return i;
            }
        }
        return 0;
    }

    /** The separator that yields the most known headings, otherwise the most cells. */
    private static char separator(String text, ToIntFunction<List<String>> known) {
        char best = ',';
        long most = -1;
        for (char candidate : SEPARATORS) {
            List<Line> first = firstLines(text, candidate);
            if (!first.isEmpty()) {
                Line header = first.get(header(first, known));
                long score = known.applyAsInt(header.cells()) * (long) MOST_COLUMNS + header.filled();
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** Empty if it is not a table with this separator. */
    private static List<Line> firstLines(String text, char separator) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            for (CsvRecord record : reader) {
                if (lines.size() == FIRST_LINES) {
                    break;
                }
                lines.add(line(record));
            }
        } catch (CsvParseException e) {
            return lines;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    private static List<Line> lines(String text, char separator, int most) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            for (CsvRecord record : reader) {
                if (lines.size() == most) {
                    throw rejected(
                            line(record).place(), "the file has more than " + MOST_ROWS + " rows; import it in parts");
                }
                lines.add(line(record));
            }
        } catch (CsvParseException e) {
            throw rejected(
                    Place.WHOLE_FILE, "the file cannot be read as a table: " + Quoted.cut(reason(e), LONGEST_REASON));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text);
    }

    private static Line line(CsvRecord record) {
        return new Line(Place.line((int) record.getStartingLineNumber()), record.getFields());
    }

    private static String decoded(byte[] bytes) {
        Charset marked = marked(bytes);
        String text;
        if (marked != null) {
            text = new String(bytes, marked);
        } else {
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                text = new String(bytes, WINDOWS);
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        return bytes.length < 2
                ? null
                : bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        ? StandardCharsets.UTF_16LE
                        : bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : null;
    }

    /** The cause contains the limit of the reader. */
    private static String reason(CsvParseException e) {
        return e.getCause() == null ? Said.by(e) : Said.by(e) + ": " + Said.by(e.getCause());
    }

    private static FileRejected rejected(Place place, String message) {
        return FileRejected.at(place, Code.UNREADABLE, "", message);
    }
}
