package trackrecord.domain.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import trackrecord.domain.Nullable;

/**
 * A leave over {@code [from, to)}.
 *
 * @param fact       number of the fact that started it
 * @param payPercent share of base that a day of it pays, 0 to 100
 * @param to         absent: it goes on
 * @param endedBy    number of the fact that ended it; 0 while it goes on
 */
public record Leave(int fact, String kind, BigDecimal payPercent, boolean pausesVesting, LocalDate from,
        @Nullable LocalDate to, int endedBy) {

    Leave ended(int number, LocalDate day) {
        return new Leave(fact, kind, payPercent, pausesVesting, from, day, number);
    }

    boolean running() {
        return to == null;
    }
}
