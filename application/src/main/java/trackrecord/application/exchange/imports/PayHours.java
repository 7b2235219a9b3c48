package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;

/**
 * Reads the hours in the rows of a pay history. The heading states their period. If it does not, more hours than a week
 * can have are asked about, and more hours than a month can have are annual.
 */
final class PayHours {

    static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);

    private static final BigDecimal MOST_OF_A_WEEK = BigDecimal.valueOf(60);
    private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);
    private static final BigDecimal FEWEST_OF_A_YEAR = BigDecimal.valueOf(400);
    private static final List<String> OF_OTHER_TIMES = List.of(
            "biweek",
            "bi week",
            "fortnight",
            "two week",
            "2 week",
            "zweiwoch",
            "pay period",
            "semi",
            "daily",
            "day",
            "tag",
            "tages",
            "jour",
            "dia");
    private static final List<String> OF_WEEKS =
            List.of("week", "wk", "woche", "wochen", "hebdo", "semaine", "seman", "settiman");
    private static final List<String> OF_MONTHS = List.of("month", "monat", "mensu", "mois", "mes", "mese", "maand");
    private static final List<String> OF_YEARS = List.of("year", "annual", "jahr", "annuel", "anual", "jaar");
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private final PayColumns columns;
    private final WrittenAmounts amounts;

    PayHours(PayColumns columns, WrittenAmounts amounts) {
        this.columns = columns;
        this.amounts = amounts;
    }

    /**
     * The hours of a year.
     *
     * @throws IllegalArgumentException if they are not a number, or if their period is unknown
     */
    BigDecimal aYear(String cell) {
        BigDecimal year = told(cell);
        if (year == null) {
            throw new IllegalArgumentException(Quoted.of(cell)
                    + " hours are more than a full-time week, or are not hours a week: write the hours of a"
                    + " week, such as 40, or of a year, such as 2080, or give hoursPerYear=2080 with the import");
        }
        return year;
    }

    /** Whether the period of the hours in a cell is unknown. */
    boolean isOpen(String cell) {
        return told(cell) == null;
    }

    /** The hours of a year; null if their period is unknown. */
    private @Nullable BigDecimal told(String cell) {
        BigDecimal read = amounts.read(cell, 2).number().stripTrailingZeros();
        String heading = Plain.heading(columns.heading(PayColumn.HOURS));
        if (Plain.mentions(heading, OF_OTHER_TIMES)) {
            return null;
        } else if (Plain.mentions(heading, OF_MONTHS)) {
            return read.multiply(MONTHS_A_YEAR);
        } else if (Plain.mentions(heading, OF_YEARS) || read.compareTo(FEWEST_OF_A_YEAR) >= 0) {
            return read;
        }
        BigDecimal most = Plain.mentions(heading, OF_WEEKS) ? HOURS_OF_A_WEEK : MOST_OF_A_WEEK;
        return read.compareTo(most) <= 0 ? read.multiply(WEEKS_A_YEAR) : null;
    }

    /** The hours of a week, with at most six decimals. */
    BigDecimal aWeek(String cell) {
        return Rational.of(aYear(cell)).dividedBy(Rational.of(WEEKS_A_YEAR)).shortest(6);
    }
}
