package trackrecord.domain.rule;

import java.util.List;

/**
 * A rule that is not kept.
 *
 * @param message the rule, and what would work
 * @param facts   numbers of the facts that stand in the way
 */
record Violation(String message, List<Integer> facts) {

    static Violation of(String message, List<Integer> facts) {
        return new Violation(message, facts);
    }

    static Violation of(String message, Integer... facts) {
        return new Violation(message, List.of(facts));
    }
}
