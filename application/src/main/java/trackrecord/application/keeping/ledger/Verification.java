package trackrecord.application.keeping.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The result of verifying every stored byte.
 *
 * @param at       when it began
 * @param careers  that were looked at, erased ones included
 * @param facts    that were looked at
 * @param erased   careers whose key was destroyed: linked and counted, but permanently unreadable
 * @param head     of the store, as computed from the stored events
 * @param compared the derived data that was compared with the facts
 * @param problems the first {@value #MOST_PROBLEMS}; empty if everything is unchanged
 */
public record Verification(
        Instant at, int careers, long facts, int erased, String head, Compared compared, List<LedgerProblem> problems) {

    public static final int MOST_PROBLEMS = 100;

    /**
     * What was compared with the facts.
     *
     * @param careers          whose rows in the read models were compared: those that are neither erased nor broken
     * @param readModels       by name; empty while the rows are of another version of the program, before their rebuild
     * @param requests         kept with an Idempotency-Key
     * @param unsealedRequests the requests among them that an earlier version kept without a seal: only their lengths,
     *                         career and numbers could be checked
     * @param notes            notes that the store keeps in addition to its facts: about erasures, its sample, and a
     *                         restore
     * @param unsealedNotes    the notes among them that an earlier version made without a seal
     */
    public record Compared(
            int careers, List<String> readModels, int requests, int unsealedRequests, int notes, int unsealedNotes) {}

    public boolean intact() {
        return problems.isEmpty();
    }
}
