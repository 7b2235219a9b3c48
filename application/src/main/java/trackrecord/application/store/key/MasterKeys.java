package trackrecord.application.store.key;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.key.GivenKeys.Given;

/**
 * The master keys of a store. One key seals all new data. During a replacement, the previous key still opens data that
 * has not been sealed again. The store records which keys these are, so that all nodes agree.
 */
public final class MasterKeys {

    private final StoreNotes notes;
    private final List<Given> given;
    private volatile InForce seen;

    /**
     * Which keys a store needs, by their fingerprints.
     *
     * @param key      seals
     * @param replaced still opens what has not been sealed anew; empty if there is nothing of that
     */
    public record InForce(String key, Optional<Replaced> replaced) {}

    /**
     * A key that another one takes the place of.
     *
     * @param key   its fingerprint
     * @param since when that began, so that one replacement is distinguished from the next
     */
    public record Replaced(String key, Instant since) {

        /** As {@link #note} wrote it. */
        public static Replaced of(String note) {
            String[] words = note.split(" ");
            return new Replaced(words[0], Instant.parse(words[1]));
        }

        /** As it stands in the store. */
        public String note() {
            return key + " " + since;
        }
    }

    private MasterKeys(StoreNotes notes, List<Given> given, InForce seen) {
        this.notes = notes;
        this.given = given;
        this.seen = seen;
    }

    /**
     * The keys of a store; a new store takes the first that was given, or makes one.
     *
     * @throws MasterKey.Unusable if a key is lost, broken, or another store's
     */
    public static MasterKeys of(StoreNotes notes, GivenKeys settings) {
        if (notes.find(StoreNotes.MASTER_KEY).isEmpty()) {
            notes.putIfAbsent(StoreNotes.MASTER_KEY, settings.findOrCreate().fingerprint());
        }
        List<Given> given = settings.find();
        MasterKeys keys = new MasterKeys(notes, given, inForce(notes));
        if (given.isEmpty()) {
            throw UnusableKeys.missing(settings.file());
        }
        if (!keys.has(keys.seen.key())) {
            throw UnusableKeys.another(settings.file(), keys.given(), keys.seen.key(), keys.seen.replaced());
        }
        if (keys.lacksOne()) {
            throw UnusableKeys.replacedIsMissing(
                    keys.seen.key(), keys.seen.replaced().orElseThrow().key());
        }
        return keys;
    }

    private static InForce inForce(StoreNotes notes) {
        return new InForce(
                notes.find(StoreNotes.MASTER_KEY).orElseThrow(),
                notes.find(StoreNotes.REPLACED_MASTER_KEY).map(Replaced::of));
    }

    /** The keys that this program was given. */
    public List<MasterKey> known() {
        return given.stream().map(Given::key).toList();
    }

    /**
     * The key that seals.
     *
     * @throws StoreUnavailable if this program was not given it
     */
    public MasterKey current() {
        String fingerprint = look().key();
        return find(fingerprint).map(Given::key).orElseThrow(() -> lacking(fingerprint));
    }

    /** Looks in the store which keys it needs now. */
    public InForce look() {
        seen = inForce(notes);
        return seen;
    }

    /** The fingerprints of the keys that this program was given. */
    public List<String> given() {
        return given.stream().map(it -> it.key().fingerprint()).toList();
    }

    /** Whether the last look found a key that this program was not given. */
    public boolean lacksOne() {
        InForce needed = seen;
        return !has(needed.key())
                || needed.replaced().filter(it -> !has(it.key())).isPresent();
    }

    /** What to do where the last look found a key that this program was not given. */
    public String wayOut() {
        return wayOut(seen.key());
    }

    /** Where the key that seals was read from; empty if it came from no file. */
    public Optional<Path> fileInForce() {
        return find(seen.key()).map(Given::file);
    }

    /** @throws StoreUnavailable while another key is still needed beside the one that seals */
    public void requireOne() {
        if (look().replaced().isPresent()) {
            throw new StoreUnavailable("The master key is being replaced. Try again when that is done.");
        }
    }

    /** The key that seals as long as the running transaction of the connection lasts: another one waits for its end. */
    SecretKey sealing(Connection connection) throws SQLException {
        return sealing(StoreNotes.findLocked(connection, StoreNotes.MASTER_KEY));
    }

    /** The same, of the running transaction. */
    SecretKey sealing() {
        return sealing(notes.findLocked(StoreNotes.MASTER_KEY));
    }

    private SecretKey sealing(String fingerprint) {
        return find(fingerprint).map(it -> it.key().key()).orElseThrow(() -> lacking(fingerprint));
    }

    /**
     * Opens what a master key of the store sealed.
     *
     * @throws Seal.Broken      if none did
     * @throws StoreUnavailable if it may be one that this program was not given
     */
    byte[] open(byte[] sealed, byte[] context) {
        Seal.Broken broken = null;
        for (SecretKey key : candidates()) {
            try {
                return Seal.open(key, sealed, context);
            } catch (Seal.Broken e) {
                broken = e;
            }
        }
        requireAll();
        throw broken == null ? new Seal.Broken("no master key was given", null) : broken;
    }

    /**
     * Whether a row is as it was when a master key of the store sealed it.
     *
     * @throws StoreUnavailable if that may be one that this program was not given
     */
    boolean isIntact(byte[] seal, String kind, List<byte[]> columns) {
        boolean intact = candidates().stream().anyMatch(key -> Seal.isIntact(key, seal, kind, columns));
        if (!intact) {
            requireAll();
        }
        return intact;
    }

    /** The one that seals first: most was sealed by it. */
    private List<SecretKey> candidates() {
        String first = seen.key();
        return given.stream()
                .sorted((one, other) -> Boolean.compare(
                        other.key().fingerprint().equals(first),
                        one.key().fingerprint().equals(first)))
                .map(it -> it.key().key())
                .toList();
    }

    /** What does not open is damaged, unless its key began to be used elsewhere and is not here. */
    private void requireAll() {
        look();
        if (lacksOne()) {
            throw lacking(seen.key());
        }
    }

    private StoreUnavailable lacking(String needed) {
        return new StoreUnavailable(wayOut(needed));
    }

    private String wayOut(String needed) {
        InForce last = seen;
        // A key that was never seen has just come into force: the one before it is still needed.
        boolean changing = !last.key().equals(needed) || last.replaced().isPresent();
        return changing ? UnusableKeys.lacking(given(), needed) : UnusableKeys.replaced(given(), needed);
    }

    private boolean has(String fingerprint) {
        return find(fingerprint).isPresent();
    }

    private Optional<Given> find(String fingerprint) {
        return given.stream()
                .filter(it -> it.key().fingerprint().equals(fingerprint))
                .findFirst();
    }
}
