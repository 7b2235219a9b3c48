package trackrecord.domain.rule;

import java.util.List;

/**
 * A rule that is not kept.
 *
 * @param message the rule, and what would work
 * @param facts   numbers of the facts that stand in the way
 * @param pointer the field that is wrong; empty where no single one is
 */
record Violation(String message, List<Integer> facts, String pointer) {

    static Violation of(String message, List<Integer> facts) {
        return new Violation(message, facts, "");
    }

    static Violation of(String message, Integer... facts) {
        return of(message, List.of(facts));
    }

    /** The same of one field. */
    Violation at(String field) {
        return new Violation(message, facts, field);
    }
}
