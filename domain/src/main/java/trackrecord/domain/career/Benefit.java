package trackrecord.domain.career;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.vocabulary.CashBenefit;

/**
 * A benefit.
 *
 * @param fact number of the fact that started it
 * @param cash absent if it has no cash value
 * @param days unbounded while it runs; empty for a benefit that is paid once, which never runs
 */
public record Benefit(
        int fact, String benefitId, String name, @Nullable CashBenefit cash, LocalDateRange days) {

    Benefit endedOn(LocalDate day) {
        return new Benefit(fact, benefitId, name, cash, days.withEnd(day));
    }

    public LocalDate since() {
        return days.getStart();
    }

    public boolean running() {
        return days.isUnboundedEnd();
    }

    public boolean once() {
        return cash != null && cash.period() == CashBenefit.Period.ONCE;
    }
}
