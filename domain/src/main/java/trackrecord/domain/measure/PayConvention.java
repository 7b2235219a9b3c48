package trackrecord.domain.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import trackrecord.domain.amount.Rational;

/** The share of an annual rate that one day pays. */
public enum PayConvention {

    /** A day pays 1 / 12 / the days of its calendar month, so that a whole month pays 1 / 12. */
    EQUAL_MONTHS("in equal months") {
        @Override
        Rational share(LocalDate from, LocalDate to) {
            YearMonth first = YearMonth.from(from);
            YearMonth last = YearMonth.from(to);
            if (first.equals(last)) {
                return ofMonth(first, to.getDayOfMonth() - from.getDayOfMonth());
            }
            long between = ChronoUnit.MONTHS.between(first, last) - 1;
            return ofMonth(first, first.lengthOfMonth() - from.getDayOfMonth() + 1)
                    .plus(Rational.of(between, 12))
                    .plus(ofMonth(last, to.getDayOfMonth() - 1));
        }
    },

    /** A day pays 1 / 365, in leap years as well. */
    ACTUAL_365("in days of 1/365") {
        @Override
        Rational share(LocalDate from, LocalDate to) {
            return Rational.of(ChronoUnit.DAYS.between(from, to), 365);
        }
    };

    private final String words;

    PayConvention(String words) {
        this.words = words;
    }

    /** Returns the share of an annual rate that the days {@code [from, to)} pay; exact, and 0 for no days. */
    public Rational yearFraction(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? share(from, to) : Rational.ZERO;
    }

    abstract Rational share(LocalDate from, LocalDate to);

    String words() {
        return words;
    }

    private static Rational ofMonth(YearMonth month, int days) {
        return Rational.of(days, 12L * month.lengthOfMonth());
    }
}
