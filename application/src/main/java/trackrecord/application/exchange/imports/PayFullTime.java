package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.domain.amount.Rational;

/** Converts a salary given with a share of full time, or with hours, to full time. */
final class PayFullTime {

    private static final BigDecimal FEWEST_HOURS_OF_FULL_TIME = PayHours.WEEKS_A_YEAR.multiply(BigDecimal.valueOf(30));
    private static final int MOST_DECIMALS = 6;

    private final PayOptions options;
    private final PayColumns columns;
    private final WrittenAmounts amounts;
    private final PayHours hours;
    private final LinedCommands commands;

    /** @param commands notified of a line whose full-time amount is rounded */
    PayFullTime(PayOptions options, PayColumns columns, WrittenAmounts amounts, LinedCommands commands) {
        this.options = options;
        this.columns = columns;
        this.amounts = amounts;
        this.hours = new PayHours(columns, amounts);
        this.commands = commands;
    }

    /**
     * The full-time amount.
     *
     * @param share share of full time of the row; null if it states none
     * @param decimals that the amount may have
     * @throws IllegalArgumentException if it is unknown whether the number is for full time or for the share
     */
    BigDecimal amount(
            Line line,
            SalaryHeading heading,
            PayPeriod period,
            BigDecimal number,
            @Nullable Rational share,
            int decimals) {
        return isOfFullTime(line, heading, period, share) ? number : ofFullTime(line, number, share, decimals);
    }

    /**
     * The number of periods in a full-time year; null for the usual number.
     *
     * @throws IllegalArgumentException if the number of hours or days is needed and not stated
     */
    @Nullable
    BigDecimal perYear(Line line, PayPeriod period, @Nullable Rational share) {
        String perYear = columns.cell(line, PayColumn.PER_YEAR);
        if (perYear != null) {
            BigDecimal count = amounts.read(perYear, 2).number();
            return count.signum() == 0 ? null : count.stripTrailingZeros();
        }
        if (!period.isCountNeeded()) {
            return null;
        }
        return period == PayPeriod.DAY ? daysPerYear() : hoursPerYear(line, share);
    }

    private BigDecimal daysPerYear() {
        BigDecimal days = options.days();
        if (days == null) {
            throw new IllegalArgumentException("a daily rate needs the days of a year; give daysPerYear=260");
        }
        return days;
    }

    private BigDecimal hoursPerYear(Line line, @Nullable Rational share) {
        BigDecimal given = options.hours();
        if (given != null) {
            return given;
        }
        String cell = columns.cell(line, PayColumn.HOURS);
        if (cell == null) {
            throw new IllegalArgumentException("an hourly rate needs the hours of a year; give hoursPerYear=2080");
        }
        BigDecimal read = hours.aYear(cell);
        if (read.signum() == 0) {
            throw new IllegalArgumentException("an hourly rate needs the hours of a year, and the row says 0");
        }
        Rational whole = whole(read, share);
        if (!whole.fits(MOST_DECIMALS)) {
            throw new IllegalArgumentException(read.toPlainString()
                    + " hours a year are those of a share of full time, and what full time has has no exact decimals;"
                    + " give hoursPerYear=2080");
        }
        return whole.shortest(MOST_DECIMALS);
    }

    /** An hourly or daily rate does not depend on the share; for other amounts the heading or the import decides. */
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

    /** Checks for few hours next to a salary without a share of full time. */
    private void checkHours(Line line, @Nullable Boolean said) {
        String cell = columns.cell(line, PayColumn.HOURS);
        if (cell == null || said != null || hours.isOpen(cell)) {
            return;
        }
        BigDecimal read = hours.aYear(cell);
        if (read.signum() > 0 && read.compareTo(FEWEST_HOURS_OF_FULL_TIME) < 0) {
            throw new IllegalArgumentException(
                    cell + " hours beside a salary may be part time; give fullTime=true where the"
                            + " amount is that of full time, or fullTime=false, and record the hours afterwards");
        }
    }

    private static Rational whole(BigDecimal number, @Nullable Rational share) {
        return share == null || share.isZero()
                ? Rational.of(number)
                : Rational.of(number).dividedBy(share);
    }

    /** Rounded if it has no exact decimals, and only if its share yields the amount of the row again. */
    private BigDecimal ofFullTime(Line line, BigDecimal number, @Nullable Rational share, int decimals) {
        Rational whole = whole(number, share);
        if (whole.fits(decimals) || share == null) {
            return whole.shortest(decimals);
        }
        BigDecimal rounded = whole.round(decimals);
        Rational again = Rational.of(rounded).times(share);
        if (again.round(Math.max(number.scale(), 2)).compareTo(number) != 0) {
            throw new IllegalArgumentException(number.toPlainString() + " is of " + share.shortest(MOST_DECIMALS)
                    + " of full time, and what that is of full time has no exact decimals; write the amount of full"
                    + " time and give fullTime=true");
        }
        commands.explain(
                Origin.line(line.place()),
                number.toPlainString() + " is paid for " + share.shortest(MOST_DECIMALS) + " of full time; that of full"
                        + " time has no exact decimals and is rounded to " + rounded.toPlainString());
        return rounded;
    }
}
