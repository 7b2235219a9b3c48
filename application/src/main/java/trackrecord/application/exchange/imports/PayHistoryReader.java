package trackrecord.application.exchange.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.WrittenDates.Order;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/**
 * Reads a pay history as HR systems and spreadsheets write it: a header, then a row for each change. Commas,
 * semicolons and tabs separate, quotes protect, a byte order mark is passed over.
 */
public final class PayHistoryReader {

    /** Twice as many as a career has facts by default: a row may say that nothing changed. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 20_000;
    private static final int LONGEST_ROW = 100_000;
    private static final int LONGEST_HEADER_SHOWN = 500;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final FirstProblems<FileProblem> problems = new FirstProblems<>();
    private final Options options;
    private Map<PayColumn, Integer> columns = Map.of();
    private Per unitOfColumn = Per.YEAR;

    /**
     * What the file may leave open.
     *
     * @param employer absent: a column names it
     * @param currency ISO code, where the amounts name none
     * @param dates    {@code dmy} or {@code mdy}; absent: read off the file
     * @param columns  {@code date:Effective Date,salary:Annual Rate}; absent: guessed from the header
     */
    public record Options(
            @Nullable String employer,
            @Nullable String currency,
            @Nullable String dates,
            @Nullable String columns) {}

    /** One change, as a row says it; {@code salary} is absent where the cell is empty. */
    record Row(
            Place place,
            LocalDate on,
            Map<PayColumn, String> cells,
            @Nullable PayRate salary) {

        @Nullable
        String cell(PayColumn column) {
            String cell = cells.get(column);
            return cell == null || cell.isBlank() ? null : cell.strip();
        }
    }

    private PayHistoryReader(Options options) {
        this.options = options;
    }

    /**
     * @param history what the career holds: the file goes on from it
     * @throws FileRejected with every problem, each with its line
     */
    public static ImportedFile read(byte[] bytes, Options options, History history) {
        PayHistoryReader reader = new PayHistoryReader(options);
        List<CsvRecord> records = reader.records(decoded(bytes));
        List<Row> rows = reader.rows(records);
        PayHistory pay = new PayHistory(options.employer(), history);
        pay.note(Place.WHOLE_FILE, reader.mapped(records.getFirst().getFields()));
        rows.forEach(pay::add);
        return pay.file();
    }

    private static String decoded(byte[] bytes) {
        Charset marked = bytes.length < 2
                ? null
                : bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        ? StandardCharsets.UTF_16LE
                        : bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : null;
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

    private List<CsvRecord> records(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = List.of('\t', ';', ',').stream()
                .max(Comparator.comparingLong(
                        candidate -> header.chars().filter(c -> c == candidate).count()))
                .orElse(',');
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text)) {
            for (CsvRecord record : reader) {
                if (records.size() > MOST_ROWS) {
                    throw rejected(place(record), "the file has more than " + MOST_ROWS + " rows; import it in parts");
                }
                records.add(record);
            }
            if (records.isEmpty()) {
                throw rejected(
                        Place.WHOLE_FILE,
                        "the file is empty; it begins with a header such as Effective Date,Annual Rate");
            }
            return records;
        } catch (CsvParseException e) {
            throw rejected(
                    Place.WHOLE_FILE,
                    "the file cannot be read as a table: " + Quoted.cut(reason(e), LONGEST_HEADER_SHOWN));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The limits of the reader are told by the cause. */
    private static String reason(CsvParseException e) {
        return e.getCause() == null ? Said.by(e) : Said.by(e) + ": " + Said.by(e.getCause());
    }

    private List<Row> rows(List<CsvRecord> records) {
        CsvRecord header = records.getFirst();
        Place place = place(header);
        try {
            columns = PayColumn.in(header.getFields(), PayColumn.mapping(options.columns()));
        } catch (IllegalArgumentException e) {
            throw rejected(place, Said.by(e));
        }
        for (PayColumn needed : List.of(PayColumn.DATE, PayColumn.SALARY)) {
            if (!columns.containsKey(needed)) {
                throw rejected(
                        place,
                        "no column is known to hold the " + needed.key() + "; the file has "
                                + Quoted.cut(String.join(", ", header.getFields()), LONGEST_HEADER_SHOWN)
                                + ": say which with columns=" + needed.key() + ":"
                                + header.getFields().getFirst());
            }
        }
        unitOfColumn = unitOf(header.getFields());
        List<CsvRecord> body = records.subList(1, records.size());
        WrittenDates dates = WrittenDates.of(
                body.stream()
                        .flatMap(it -> Stream.of(cell(it, PayColumn.DATE), cell(it, PayColumn.LAST_DAY)))
                        .filter(Objects::nonNull)
                        .toList(),
                order());
        List<Row> rows = new ArrayList<>();
        body.forEach(record -> row(record, dates, rows));
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
        // Programs write the newest first as often as last; of one day the order of the file holds.
        rows.sort(Comparator.comparing(Row::on));
        return rows;
    }

    private void row(CsvRecord record, WrittenDates dates, List<Row> rows) {
        Place place = place(record);
        String date = cell(record, PayColumn.DATE);
        if (date == null) {
            problem(place, PayColumn.DATE, "the row has no date");
            return;
        }
        LocalDate on = read(place, PayColumn.DATE, date, dates::read);
        CurrencyUnit currency = read(place, PayColumn.CURRENCY, cell(record, PayColumn.CURRENCY), this::currency);
        PayRate rate = rate(record, place, currency);
        LocalDate lastDay = read(place, PayColumn.LAST_DAY, cell(record, PayColumn.LAST_DAY), dates::read);
        Map<PayColumn, String> cells = columns.entrySet().stream()
                .filter(it -> it.getValue() < record.getFieldCount())
                .collect(Collectors.toMap(Map.Entry::getKey, it -> record.getField(it.getValue())));
        if (lastDay != null) {
            cells.put(PayColumn.LAST_DAY, lastDay.toString());
        }
        if (on != null) {
            rows.add(new Row(place, on, cells, rate));
        }
    }

    /** What it is paid for stands in a column of its own, else in the name of the salary's column; else it is a year. */
    private @Nullable PayRate rate(CsvRecord record, Place place, @Nullable CurrencyUnit currency) {
        Per named = read(place, PayColumn.PER, cell(record, PayColumn.PER), WrittenRate::unit);
        Per per = named != null ? named : unitOfColumn;
        BigDecimal perYear = read(place, PayColumn.PER_YEAR, cell(record, PayColumn.PER_YEAR), WrittenRate::count);
        return read(
                place,
                PayColumn.SALARY,
                cell(record, PayColumn.SALARY),
                text -> WrittenRate.read(text, currency, per, per == Per.YEAR ? null : perYear));
    }

    private Per unitOf(List<String> header) {
        Integer salary = columns.get(PayColumn.SALARY);
        Per unit = salary == null ? null : WrittenRate.unitIn(header.get(salary));
        return unit == null ? Per.YEAR : unit;
    }

    private @Nullable CurrencyUnit currency(@Nullable String cell) {
        String code = cell == null ? options.currency() : cell;
        try {
            return code == null ? null : CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException(Quoted.of(code) + " is no currency code such as USD", e);
        }
    }

    private @Nullable Order order() {
        return options.dates() == null
                ? null
                : switch (options.dates()) {
                    case "dmy" -> Order.DMY;
                    case "mdy" -> Order.MDY;
                    default ->
                        throw rejected(Place.WHOLE_FILE, "dates is dmy or mdy, not " + Quoted.of(options.dates()));
                };
    }

    private <T> @Nullable T read(Place place, PayColumn column, @Nullable String cell, Function<String, T> reading) {
        try {
            return cell == null && column != PayColumn.CURRENCY ? null : reading.apply(cell);
        } catch (IllegalArgumentException e) {
            problem(place, column, Said.by(e));
            return null;
        }
    }

    private @Nullable String cell(CsvRecord record, PayColumn column) {
        Integer place = columns.get(column);
        String cell = place == null || place >= record.getFieldCount() ? "" : record.getField(place);
        return cell.isBlank() ? null : cell.strip();
    }

    /** Which column was taken for what, and which were passed over. */
    private String mapped(List<String> header) {
        String taken = columns.entrySet().stream()
                .map(it -> it.getKey().key() + ":" + header.get(it.getValue()))
                .collect(Collectors.joining(","));
        String left = header.stream()
                .filter(name -> !columns.containsValue(header.indexOf(name)))
                .collect(Collectors.joining(", "));
        return "read as columns=" + taken + (left.isEmpty() ? "" : "; not read: " + left);
    }

    private void problem(Place place, PayColumn column, String message) {
        problems.add(FileProblem.at(place, Code.INVALID_FIELD, column.key(), message));
    }

    private static Place place(CsvRecord record) {
        return Place.line((int) record.getStartingLineNumber());
    }

    private static FileRejected rejected(Place place, String message) {
        return FileRejected.at(place, Code.UNREADABLE, "", message);
    }
}
