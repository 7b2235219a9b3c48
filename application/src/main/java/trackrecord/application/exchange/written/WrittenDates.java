package trackrecord.application.exchange.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/**
 * The dates of one file: ISO, with the name of a month, all numbers, or the serial numbers of a spreadsheet. The order
 * of day and month is determined from the whole file, because one program wrote it: a number greater than 12 is a day.
 * An ambiguous date is refused, not guessed.
 */
public final class WrittenDates {

    /** The order of numbers in a date. */
    public enum Order {
        DMY,
        MDY,
        /** For dates whose year has two digits. */
        YMD
    }

    /** An assumption made in reading the dates of a file. */
    private enum Habit {
        TWO_DIGIT_YEARS("two digits of a year are read as 2000 to 2069, and as 1970 to 1999"),
        SERIAL_NUMBERS("dates that are numbers are read as a spreadsheet's, in which day 1 is 1900-01-01");

        private final String words;

        Habit(String words) {
            this.words = words;
        }
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20|21)\\d{2}|9999)(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]0+)?");
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\p{L}+\\.?,\\s*)?(\\d{1,4})(?:st|nd|rd|th|er|e|º|\\.)?[\\s/-]+(?:de\\s+|d')?(\\p{L}+\\.?)"
                    + "[\\s/,-]+(?:de\\s+|del\\s+)?(\\d{1,4})");
    private static final Pattern NAME_FIRST = Pattern.compile(
            "(?:\\p{L}+\\.?,\\s*)?(\\p{L}+\\.?)[\\s/-]+(\\d{1,2})(?:st|nd|rd|th)?[\\s,/-]+(\\d{4}|\\d{2})");
    private static final Pattern MIDNIGHT = Pattern.compile(
            "(?:[T ]+0{1,2}:00(?::00(?:[.,]0+)?)?|[T ]+12:00(?::00)? ?[Aa]\\.?[Mm]\\.?)(?: ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?$");

    /** The first serial numbers of 1927 and of 2100; other five-digit numbers are not dates. */
    private static final int FIRST_SERIAL = 10_000;

    private static final int END_OF_SERIALS = 73_051;
    private static final int LAST_YEAR_OF_2000 = 69;

    private final @Nullable Order order;
    private final Set<Habit> habits = EnumSet.noneOf(Habit.class);

    private WrittenDates(@Nullable Order order) {
        this.order = order;
    }

    /**
     * @param texts all dates of the file
     * @param given null to detect it from the texts
     */
    public static WrittenDates of(List<String> texts, @Nullable Order given) {
        if (given != null) {
            return new WrittenDates(given);
        }
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String text : texts) {
            Matcher numbers = NUMBERS.matcher(plain(text));
            if (numbers.matches() && !mayBeginWithItsYear(numbers)) {
                dayFirst |= Integer.parseInt(numbers.group(1)) > 12 || ".".equals(numbers.group(2));
                monthFirst |= Integer.parseInt(numbers.group(3)) > 12;
            }
        }
        return new WrittenDates(dayFirst == monthFirst ? null : dayFirst ? Order.DMY : Order.MDY);
    }

    /** @throws IllegalArgumentException with what would work */
    public LocalDate read(String text) {
        String plain = plain(text);
        try {
            LocalDate read = named(plain);
            read = read != null ? read : yearFirst(plain);
            read = read != null ? read : numbers(text, plain);
            read = read != null ? read : serial(plain);
            if (read != null) {
                return read;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a date of the calendar"
                            + (order == null ? "" : ", read as " + order.name().toLowerCase(Locale.ROOT)),
                    e);
        }
        throw new IllegalArgumentException(
                Quoted.of(text) + " is not a date such as 2024-04-01, 1 Apr 2024 or 04/01/2024");
    }

    /** The assumptions made for the dates read so far. */
    public List<String> remarks() {
        return habits.stream().map(habit -> habit.words).toList();
    }

    private @Nullable LocalDate named(String plain) {
        Matcher nameFirst = NAME_FIRST.matcher(plain);
        if (nameFirst.matches()) {
            Month month = MonthNames.of(nameFirst.group(1));
            return month == null
                    ? null
                    : LocalDate.of(year(nameFirst.group(3)), month, Integer.parseInt(nameFirst.group(2)));
        }
        Matcher named = NAMED.matcher(plain);
        Month month = named.matches() ? MonthNames.of(named.group(2)) : null;
        if (month == null) {
            return null;
        }
        String first = named.group(1);
        String last = named.group(3);
        boolean isYearFirst = first.length() == 4;
        return isYearFirst
                ? LocalDate.of(Integer.parseInt(first), month, Integer.parseInt(last))
                : LocalDate.of(year(last), month, Integer.parseInt(first));
    }

    private static @Nullable LocalDate yearFirst(String plain) {
        for (Pattern pattern : List.of(ISO, COMPACT)) {
            Matcher parts = pattern.matcher(plain);
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        }
        return null;
    }

    private @Nullable LocalDate numbers(String text, String plain) {
        Matcher numbers = NUMBERS.matcher(plain);
        if (!numbers.matches()) {
            return null;
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        if (order == null && mayBeginWithItsYear(numbers)) {
            throw new IllegalArgumentException(Quoted.of(text)
                    + " may begin with the day, the month or the year; give dates=dmy, dates=mdy or dates=ymd with the"
                    + " import");
        }
        if (order == Order.YMD && numbers.group(4).length() == 2) {
            return LocalDate.of(year(numbers.group(1)), second, Integer.parseInt(numbers.group(4)));
        }
        if (order == null && first != second) {
            throw new IllegalArgumentException(Quoted.of(text) + " may be day first or month first; give dates=dmy or"
                    + " dates=mdy with the import");
        }
        int year = year(numbers.group(4));
        return order == Order.MDY ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    /** With hyphens and a two-digit year, the order of ISO is as likely as any other. */
    private static boolean mayBeginWithItsYear(Matcher numbers) {
        return "-".equals(numbers.group(2))
                && numbers.group(4).length() == 2
                && numbers.group(1).length() == 2;
    }

    /** The calendar of spreadsheets contains 29 February 1900, so every later day is one higher. */
    private @Nullable LocalDate serial(String plain) {
        Matcher serial = SERIAL.matcher(plain);
        if (!serial.matches()) {
            return null;
        }
        int number = Integer.parseInt(serial.group(1));
        if (number < FIRST_SERIAL || number >= END_OF_SERIALS) {
            return null;
        }
        habits.add(Habit.SERIAL_NUMBERS);
        return LocalDate.of(1899, 12, 30).plusDays(number);
    }

    private int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        if (digits.length() != 2) {
            throw new DateTimeException("no year: " + digits);
        }
        habits.add(Habit.TWO_DIGIT_YEARS);
        return year <= LAST_YEAR_OF_2000 ? 2000 + year : 1900 + year;
    }

    private static String plain(String text) {
        return MIDNIGHT.matcher(text.strip()).replaceFirst("").strip();
    }
}
