package trackrecord.application.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** ANNUALIZED totals over all careers. @param careers how many were counted */
public record AllCareersAnswer(LocalDate asOf, Instant knownAt, int careers, List<Short> totals) {
}
