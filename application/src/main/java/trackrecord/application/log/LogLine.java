package trackrecord.application.log;

import trackrecord.domain.Nullable;
import trackrecord.domain.fact.RecordedFact;

/** A line of the log. */
public sealed interface LogLine {

    /** The slug. */
    String careerId();

    /**
     * What opens the sealed lines of a career; stands before them.
     *
     * @param id  the internal id
     * @param key the data key, not wrapped
     */
    record Key(String careerId, String id, byte[] key) implements LogLine {
    }

    /** @param sealed the stored form, in a sealed log */
    record Entry(String careerId, RecordedFact recorded, @Nullable Sealed sealed) implements LogLine {
    }

    /** The stored form of a fact, beside what the line says in the clear. */
    record Sealed(String eventId, String revision, byte[] payload, byte[] metadata, byte[] link) {
    }
}
