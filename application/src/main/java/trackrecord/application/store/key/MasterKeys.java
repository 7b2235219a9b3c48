package trackrecord.application.store.key;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.StoreNotes;

/** Finds the master key of a store, or makes it with a new store; never takes one that is not the store's. */
public final class MasterKeys {

    private MasterKeys() {}

    /**
     * The key that is there, without making one; empty if there is none.
     *
     * @param configured base64 of the key; goes before the file
     * @param file       holds the key otherwise
     * @throws MasterKey.Unusable if it is broken
     */
    public static Optional<MasterKey> find(@Nullable String configured, Path file) {
        if (configured != null && !configured.isBlank()) {
            return Optional.of(MasterKey.of(configured));
        }
        return Files.exists(file) ? Optional.of(MasterKey.read(file)) : Optional.empty();
    }

    /**
     * Returns the store's master key.
     *
     * @param configured base64 of the key; goes before the file
     * @param file       holds the key otherwise; written on the first start
     * @throws MasterKey.Unusable if the key is lost, broken, or another store's
     */
    public static MasterKey of(StoreNotes notes, @Nullable String configured, Path file) {
        Optional<String> fingerprint = notes.find(StoreNotes.MASTER_KEY);
        MasterKey key = find(configured, file).orElseGet(() -> lostOrNew(fingerprint, file));
        if (fingerprint.isEmpty()) {
            notes.put(StoreNotes.MASTER_KEY, key.fingerprint());
        } else if (!fingerprint.get().equals(key.fingerprint())) {
            throw another(file);
        }
        return key;
    }

    private static MasterKey lostOrNew(Optional<String> fingerprint, Path file) {
        if (fingerprint.isPresent()) {
            throw missing(file);
        }
        return MasterKey.create(file);
    }

    /** The store has a key, and it is nowhere to be found. */
    public static MasterKey.Unusable missing(Path file) {
        return new MasterKey.Unusable("The master key of this store is missing. Put it back into " + file
                + " (it is in every backup), or give it as trackrecord.master-key.");
    }

    /** The key found is not the store's. */
    public static MasterKey.Unusable another(Path file) {
        return new MasterKey.Unusable("The master key is not that of this store. Put the store's own key into " + file
                + " (it is in every backup), or give it as trackrecord.master-key.");
    }
}
