package trackrecord.domain.random;

/**
 * How often a test repeats what it does at random: a few times in every build, and at length under the profile
 * {@code long}. Both forms assert the same.
 */
public final class Rounds {

    private static final boolean LONG = Boolean.getBoolean("test.long");

    private Rounds() {}

    public static int of(int inEveryBuild, int atLength) {
        return LONG ? atLength : inEveryBuild;
    }
}
