package trackrecord.domain.rule;

import java.util.List;

/**
 * A broken rule.
 *
 * @param message the rule, and what would work
 * @param facts   numbers of the facts that conflict
 * @param pointer the wrong field; empty if there is no single one
 */
record Violation(String message, List<Integer> facts, String pointer) {

    static Violation of(String message, List<Integer> facts) {
        return new Violation(message, facts, "");
    }

    static Violation of(String message, Integer... facts) {
        return of(message, List.of(facts));
    }

    /** The same violation for one field. */
    Violation at(String field) {
        return new Violation(message, facts, field);
    }
}
