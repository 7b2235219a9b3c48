package trackrecord.domain.vesting;

import java.time.LocalDate;
import trackrecord.domain.amount.Rational;

/**
 * Shares of an early exercise that were taken back, because they had not vested when the employment ended.
 *
 * @param fact  number of the fact that ended it
 * @param share of the units of that exercise, more than 0 and at most 1
 */
public record Repurchase(int fact, LocalDate on, Exercise of, Rational share) {}
