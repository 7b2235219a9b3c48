package trackrecord.domain.career;

import java.time.LocalDate;
import trackrecord.domain.amount.Rational;

/** @param ratio new shares for each old one */
public record Split(int fact, LocalDate on, String employer, Rational ratio) {
}
