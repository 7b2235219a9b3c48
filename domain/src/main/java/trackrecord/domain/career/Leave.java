package trackrecord.domain.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * A leave.
 *
 * @param payPercent share of base that a day of it pays, 0 to 100
 * @param days       unbounded while it is open
 * @param facts      number of the fact that started it, followed by that of the fact that ended it
 */
public record Leave(
        String kind, BigDecimal payPercent, boolean pausesVesting, LocalDateRange days, List<Integer> facts) {

    /** Number of the fact that started it. */
    public int fact() {
        return facts.getFirst();
    }

    Leave ended(int number, LocalDate day) {
        return new Leave(kind, payPercent, pausesVesting, days.withEnd(day), Lists.with(facts, number));
    }

    public boolean running() {
        return days.isUnboundedEnd();
    }
}
