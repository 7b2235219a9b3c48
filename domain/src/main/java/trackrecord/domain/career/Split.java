package trackrecord.domain.career;

import java.time.LocalDate;
import trackrecord.domain.amount.Rational;

/** @param ratio new shares for each old one */
public record Split(int fact, LocalDate on, String employer, Rational ratio) {

    /**
     * Whether the split comes after fact {@code number} of {@code day}, so that this fact counts shares before the
     * split.
     */
    public boolean isAfter(LocalDate day, int number) {
        int days = on.compareTo(day);
        return days > 0 || (days == 0 && fact > number);
    }
}
