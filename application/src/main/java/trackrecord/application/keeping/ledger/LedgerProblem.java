package trackrecord.application.keeping.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A stored item that was changed, or that does not follow from the recorded facts.
 *
 * @param id     internal id of the career
 * @param number number of the fact; 0 for the whole career
 * @param model  the read model that differs from the facts; null if the problem is in the facts themselves or in a kept
 *               request
 */
public record LedgerProblem(
        String id, long number, @Nullable String model, String message) {

    static LedgerProblem of(String id, long number, String message) {
        return new LedgerProblem(id, number, null, message);
    }
}
