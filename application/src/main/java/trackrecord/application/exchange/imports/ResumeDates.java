package trackrecord.application.exchange.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.written.MonthNames;
import trackrecord.application.exchange.written.WrittenDates;

/**
 * The days that a date of a resume may mean: a year or a month stands for each of its days.
 *
 * @param first the first of them
 * @param after the day after the last
 */
record ResumeDates(LocalDate first, LocalDate after) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}+\\.?),?[\\s-]+(?:de\\s+)?(\\d{4})");
    private static final Pattern TIME = Pattern.compile("^(\\d{4}-\\d{1,2}-\\d{1,2})T.*$");

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(after);
    }

    /** @throws IllegalArgumentException if it is not a date */
    static ResumeDates of(String text) {
        String plain = TIME.matcher(text.strip()).replaceFirst("$1");
        try {
            Matcher year = YEAR.matcher(plain);
            if (year.matches()) {
                LocalDate first = LocalDate.of(Integer.parseInt(year.group(1)), 1, 1);
                return new ResumeDates(first, first.plusYears(1));
            }
            LocalDate month = month(plain);
            if (month != null) {
                return new ResumeDates(month, month.plusMonths(1));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " is not a month of the calendar", e);
        }
        LocalDate day = WrittenDates.of(List.of(plain), null).read(plain);
        return new ResumeDates(day, day.plusDays(1));
    }

    private static @Nullable LocalDate month(String plain) {
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(plain);
        if (monthFirst.matches()) {
            return LocalDate.of(Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1)), 1);
        }
        Matcher named = NAMED.matcher(plain);
        Month name = named.matches() ? MonthNames.of(named.group(1)) : null;
        return name == null ? null : LocalDate.of(Integer.parseInt(named.group(2)), name, 1);
    }
}
