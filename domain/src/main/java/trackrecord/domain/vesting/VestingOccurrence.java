package trackrecord.domain.vesting;

import java.time.LocalDate;
import trackrecord.domain.amount.Rational;

/**
 * A vesting event that took place, such as an initial public offering.
 *
 * @param fact     number of the fact that records it
 * @param fraction the share it releases of the segments that wait for it, greater than 0 and at most 1
 */
public record VestingOccurrence(int fact, LocalDate on, String event, String employer, Rational fraction) {}
