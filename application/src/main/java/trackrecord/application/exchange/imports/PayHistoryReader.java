package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.application.exchange.written.WrittenDates;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Said;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;

/**
 * Reads a pay history as written by HR systems and spreadsheets: a header, then a row for each change. A row that
 * cannot be understood is a problem of its line; a row that becomes nothing gets a reason.
 */
public final class PayHistoryReader {

    private final PayOptions options;
    private final PayScope scope;
    private final LinedCommands commands = new LinedCommands();
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();

    private PayHistoryReader(PayOptions options, PayScope scope) {
        this.options = options;
        this.scope = scope;
    }

    /**
     * @param history the facts of the career; the file continues them, and restated facts are corrected
     * @throws FileRejected with every problem, each with its line
     */
    public static ImportedFile read(byte[] bytes, PayOptions options, PayScope scope, History history) {
        PayHistoryReader reader = new PayHistoryReader(options, scope);
        return reader.file(bytes, history, (line, why) -> reader.commands.explain(Origin.line(line.place()), why));
    }

    /** The same for one of several people, without remarks about the rows of the others. */
    static ImportedFile readOne(byte[] bytes, PayOptions options, String person, History history) {
        return new PayHistoryReader(options, new PayScope(person, GivenEmployments.NONE))
                .file(bytes, history, (_, _) -> {});
    }

    /** The numbers or names of all people in a file; empty if it has no such column. */
    static List<String> people(byte[] bytes, PayOptions options) {
        PayHistoryReader reader = new PayHistoryReader(options, PayScope.ALL);
        Map<String, String> mapping = given(Place.WHOLE_FILE, options::mapping);
        CsvTable table = CsvTable.read(bytes, cells -> PayColumns.known(cells, mapping));
        PayColumns columns =
                given(table.header().place(), () -> PayColumns.of(table.header().cells(), mapping));
        return columns.has(PayColumn.PERSON) || columns.has(PayColumn.PERSON_NAME)
                ? PayPeople.all(reader.body(table), columns)
                : List.of();
    }

    private ImportedFile file(byte[] bytes, History history, BiConsumer<Line, String> others) {
        Map<String, String> mapping = given(Place.WHOLE_FILE, options::mapping);
        CsvTable table = CsvTable.read(bytes, cells -> PayColumns.known(cells, mapping));
        PayColumns columns =
                given(table.header().place(), () -> PayColumns.of(table.header().cells(), mapping));
        table.above().forEach(line -> commands.explain(Origin.line(line.place()), "it comes before the header"));
        commands.note(Place.WHOLE_FILE, columns.described());
        List<Line> lines = PayPeople.rowsOf(scope.person(), body(table), columns, others);
        WrittenDates dates = given(
                Place.WHOLE_FILE,
                () -> WrittenDates.of(texts(lines, columns, PayColumn.DATE, PayColumn.LAST_DAY), options.order()));
        WrittenAmounts amounts = given(
                Place.WHOLE_FILE,
                () -> WrittenAmounts.of(texts(lines, columns, PayColumn.SALARY), options.decimalSign()));
        PayRowReader reader = given(
                Place.WHOLE_FILE, () -> new PayRowReader(options, columns, dates, amounts, lines, commands, problems));
        List<PayRow> rows = reader.rows(lines);
        stopAtProblems();
        checkStatus(rows);
        List<PayRow> ordered = ordered(rows);
        name(ordered, history);
        new PayHistory(options, scope.employments(), commands, problems, history).read(ordered);
        stopAtProblems();
        dates.remarks().forEach(remark -> commands.note(Place.WHOLE_FILE, remark));
        if (reader.isYearAssumed()) {
            commands.note(
                    Place.WHOLE_FILE,
                    "no period is given for the amounts: they are read as yearly; if they are monthly, give per=month");
        }
        String hours = reader.remarkOnHours();
        if (hours != null) {
            commands.note(Place.WHOLE_FILE, hours);
        }
        return commands.restating(history);
    }

    /** Names a career without a name on the day of the first row, with the given name. */
    private void name(List<PayRow> rows, History history) {
        String name = scope.careerName();
        if (name != null
                && !rows.isEmpty()
                && Effective.valueOf(history.timeline().atTheEnd().name()) == null) {
            PayRow first = rows.getFirst();
            commands.add(first.origin(), new Action.NameCareer(name).on(first.on()));
        }
    }

    /** The lines without repeated headers, as in concatenated exports. */
    private List<Line> body(CsvTable table) {
        List<Line> body = new ArrayList<>();
        for (Line line : table.rows()) {
            if (line.cells().equals(table.header().cells())) {
                commands.explain(Origin.line(line.place()), "it repeats the header");
            } else {
                body.add(line);
            }
        }
        return body;
    }

    private static List<String> texts(List<Line> lines, PayColumns columns, PayColumn... read) {
        return lines.stream()
                .flatMap(line -> Stream.of(read).map(column -> columns.cell(line, column)))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Ordered by date, within a day by sequence number or position in the file. Programs write the newest row first or
     * last; a descending file descends within a day too. Additional pay comes after the salary.
     */
    private List<PayRow> ordered(List<PayRow> rows) {
        List<PayRow> ordered = new ArrayList<>(rows);
        int falling = 0;
        int rising = 0;
        for (int i = 1; i < rows.size(); i++) {
            int step = rows.get(i).on().compareTo(rows.get(i - 1).on());
            falling += step < 0 ? 1 : 0;
            rising += step > 0 ? 1 : 0;
        }
        boolean isHiredLast = rows.size() > 1
                && rows.getLast().event() == PayEvent.HIRE
                && rows.getFirst().event() != PayEvent.HIRE;
        if (rising == 0 && (falling > 0 || isHiredLast)) {
            Collections.reverse(ordered);
        } else if (falling > 0
                && hasSharedDays(rows)
                && rows.stream().noneMatch(it -> it.cell(PayColumn.SEQUENCE) != null)) {
            commands.note(
                    Place.WHOLE_FILE,
                    "the rows are not sorted by date; rows of one day are read in the order of the file");
        }
        ordered.sort(Comparator.comparing(PayRow::on)
                .thenComparing(PayHistoryReader::sequence)
                .thenComparingInt(row -> row.isSalary() ? 0 : 1));
        return ordered;
    }

    private static boolean hasSharedDays(List<PayRow> rows) {
        return rows.stream().map(PayRow::on).distinct().count() < rows.size();
    }

    private static BigDecimal sequence(PayRow row) {
        String cell = row.cell(PayColumn.SEQUENCE);
        return cell != null && cell.matches("[0-9]{1,9}(\\.[0-9]{1,4})?") ? new BigDecimal(cell) : BigDecimal.ZERO;
    }

    /** A status that is equal on all rows is that of today. */
    private void checkStatus(List<PayRow> rows) {
        boolean isGone = !rows.isEmpty()
                && rows.stream().allMatch(row -> row.status() == PayEvent.END)
                && rows.stream().noneMatch(row -> row.event() == PayEvent.END || row.lastDay() != null || row.isTold());
        if (isGone) {
            PayRow last = rows.getLast();
            problems.add(FileProblem.at(
                    last.place(),
                    Code.INVALID_FIELD,
                    PayColumn.STATUS.key(),
                    "every row says that the employment has ended, and none says when; add a row or a column for its last"
                            + " day, or give reasons=" + GivenPairs.written(String.valueOf(last.cell(PayColumn.STATUS)))
                            + ":change to leave it open"));
            stopAtProblems();
        }
    }

    private void stopAtProblems() {
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
    }

    private interface Given<T> {
        T value();
    }

    /** Reports an unsuitable parameter as a problem of the whole file or of its header. */
    private static <T extends @Nullable Object> T given(Place place, Given<T> given) {
        try {
            return given.value();
        } catch (IllegalArgumentException e) {
            throw FileRejected.at(place, Code.UNREADABLE, "", Said.by(e));
        }
    }
}
