package trackrecord.application.store.key;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which master keys a program is given: one, and a second one while the first is being replaced. Which of both is the
 * store's, the store says.
 *
 * @param key        base64 of the key; goes before the file
 * @param file       holds the key otherwise
 * @param secondKey  base64 of the second key; goes before its file
 * @param secondFile holds the second key otherwise; absent: there is none
 */
public record GivenKeys(
        @Nullable String key,
        Path file,
        @Nullable String secondKey,
        @Nullable Path secondFile) {

    /** What is blank is not given. */
    public GivenKeys {
        key = blankToNull(key);
        secondKey = blankToNull(secondKey);
    }

    /** A key, and the file that it was read from, if it came from one. */
    public record Given(MasterKey key, @Nullable Path file) {}

    /** Whether the first key is given as such, and not as a file. */
    public boolean configured() {
        return key != null;
    }

    /**
     * The keys that are there, the first one first, without making one.
     *
     * @throws MasterKey.Unusable if one is broken, or the file of the second is missing
     */
    public List<Given> find() {
        List<Given> found = new ArrayList<>();
        if (key != null) {
            found.add(new Given(MasterKey.of(key), null));
        } else if (Files.exists(file)) {
            found.add(new Given(MasterKey.read(file), file));
        }
        if (secondKey != null) {
            found.add(new Given(MasterKey.of(secondKey), null));
        } else if (secondFile != null) {
            found.add(new Given(MasterKey.read(secondFile), secondFile));
        }
        return List.copyOf(found);
    }

    /**
     * The first key, for a new store; it is made if there is none.
     *
     * @throws MasterKey.Unusable if it is broken, or cannot be written
     */
    public MasterKey findOrCreate() {
        if (key != null) {
            return MasterKey.of(key);
        }
        return Files.exists(file) ? MasterKey.read(file) : MasterKey.create(file);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
