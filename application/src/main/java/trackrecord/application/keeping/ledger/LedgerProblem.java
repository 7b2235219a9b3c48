package trackrecord.application.keeping.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something stored that is not as it was recorded, or does not follow from what was recorded.
 *
 * @param id     internal id of the career
 * @param number of the fact; 0: the career as a whole
 * @param model  the read model that differs from the facts; absent: it is the facts themselves, or a kept request
 */
public record LedgerProblem(
        String id, long number, @Nullable String model, String message) {

    static LedgerProblem of(String id, long number, String message) {
        return new LedgerProblem(id, number, null, message);
    }
}
