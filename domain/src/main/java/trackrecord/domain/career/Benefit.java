package trackrecord.domain.career;

import java.time.LocalDate;
import trackrecord.domain.Nullable;
import trackrecord.domain.fact.CashBenefit;

/**
 * A benefit over {@code [from, to)}.
 *
 * @param fact number of the fact that started it
 * @param cash absent: it has no cash value
 * @param to   absent: it goes on; equal to {@code from} for one that is paid once, which never runs
 */
public record Benefit(int fact, String benefitId, String name, @Nullable CashBenefit cash, LocalDate from,
        @Nullable LocalDate to) {

    Benefit endedOn(LocalDate day) {
        return new Benefit(fact, benefitId, name, cash, from, day);
    }

    public boolean running() {
        return to == null;
    }

    public boolean once() {
        return cash != null && cash.period() == CashBenefit.Period.ONCE;
    }
}
