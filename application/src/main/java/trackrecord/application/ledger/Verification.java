package trackrecord.application.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a look at every stored byte found.
 *
 * @param at       when it began
 * @param careers  that were looked at, erased ones included
 * @param facts    that were looked at
 * @param erased   careers whose key was destroyed: linked and counted, but closed for ever
 * @param head     of the store, as computed from the stored events
 * @param problems the first {@value #MOST_PROBLEMS}; empty: everything is as it was recorded
 */
public record Verification(Instant at, int careers, long facts, int erased, String head,
        List<LedgerProblem> problems) {

    public static final int MOST_PROBLEMS = 100;

    public boolean intact() {
        return problems.isEmpty();
    }
}
