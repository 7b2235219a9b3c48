package trackrecord.domain.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import trackrecord.domain.text.Quoted;

/**
 * The day of its month on which a tranche falls; the values of the Open Cap Table Format: {@code "01"} to
 * {@code "28"}, {@code "29_OR_LAST_DAY_OF_MONTH"}, {@code "30_OR_LAST_DAY_OF_MONTH"},
 * {@code "31_OR_LAST_DAY_OF_MONTH"} and {@code "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH"}.
 *
 * @param day 1 to 31, or 0 for the day of the vesting start
 */
public record DayOfMonth(int day) {

    public static final DayOfMonth VESTING_START_DAY_OR_LAST_DAY_OF_MONTH = new DayOfMonth(0);

    private static final String OR_LAST = "_OR_LAST_DAY_OF_MONTH";
    private static final String START = "VESTING_START_DAY" + OR_LAST;

    public DayOfMonth {
        if (day < 0 || day > 31) {
            throw new IllegalArgumentException("a day of month from 1 to 31, or 0 for the start day; not " + day);
        }
    }

    /** Reads the text of the Open Cap Table Format; throws IllegalArgumentException for any other. */
    public static DayOfMonth parse(String text) {
        for (int day = 0; day <= 31; day++) {
            DayOfMonth candidate = new DayOfMonth(day);
            if (candidate.toString().equals(text)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(Quoted.of(text) + " is not one of 01 to 28, 29" + OR_LAST + ", 30" + OR_LAST
                + ", 31" + OR_LAST + ", " + START);
    }

    /** The date that is {@code months} months after the month of {@code start}, the vesting start. */
    public LocalDate after(LocalDate start, long months) {
        YearMonth month = YearMonth.from(start).plusMonths(months);
        return month.atDay(Math.min(day == 0 ? start.getDayOfMonth() : day, month.lengthOfMonth()));
    }

    @Override
    public String toString() {
        if (day == 0) {
            return START;
        }
        return day > 28 ? day + OR_LAST : "%02d".formatted(day);
    }
}
