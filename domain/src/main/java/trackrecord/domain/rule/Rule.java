package trackrecord.domain.rule;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.vocabulary.Fact;

/**
 * A named condition that a fact must meet at its place in the timeline.
 *
 * @param name  a short name of what the rule requires
 * @param code  the code of the refusal when it is not met
 * @param about the kind of fact it applies to; {@link Fact} itself for any kind
 * @param ahead whether it is kept or broken by what comes after the fact's day as well; no other rule may look further than
 *              that day, but to say more of what is broken
 */
record Rule(String name, Code code, Class<? extends Fact> about, boolean ahead, Check<Fact> check) {

    /** Returns the violation, or null if the rule is kept. */
    @FunctionalInterface
    interface Check<F extends Fact> {
        @Nullable
        Violation broken(PlacedFact placed, F fact);
    }

    static Rule ofAny(String name, Code code, Check<Fact> check) {
        return new Rule(name, code, Fact.class, false, check);
    }

    static <F extends Fact> Rule of(String name, Code code, Class<F> fact, Check<F> check) {
        return new Rule(name, code, fact, false, (placed, it) -> check.broken(placed, fact.cast(it)));
    }

    /** The same rule, of which is said that it looks ahead. */
    Rule lookingAhead() {
        return new Rule(name, code, about, true, check);
    }
}
