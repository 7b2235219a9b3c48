package trackrecord.domain.tenure;

import java.time.LocalDate;
import java.time.Period;

/**
 * A length of service: a number of days, and the same length as years, months and days up to a date.
 *
 * @param period {@code Period.between(end - days, end)}
 * @param days   whole days, not negative
 */
public record Span(Period period, long days) {

    /** The {@code days} days before {@code end}. */
    static Span endingOn(LocalDate end, long days) {
        return new Span(Period.between(end.minusDays(days), end), days);
    }
}
