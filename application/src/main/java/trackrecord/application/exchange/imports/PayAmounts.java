package trackrecord.application.exchange.imports;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.application.exchange.written.CurrencySigns;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.application.exchange.written.WrittenAmounts.Amount;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.PayRate;

/** Reads the amounts of a pay history, each with its currency and period. */
final class PayAmounts {

    /**
     * A relative difference smaller than one in this number is due to rounding, such as 24.04 an hour for 50,000 a
     * year.
     */
    private static final long ROUNDING = 500;

    private final PayOptions options;
    private final PayColumns columns;
    private final WrittenAmounts amounts;
    private final PayFullTime fullTime;
    private boolean isYearAssumed;

    PayAmounts(PayOptions options, PayColumns columns, WrittenAmounts amounts, LinedCommands commands) {
        this.options = options;
        this.columns = columns;
        this.amounts = amounts;
        this.fullTime = new PayFullTime(options, columns, amounts, commands);
    }

    /** Whether an amount was read as annual because no period is stated. */
    boolean isYearAssumed() {
        return isYearAssumed;
    }

    /**
     * @param share of full time; null if the row states none
     * @throws IllegalArgumentException if the cell cannot be read, or if no period is stated
     */
    PayRate salary(Line line, SalaryHeading heading, String text, @Nullable Rational share) {
        Amount plain = amounts.read(text, 2);
        PayPeriod period = period(line, heading, plain.rest());
        if (period == PayPeriod.ONCE) {
            throw new IllegalArgumentException(
                    "the row reads as a salary that is paid once; if it is a bonus, say so in its type");
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
        int decimals = of == PayPeriod.YEAR ? currency.getDecimalPlaces() : PayRate.MOST_DECIMALS;
        return of.rate(
                fullTime.amount(line, heading, of, heading.inFull(amount.number()), share, decimals),
                currency,
                fullTime.perYear(line, of, share));
    }

    /**
     * The same for a row that may state its pay in several columns.
     *
     * @throws IllegalArgumentException also if the columns contradict each other
     */
    PayRate onlySalary(Line line, SalaryHeading heading, String text, @Nullable Rational share) {
        PayRate salary = salary(line, heading, text, share);
        for (SalaryHeading other : columns.others(line)) {
            String cell = String.valueOf(PayColumns.cell(line, other.place()));
            if (!isSame(salary, line, other, cell, share)) {
                throw new IllegalArgumentException("the row has " + Quoted.of(text) + " in " + heading.text() + " and "
                        + Quoted.of(cell) + " in " + other.text() + ", which differ; give "
                        + PayColumns.given(PayColumn.SALARY, heading.text()) + " or "
                        + PayColumns.given(PayColumn.SALARY, other.text()) + ", whichever is meant");
            }
        }
        return salary;
    }

    /**
     * Equal except for rounding, and for a 0, which programs write for an empty value. A cell that cannot be read on
     * its own is not equal.
     */
    private boolean isSame(PayRate salary, Line line, SalaryHeading other, String cell, @Nullable Rational share) {
        try {
            if (amounts.read(cell, 2).number().signum() == 0) {
                return true;
            }
            PayRate same = salary(line, other, cell, share);
            Rational more = same.exactAnnual().minus(salary.exactAnnual());
            Rational difference = more.signum() < 0 ? more.negated() : more;
            return same.currency().equals(salary.currency())
                    && difference.times(ROUNDING).compareTo(salary.exactAnnual()) <= 0;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    /**
     * An amount paid in addition to the salary.
     *
     * @throws IllegalArgumentException if the cell cannot be read
     */
    PayRow.Paid paid(Line line, SalaryHeading heading, String text) {
        Amount amount = amounts.read(text, 2);
        boolean isPercent = amount.rest().equals("%");
        String currency =
                isPercent ? "" : currency(line, heading, amount.currency()).getCode();
        String per = columns.cell(line, PayColumn.PER);
        PayPeriod period = per == null ? null : known(PayColumn.PER, per);
        return new PayRow.Paid(
                isPercent ? amount : new Amount(heading.inFull(amount.number()), amount.currency(), amount.rest()),
                currency,
                period);
    }

    /**
     * The period of the amount: from the cell, otherwise from the heading, otherwise from another column; null if none
     * states it.
     */
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
                        + " names another period than " + Quoted.of(String.valueOf(per))
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
                    + " is not a known period; write year, month, week, day, hour or one off");
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
}
