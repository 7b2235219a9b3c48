package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;

/**
 * The share of full time in the rows of a pay history: from its column, or from weekly hours if they differ between
 * rows.
 */
final class PayShares {

    private static final BigDecimal WEEKS_A_YEAR = PayHours.WEEKS_A_YEAR;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NUMBER = "[0-9]{1,12}(?:[.,][0-9]{1,12})?";
    private static final Pattern RATIO = Pattern.compile("(" + NUMBER + ")\\s*/\\s*(" + NUMBER + ")");
    private static final Pattern PERCENT = Pattern.compile("(" + NUMBER + ")\\s*%");
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern HOURS = Pattern.compile(
            "(" + NUMBER
                    + ")\\s*(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uren|uur)\\.?(?:\\s*(?:/|a|per|pro|je)?\\s*(?:w|wk|week|woche))?",
            Pattern.CASE_INSENSITIVE);
    private static final String WAYS = "write 0.8, 4/5 or 80 %";

    private final PayColumns columns;
    private final WrittenAmounts amounts;
    private final @Nullable BigDecimal hoursPerYear;
    private final PayHours hoursOf;
    private final boolean isOfHundred;
    private final @Nullable BigDecimal most;

    /**
     * @param hoursPerYear hours of a full-time year; null if not given with the import
     * @param lines        the rows of the file
     */
    PayShares(PayColumns columns, WrittenAmounts amounts, @Nullable BigDecimal hoursPerYear, List<Line> lines) {
        this.columns = columns;
        this.amounts = amounts;
        this.hoursPerYear = hoursPerYear;
        this.hoursOf = new PayHours(columns, amounts);
        this.isOfHundred = columns.has(PayColumn.FTE) && isOfHundred(columns, lines);
        TreeSet<BigDecimal> hours = new TreeSet<>();
        lines.stream()
                .filter(line -> PayKind.of(columns.cell(line, PayColumn.TYPE)) == PayKind.SALARY)
                .map(line -> columns.cell(line, PayColumn.HOURS))
                .filter(Objects::nonNull)
                .filter(this::isHours)
                .map(hoursOf::aWeek)
                .filter(it -> it.signum() > 0)
                .forEach(hours::add);
        this.most = hours.size() > 1 ? hours.last() : null;
    }

    /** Whether a column holds percentages: its heading states it, or one row has 100. */
    private static boolean isOfHundred(PayColumns columns, List<Line> lines) {
        String heading = columns.heading(PayColumn.FTE);
        return heading.contains("%")
                || Plain.mentions(
                        Plain.heading(heading), List.of("percent", "pct", "prozent", "porcentaje", "percentuale"))
                || lines.stream()
                        .map(line -> columns.cell(line, PayColumn.FTE))
                        .anyMatch(cell -> cell != null && cell.matches("100([.,]0+)?"));
    }

    /** A remark about the whole file if the hours of its rows determine the share; otherwise null. */
    @Nullable
    String remark() {
        return most == null
                ? null
                : hoursPerYear == null
                        ? "the hours of its rows differ: full time is read as " + most.toPlainString()
                                + " hours a week, the most that a row has; else give hoursPerYear=2080"
                        : "the hours of its rows differ: full time is " + hoursPerYear.toPlainString()
                                + " hours a year, as given";
    }

    /**
     * @return null if the row does not state it
     * @throws IllegalArgumentException if it cannot be determined, with the accepted forms
     */
    @Nullable
    Rational of(Line line) {
        String cell = columns.cell(line, PayColumn.FTE);
        String hours = columns.cell(line, PayColumn.HOURS);
        if (cell != null) {
            return written(cell);
        }
        if (hours != null && most != null && PLAIN.matcher(hours).matches() && hoursOf.isOpen(hours)) {
            return Rational.of(hoursOf.aWeek(hours));
        }
        if (hours == null
                || most == null
                || !isHours(hours)
                || hoursOf.aWeek(hours).signum() == 0) {
            return null;
        }
        return ofHours(hoursOf.aWeek(hours), hoursPerYear == null ? most.multiply(WEEKS_A_YEAR) : hoursPerYear);
    }

    /** Whether a cell is a number of hours; otherwise the import asks if the row needs it. */
    private boolean isHours(String cell) {
        try {
            return PLAIN.matcher(cell).matches() && hoursOf.aWeek(cell).signum() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Rational written(String cell) {
        String words = Plain.words(cell);
        Matcher ratio = RATIO.matcher(cell);
        Matcher percent = PERCENT.matcher(cell);
        Matcher hours = HOURS.matcher(cell);
        if (words.startsWith("full") || words.startsWith("vollzeit")) {
            return Rational.ONE;
        } else if (ratio.matches()) {
            return Rational.parse(
                    ratio.group(1).replace(',', '.') + "/" + ratio.group(2).replace(',', '.'));
        } else if (percent.matches()) {
            return ofHundred(amounts.read(percent.group(1), 2).number());
        } else if (hours.matches()) {
            return hours(cell, amounts.read(hours.group(1), 2).number());
        } else if (!PLAIN.matcher(cell).matches()) {
            throw new IllegalArgumentException(Quoted.of(cell) + " is not a share of full time; " + WAYS);
        }
        BigDecimal number = amounts.read(cell, 2).number();
        if (number.compareTo(BigDecimal.TWO) <= 0) {
            return Rational.of(number);
        }
        return isOfHundred ? ofHundred(number) : hours(cell, number);
    }

    /** Converts weekly hours, which require the hours of full time. */
    private Rational hours(String cell, BigDecimal number) {
        if (hoursPerYear == null) {
            throw new IllegalArgumentException(Quoted.of(cell) + " may be hours of a week, and nothing says how many"
                    + " full time has; give hoursPerYear=2080 with the import, write " + number.toPlainString()
                    + "/40, or the share of full time: " + WAYS);
        }
        return ofHours(number, hoursPerYear);
    }

    private static Rational ofHours(BigDecimal aWeek, BigDecimal ofFullTime) {
        return Rational.of(aWeek).times(Rational.of(WEEKS_A_YEAR)).dividedBy(Rational.of(ofFullTime));
    }

    private static Rational ofHundred(BigDecimal number) {
        return Rational.of(number).dividedBy(Rational.of(HUNDRED));
    }
}
