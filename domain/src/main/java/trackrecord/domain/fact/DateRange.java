package trackrecord.domain.fact;

import java.time.LocalDate;

/** The days {@code [from, to)}: {@code to} is the first day after them. */
public record DateRange(LocalDate from, LocalDate to) {
}
