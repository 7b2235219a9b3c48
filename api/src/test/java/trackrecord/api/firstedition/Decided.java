package trackrecord.api.firstedition;

import java.util.List;
import java.util.function.Predicate;

/**
 * A difference from the first edition that was wanted.
 *
 * @param name   in a few words
 * @param reason why the answer of the first edition was wrong
 * @param where  which differences it covers, as few as can be told
 */
record Decided(String name, String reason, Predicate<Difference> where) {

    static final List<Decided> ALL = List.of();

    /** Whether no decision covers it. */
    static boolean undecided(Difference difference) {
        return ALL.stream().noneMatch(decided -> decided.where().test(difference));
    }
}
