package trackrecord.application.store.key;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.StoreNotes;

/** Notes of the store that matter and cannot be derived from the facts; each has a seal. */
public final class SealedNotes {

    /** The career that is the store's sample, with its version: an unchanged sample may be removed by a restore. */
    public static final String SAMPLE = "sample";

    /** The instant up to which facts came from a log, without their kept requests. */
    public static final String RESTORED = "restored";

    /** All of them. */
    public static final List<String> NAMES = List.of(SAMPLE, RESTORED);

    private static final String KIND = "note";
    private static final String SEAL = " seal:";

    private final StoreNotes notes;
    private final StoreSeal seal;

    /** Whether a note can be trusted. */
    public enum State {
        INTACT,
        /** It was changed. */
        BROKEN,
        /** An earlier version wrote it without a seal; only possible for the sample. */
        UNSEALED
    }

    /** @param said the note without its seal */
    public record Note(String said, State state) {}

    public SealedNotes(StoreNotes notes, StoreSeal seal) {
        this.notes = notes;
        this.seal = seal;
    }

    public Optional<Note> find(String name) {
        return notes.find(name).map(content -> read(name, content));
    }

    /** The content of a note; empty if it was changed. */
    public Optional<String> findTrusted(String name) {
        return find(name).filter(note -> note.state() != State.BROKEN).map(Note::said);
    }

    public void put(String name, String said) {
        notes.put(name, sealed(name, said));
    }

    /** Seals notes again that another key than the current one has sealed, in the running transaction. */
    public void renew() {
        for (String name : NAMES) {
            notes.find(name).ifPresent(content -> {
                if (read(name, content).state() == State.INTACT) {
                    notes.replace(
                            name, content, sealed(name, read(name, content).said()));
                }
            });
        }
    }

    /** Writes a note that another node may write at the same moment, outside of a transaction; the first one wins. */
    public void putIfAbsent(String name, String said) {
        notes.putIfAbsent(name, sealed(name, said));
    }

    private String sealed(String name, String said) {
        return said + SEAL + Base64.getEncoder().encodeToString(seal.over(KIND, name, said));
    }

    private Note read(String name, String content) {
        int end = content.lastIndexOf(SEAL);
        if (end < 0) {
            return new Note(content, name.equals(SAMPLE) ? State.UNSEALED : State.BROKEN);
        }
        String said = content.substring(0, end);
        byte[] bytes = decoded(content.substring(end + SEAL.length()));
        boolean intact = bytes != null && seal.isIntact(bytes, KIND, name, said);
        return new Note(said, intact ? State.INTACT : State.BROKEN);
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
