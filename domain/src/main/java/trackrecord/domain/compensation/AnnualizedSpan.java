package trackrecord.domain.compensation;

import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.Nullable;

/**
 * The days {@code [from, to)}, on all of which ANNUALIZED is the same.
 *
 * @param to    absent: it goes on
 * @param facts numbers of the facts that brought these totals about on their first day; empty where time alone did,
 *              because a grant entered or left its vesting period
 */
public record AnnualizedSpan(LocalDate from, @Nullable LocalDate to, Totals totals, List<Integer> facts) {

    public AnnualizedSpan {
        facts = List.copyOf(facts);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    AnnualizedSpan over(LocalDate first, @Nullable LocalDate end) {
        return new AnnualizedSpan(first, end, totals, facts);
    }
}
