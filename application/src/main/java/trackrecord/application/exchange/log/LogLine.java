package trackrecord.application.exchange.log;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.RecordedEntry;

/** A line of the log. */
public sealed interface LogLine {

    /**
     * The key of a career's sealed lines; comes before them.
     *
     * @param careerId the slug
     * @param id       the internal id
     * @param key      the data key, not wrapped
     */
    record Key(String careerId, String id, byte[] key) implements LogLine {}

    /**
     * A fact.
     *
     * @param careerId the slug
     * @param sealed   the stored form, in a sealed log
     */
    record Entry(
            String careerId,
            RecordedEntry recorded,
            @Nullable Sealed sealed) implements LogLine {}

    /** The stored form of a fact, in addition to the readable parts of the line. {@code link} belongs to its chain. */
    record Sealed(String eventId, String revision, byte[] payload, byte[] metadata, byte[] link) {}

    /**
     * Marks an erased career in a sealed log of all careers; comes before its facts. It has no slug and no key.
     *
     * @param id       the internal id
     * @param version  the number of facts that follow
     * @param erasedAt as stored: UTC with milliseconds
     */
    record Erased(String id, int version, String erasedAt) implements LogLine {}

    /**
     * A fact of an erased career, which cannot be decrypted.
     *
     * @param id         the internal id
     * @param name       the stored name of its kind
     * @param recordedAt as stored: UTC with milliseconds
     */
    record ErasedFact(String id, int number, String name, String recordedAt, Sealed sealed) implements LogLine {}

    /**
     * The first line of a sealed log, which announces a last one. Older logs have neither.
     *
     * @param form form of the lines that follow
     */
    record Beginning(int form) implements LogLine {

        /** The form that this version writes, and the only one that begins with such a line. */
        public static final int FORM = 2;
    }

    /**
     * The last line of a sealed log, with the counts of its content, so that a truncated log is detected.
     *
     * @param careers with a key and a name
     * @param erased  chains of erased careers
     * @param facts   of both
     * @param head    head over all of them, equal to that of a store with nothing else
     */
    record End(int careers, int erased, long facts, String head) implements LogLine {}
}
