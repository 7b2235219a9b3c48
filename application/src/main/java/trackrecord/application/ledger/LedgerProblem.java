package trackrecord.application.ledger;

/**
 * Something that is not as it was recorded.
 *
 * @param id     internal id of the career
 * @param number of the fact; 0: the career as a whole
 */
public record LedgerProblem(String id, long number, String message) {
}
