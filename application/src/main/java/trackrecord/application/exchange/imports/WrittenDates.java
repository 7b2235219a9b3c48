package trackrecord.application.exchange.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/**
 * The dates of one file: ISO, with a month in English letters, or all in numbers. Which of two numbers is the day is
 * read off the whole file, since one program wrote it: a number over 12 tells. A file that does not tell is refused,
 * not guessed at.
 */
public final class WrittenDates {

    /** Which number comes first where a date is all numbers and ends with the year. */
    enum Order {
        DMY,
        MDY
    }

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern TIME_OF_DAY = Pattern.compile("[T ]00:00(:00(\\.0+)?)?Z?$");
    private static final List<DateTimeFormatter> FORMATS = List.of(
            formatter("uuuu-M-d"),
            formatter("uuuu/M/d"),
            formatter("uuuu.M.d"),
            formatter("uuuuMMdd"),
            formatter("d MMM uuuu"),
            formatter("d MMMM uuuu"),
            formatter("MMM d, uuuu"),
            formatter("MMMM d, uuuu"),
            formatter("d-MMM-uuuu"));

    private final @Nullable Order order;

    private WrittenDates(@Nullable Order order) {
        this.order = order;
    }

    /**
     * @param texts all dates of the file
     * @param given absent: it is read off the texts
     */
    static WrittenDates of(List<String> texts, @Nullable Order given) {
        if (given != null) {
            return new WrittenDates(given);
        }
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String text : texts) {
            Matcher numbers = NUMBERS.matcher(plain(text));
            if (numbers.matches()) {
                dayFirst |= Integer.parseInt(numbers.group(1)) > 12 || text.contains(".");
                monthFirst |= Integer.parseInt(numbers.group(2)) > 12;
            }
        }
        return new WrittenDates(dayFirst == monthFirst ? null : dayFirst ? Order.DMY : Order.MDY);
    }

    /** @throws IllegalArgumentException with what would work */
    LocalDate read(String text) {
        String plain = plain(text);
        Matcher numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return inOrder(text, numbers);
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                return LocalDate.parse(plain, format);
            } catch (DateTimeException next) {
                // The next format may fit.
            }
        }
        throw new IllegalArgumentException(
                Quoted.of(text) + " is no date such as 2024-04-01, 1 Apr 2024 or 04/01/2024");
    }

    private LocalDate inOrder(String text, Matcher numbers) {
        if (order == null) {
            throw new IllegalArgumentException(Quoted.of(text) + " may be day first or month first; give dates=dmy or"
                    + " dates=mdy with the import");
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2));
        try {
            return switch (order) {
                case DMY -> LocalDate.of(Integer.parseInt(numbers.group(3)), second, first);
                case MDY -> LocalDate.of(Integer.parseInt(numbers.group(3)), first, second);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is no date, read as " + order.name().toLowerCase(Locale.ROOT), e);
        }
    }

    private static String plain(String text) {
        return TIME_OF_DAY.matcher(text.strip()).replaceFirst("");
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
