package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.application.exchange.written.WrittenDates;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Said;
import trackrecord.domain.vocabulary.PayRate;

/** Reads the rows of a pay history. A cell that cannot be read is a problem of its line. */
final class PayRowReader {

    /** A last day in or after this year means an open end. */
    private static final int YEAR_OF_OPEN_ENDS = 2099;

    private final PayColumns columns;
    private final WrittenDates dates;
    private final PayAmounts amounts;
    private final Map<String, PayEvent> events;
    private final LinedCommands commands;
    private final FirstProblems<FileProblem> problems;
    private final PayShares shares;

    PayRowReader(
            PayOptions options,
            PayColumns columns,
            WrittenDates dates,
            WrittenAmounts amounts,
            List<Line> lines,
            LinedCommands commands,
            FirstProblems<FileProblem> problems) {
        this.columns = columns;
        this.dates = dates;
        this.amounts = new PayAmounts(options, columns, amounts, commands);
        this.events = options.events();
        this.commands = commands;
        this.problems = problems;
        this.shares = new PayShares(columns, amounts, options.hours(), lines);
    }

    /** A remark about the whole file if the hours of its rows determine the share of full time. */
    @Nullable
    String remarkOnHours() {
        return shares.remark();
    }

    /** Whether an amount was read as annual because no period is stated. */
    boolean isYearAssumed() {
        return amounts.isYearAssumed();
    }

    /** Reads the rows; explains lines that are not rows, and reports rows that cannot be read. */
    List<PayRow> rows(List<Line> lines) {
        List<PayRow> rows = new ArrayList<>();
        for (Line line : lines) {
            String why = noRow(line);
            if (why != null) {
                commands.explain(Origin.line(line.place()), why);
            } else {
                PayRow row = row(line);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private @Nullable String noRow(Line line) {
        String date = columns.cell(line, PayColumn.DATE);
        boolean hasAmount = PayColumns.cell(line, columns.salary(line).place()) != null;
        boolean hasDay = (date != null && date.chars().anyMatch(Character::isDigit))
                || columns.cell(line, PayColumn.LAST_DAY) != null;
        if (line.filled() == 0) {
            return "the row is empty";
        }
        return !hasDay && !hasAmount ? "it has neither a date nor an amount; it is read as a line of text" : null;
    }

    private @Nullable PayRow row(Line line) {
        Place place = line.place();
        int before = problems.count();
        if (!columns.beyond(line).isEmpty()) {
            problem(
                    place,
                    PayColumn.SALARY,
                    "the row has more cells than the header; put an amount with a comma in quotes: \"120,000\"");
            return null;
        }
        LocalDate lastDay = read(place, PayColumn.LAST_DAY, lastDay(line), dates::read);
        String date = columns.cell(line, PayColumn.DATE);
        LocalDate on = read(place, PayColumn.DATE, date, dates::read);
        SalaryHeading heading = columns.salary(line);
        String amount = PayColumns.cell(line, heading.place());
        PayEvent told = told(line);
        PayEvent event = told != null
                ? told
                : PayEvent.of(columns.cell(line, PayColumn.ACTION), columns.cell(line, PayColumn.REASON));
        if (date == null && lastDay != null && amount == null) {
            // A row of its own for the last day.
            on = lastDay.plusDays(1);
            event = PayEvent.END;
        } else if (date == null) {
            problem(place, PayColumn.DATE, "the row has no date");
        }
        PayKind kind = PayKind.of(columns.cell(line, PayColumn.TYPE));
        PayRate salary = null;
        PayRow.Paid paid = null;
        boolean isSalary = kind == PayKind.SALARY;
        Rational share = isSalary ? share(line) : null;
        PayMore more = amount != null && isSalary ? PayMore.in(amount) : null;
        if (amount != null && isSalary && more == null) {
            salary = read(place, PayColumn.SALARY, amount, text -> amounts.onlySalary(line, heading, text, share));
        } else if (amount != null && !isSalary) {
            paid = read(place, PayColumn.SALARY, amount, text -> amounts.paid(line, heading, text));
        }
        if (on == null || problems.count() > before) {
            return null;
        }
        PayEvent status = PayEvent.ofStatus(columns.cell(line, PayColumn.STATUS));
        boolean isOpen = lastDay != null && lastDay.getYear() >= YEAR_OF_OPEN_ENDS;
        return new PayRow(
                Origin.line(place),
                line,
                columns,
                on,
                event,
                told != null,
                status,
                kind,
                salary,
                more,
                share,
                paid,
                isOpen ? null : lastDay);
    }

    /** The meaning that the import gives to the words of a row. */
    private @Nullable PayEvent told(Line line) {
        for (PayColumn column :
                List.of(PayColumn.REASON, PayColumn.ACTION, PayColumn.STATUS, PayColumn.TYPE, PayColumn.NOTE)) {
            String cell = columns.cell(line, column);
            PayEvent told = cell == null ? null : events.get(Plain.words(cell));
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** A word such as Present means an open end. */
    private @Nullable String lastDay(Line line) {
        String cell = columns.cell(line, PayColumn.LAST_DAY);
        return cell == null || OpenEnd.isOne(cell) ? null : cell;
    }

    private @Nullable Rational share(Line line) {
        try {
            return shares.of(line);
        } catch (IllegalArgumentException e) {
            boolean isWritten = columns.cell(line, PayColumn.FTE) != null;
            problem(line.place(), isWritten ? PayColumn.FTE : PayColumn.HOURS, Said.by(e));
            return null;
        }
    }

    private <T> @Nullable T read(Place place, PayColumn column, @Nullable String cell, Function<String, T> reading) {
        try {
            return cell == null ? null : reading.apply(cell);
        } catch (IllegalArgumentException | ArithmeticException e) {
            problem(place, column, Said.by(e));
            return null;
        }
    }

    private void problem(Place place, PayColumn column, String message) {
        problems.add(FileProblem.at(place, Code.INVALID_FIELD, column.key(), message));
    }
}
