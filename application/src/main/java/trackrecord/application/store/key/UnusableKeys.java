package trackrecord.application.store.key;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Describes which master key a store needs and how to give it. Keys are named by the first digits of their
 * fingerprints.
 */
public final class UnusableKeys {

    private static final String GIVE_BOTH = "Give both, one of them as trackrecord.second-master-key-file or"
            + " trackrecord.second-master-key, until GET /api/master-key no longer says \"replaces\".";

    private UnusableKeys() {}

    /** The store has a key that cannot be found. */
    public static MasterKey.Unusable missing(Path file) {
        return new MasterKey.Unusable("The master key of this store is missing. Put it back into " + file
                + " (it is in every backup), or give it as trackrecord.master-key.");
    }

    /**
     * None of the keys found is the store's own.
     *
     * @param replaced the one that it takes the place of: whoever has that alone must not lose it
     */
    public static MasterKey.Unusable another(
            Path file, List<String> given, String needed, Optional<MasterKeys.Replaced> replaced) {
        return replaced.map(MasterKeys.Replaced::key)
                .filter(given::contains)
                .map(still -> new MasterKey.Unusable("The master key of this store is being replaced: it needs "
                        + MasterKey.nameOf(needed) + " beside " + MasterKey.nameOf(still)
                        + ", which is still needed and must be kept. " + GIVE_BOTH))
                .orElseGet(() -> new MasterKey.Unusable("The master key is not that of this store: it needs "
                        + MasterKey.nameOf(needed) + ", and was given " + names(given)
                        + ". Put the store's own key into "
                        + file + " (it is in every backup), or give it as trackrecord.master-key."));
    }

    /** The store's key was found, but the key that it replaces is still needed and missing. */
    static MasterKey.Unusable replacedIsMissing(String key, String replaced) {
        return new MasterKey.Unusable("The master key " + MasterKey.nameOf(replaced) + " is still needed: "
                + MasterKey.nameOf(key) + " has not replaced it for all careers. " + GIVE_BOTH);
    }

    /** This program runs without a key that the store is changing to. */
    static String lacking(List<String> given, String needed) {
        return "The store is changing to the master key " + MasterKey.nameOf(needed) + ", and this node was given "
                + names(given) + ". Give both to every node, one of them as trackrecord.second-master-key-file or"
                + " trackrecord.second-master-key, and start it again.";
    }

    /** This program runs with a key that the store has done with. */
    static String replaced(List<String> given, String needed) {
        return "The store's master key is " + MasterKey.nameOf(needed)
                + ", which has replaced what this node was given: "
                + names(given)
                + ". Give it the store's own as trackrecord.master-key-file or trackrecord.master-key, and"
                + " start it again.";
    }

    private static String names(List<String> fingerprints) {
        return fingerprints.stream().map(MasterKey::nameOf).collect(Collectors.joining(" and "));
    }
}
