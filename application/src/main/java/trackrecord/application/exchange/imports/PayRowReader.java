package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.application.exchange.written.CurrencySigns;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.application.exchange.written.WrittenAmounts.Amount;
import trackrecord.application.exchange.written.WrittenDates;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;
import trackrecord.domain.vocabulary.PayRate;

/** Reads what each row of a pay history says; what it cannot read is a problem of its line. */
final class PayRowReader {

    /** A last day in or after this year stands for an open end. */
    private static final int YEAR_OF_OPEN_ENDS = 2099;

    private static final BigDecimal MOST_HOURS_A_WEEK = BigDecimal.valueOf(100);
    private static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);
    private static final BigDecimal FEWEST_HOURS_OF_FULL_TIME = BigDecimal.valueOf(30);
    private static final int MOST_DECIMALS = 6;

    private final PayOptions options;
    private final PayColumns columns;
    private final WrittenDates dates;
    private final WrittenAmounts amounts;
    private final Map<String, PayEvent> events;
    private final LinedCommands commands;
    private final FirstProblems<FileProblem> problems;
    private final PayShares shares;
    private boolean isYearAssumed;

    PayRowReader(
            PayOptions options,
            PayColumns columns,
            WrittenDates dates,
            WrittenAmounts amounts,
            List<Line> lines,
            LinedCommands commands,
            FirstProblems<FileProblem> problems) {
        this.options = options;
        this.columns = columns;
        this.dates = dates;
        this.amounts = amounts;
        this.events = options.events();
        this.commands = commands;
        this.problems = problems;
        this.shares = new PayShares(columns, amounts, options.hours(), lines);
    }

    /** What is said of the file as a whole where the hours of its rows tell the share of full time. */
    @Nullable
    String remarkOnHours() {
        return shares.remark();
    }

    /** Whether an amount was read as a year's because nothing says of what period it is. */
    boolean isYearAssumed() {
        return isYearAssumed;
    }

    /** What the rows say; of those that are none the reason is told, of those that cannot be read the problem. */
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
                    "the row has more cells than the header; an amount with a comma in it stands in quotes: \"120,000\"");
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
        if (amount != null && isSalary) {
            salary = read(place, PayColumn.SALARY, amount, text -> salary(line, heading, text, share));
        } else if (amount != null) {
            paid = read(place, PayColumn.SALARY, amount, text -> paid(line, heading, text));
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
                share,
                paid,
                isOpen ? null : lastDay);
    }

    /** What the import says that the words of a row stand for. */
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

    /** A word such as Present stands for an open end. */
    private @Nullable String lastDay(Line line) {
        String cell = columns.cell(line, PayColumn.LAST_DAY);
        return cell == null || OpenEnd.isOne(cell) ? null : cell;
    }

    private PayRate salary(Line line, SalaryHeading heading, String text, @Nullable Rational share) {
        Amount plain = amounts.read(text, 2);
        PayPeriod period = period(line, heading, plain.rest());
        if (period == PayPeriod.ONCE) {
            throw new IllegalArgumentException(
                    "the row is a salary that is paid once; if it is a bonus, its type says so");
        }
        if (period == null && columns.cell(line, PayColumn.SCHEDULE) != null && options.period() == null) {
            throw new IllegalArgumentException(Quoted.of(columns.heading(PayColumn.SCHEDULE))
                    + " may say how often it is"
                    + " paid, or what the amount is for; give columns=per:" + columns.heading(PayColumn.SCHEDULE)
                    + " for the latter, else per=year");
        }
        isYearAssumed |= period == null && options.period() == null;
        PayPeriod of = period != null ? period : options.period() != null ? options.period() : PayPeriod.YEAR;
        CurrencyUnit currency = currency(line, heading, plain.currency());
        boolean isSmall = of == PayPeriod.HOUR || of == PayPeriod.DAY;
        Amount amount = amounts.read(text, isSmall ? PayRate.MOST_DECIMALS : currency.getDecimalPlaces());
        BigDecimal number =
                isOfFullTime(line, heading, of, share) ? amount.number() : ofFullTime(amount.number(), share);
        return of.rate(number, currency, count(line, of, share));
    }

    private PayRow.Paid paid(Line line, SalaryHeading heading, String text) {
        Amount amount = amounts.read(text, 2);
        boolean isPercent = amount.rest().equals("%");
        String currency =
                isPercent ? "" : currency(line, heading, amount.currency()).getCode();
        String per = columns.cell(line, PayColumn.PER);
        PayPeriod period = per == null ? null : known(PayColumn.PER, per);
        return new PayRow.Paid(amount, currency, period);
    }

    /** What the amount is for: as the cell says, else the heading, else a column beside it; absent: nothing says it. */
    private @Nullable PayPeriod period(Line line, SalaryHeading heading, String beside) {
        if (!beside.isEmpty()) {
            return known(PayColumn.SALARY, beside);
        }
        String per = columns.cell(line, PayColumn.PER);
        PayPeriod column = per == null ? null : known(PayColumn.PER, per);
        if (heading.period() != null) {
            boolean isOther = column == PayPeriod.HOUR || column == PayPeriod.DAY || column == PayPeriod.ONCE;
            if (isOther && column != heading.period()) {
                throw new IllegalArgumentException("the heading " + Quoted.of(heading.text())
                        + " says another period than " + Quoted.of(String.valueOf(per))
                        + "; give columns=salary:... of the amount that is meant");
            }
            return heading.period();
        }
        if (column != null) {
            return column;
        }
        String type = columns.cell(line, PayColumn.TYPE);
        PayPeriod ofType = type == null ? null : PayPeriod.in(type);
        if (ofType != null) {
            return ofType;
        }
        String schedule = columns.cell(line, PayColumn.SCHEDULE);
        return schedule != null && PayPeriod.of(schedule) == PayPeriod.YEAR ? PayPeriod.YEAR : null;
    }

    private static PayPeriod known(PayColumn column, String text) {
        PayPeriod period = PayPeriod.of(text);
        if (period == null) {
            throw new IllegalArgumentException(Quoted.of(text) + " in the " + column.key()
                    + " is no period that is known; write year, month, week, day, hour or one off");
        }
        return period;
    }

    private CurrencyUnit currency(Line line, SalaryHeading heading, String sign) {
        String cell = columns.cell(line, PayColumn.CURRENCY);
        CurrencyUnit given = options.currencyUnit();
        CurrencyUnit declared = cell != null
                ? CurrencySigns.of(cell, given)
                : heading.currency().isEmpty() ? null : CurrencySigns.of(heading.currency(), given);
        CurrencyUnit own = CurrencySigns.own(sign);
        if (own != null && declared != null && !own.equals(declared)) {
            throw new IllegalArgumentException(
                    "the amount says " + own + ", the " + (cell != null ? "currency" : "heading") + " " + declared);
        }
        return CurrencySigns.of(sign, declared != null ? declared : given);
    }

    /** How many hours or days of full time make a year; absent: as many as is usual. */
    private @Nullable BigDecimal count(Line line, PayPeriod period, @Nullable Rational share) {
        String perYear = columns.cell(line, PayColumn.PER_YEAR);
        if (perYear != null) {
            BigDecimal count = amounts.read(perYear, 2).number();
            return count.signum() == 0 ? null : count.stripTrailingZeros();
        }
        if (!period.isCountNeeded()) {
            return null;
        }
        if (period == PayPeriod.DAY) {
            if (options.days() == null) {
                throw new IllegalArgumentException("a rate a day needs the days of a year; give daysPerYear=260");
            }
            return options.days();
        }
        String hours = columns.cell(line, PayColumn.HOURS);
        if (options.hours() == null && hours == null) {
            throw new IllegalArgumentException("a rate an hour needs the hours of a year; give hoursPerYear=2080");
        }
        if (options.hours() != null) {
            return options.hours();
        }
        BigDecimal read = amounts.read(String.valueOf(hours), 2).number();
        if (read.signum() == 0) {
            throw new IllegalArgumentException("a rate an hour needs the hours of a year, and the row says 0");
        }
        BigDecimal aYear = read.compareTo(MOST_HOURS_A_WEEK) > 0 ? read : read.multiply(WEEKS_A_YEAR);
        return ofFullTime(aYear, share);
    }

    /** A rate an hour or a day is the same for everybody; of other amounts the heading says it, or the import. */
    private boolean isOfFullTime(Line line, SalaryHeading heading, PayPeriod period, @Nullable Rational share) {
        if (period == PayPeriod.HOUR || period == PayPeriod.DAY) {
            return true;
        }
        Boolean said = options.isFullTime() != null ? options.isFullTime() : heading.fullTime();
        if (share == null) {
            checkHours(line, said);
            return true;
        }
        if (share.equals(Rational.ONE)) {
            return true;
        }
        if (said == null) {
            throw new IllegalArgumentException("the row is of " + share.shortest(MOST_DECIMALS)
                    + " of full time, and nothing says whether the amount is that of full time; give fullTime=true, or"
                    + " fullTime=false where it is what is paid");
        }
        return said;
    }

    /** Few hours beside a salary, and no share of full time. */
    private void checkHours(Line line, @Nullable Boolean said) {
        String hours = columns.cell(line, PayColumn.HOURS);
        if (hours == null || said != null) {
            return;
        }
        BigDecimal read = amounts.read(hours, 2).number();
        if (read.signum() > 0 && read.compareTo(FEWEST_HOURS_OF_FULL_TIME) < 0) {
            throw new IllegalArgumentException(
                    hours + " hours beside a salary may be part time; give fullTime=true where the"
                            + " amount is that of full time, or fullTime=false, and record the hours afterwards");
        }
    }

    /** So much of full time, where an amount or a number is of a share of it. */
    private static BigDecimal ofFullTime(BigDecimal number, @Nullable Rational share) {
        if (share == null || share.isZero()) {
            return number.stripTrailingZeros();
        }
        Rational whole = Rational.of(number).dividedBy(share);
        if (!whole.fits(MOST_DECIMALS)) {
            throw new IllegalArgumentException(
                    number.toPlainString() + " is of " + share.shortest(MOST_DECIMALS)
                            + " of full time, and what that is of full time has no exact decimals; write the amount of full time");
        }
        return whole.shortest(MOST_DECIMALS);
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
