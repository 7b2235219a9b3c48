package trackrecord.application.keeping.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import trackrecord.application.keeping.erasure.ErasureNote;
import trackrecord.application.recording.IdempotencyKeys;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.key.StoreSeal;

/** Checks the notes of the store about itself and about erased careers, which no fact or link confirms. */
final class NoteCheck {

    /** Tolerates different clocks, and the deletion of old requests at each start or once a day. */
    private static final Duration IN_TIME = Duration.ofDays(1);

    private final SealedNotes notes;
    private final StoreSeal seal;

    /**
     * The number of notes checked.
     *
     * @param unsealed the notes among them that an earlier version made
     */
    record Looked(int checked, int unsealed) {}

    NoteCheck(SealedNotes notes, StoreSeal seal) {
        this.notes = notes;
        this.seal = seal;
    }

    Looked ofTheStore(Consumer<LedgerProblem> problems) {
        int checked = 0;
        int unsealed = 0;
        for (String name : SealedNotes.NAMES) {
            SealedNotes.Note note = notes.find(name).orElse(null);
            if (note != null) {
                checked++;
                switch (note.state()) {
                    case INTACT -> {}
                    case UNSEALED -> unsealed++;
                    case BROKEN ->
                        problems.accept(LedgerProblem.of("", 0, "the store's note \"" + name + "\" was changed"));
                }
            }
        }
        return new Looked(checked, unsealed);
    }

    void ofErasure(String id, ErasureNote note, Consumer<LedgerProblem> problems) {
        if (!note.isIntact(id, seal)) {
            problems.accept(LedgerProblem.of(id, 0, "the note of its erasure was changed"));
        }
    }

    /** The instant since which facts with an Idempotency-Key must have their request. */
    Instant requestsDueAfter(Instant now) {
        Instant kept = now.minus(IdempotencyKeys.KEPT).plus(IN_TIME);
        return notes.findTrusted(SealedNotes.RESTORED)
                .map(Instant::parse)
                .filter(kept::isBefore)
                .orElse(kept);
    }
}
