package trackrecord.application.exchange.log;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.RecordedEntry;

/** A line of the log. */
public sealed interface LogLine {

    /**
     * What opens the sealed lines of a career; stands before them.
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

    /** The stored form of a fact, beside what the line says in the clear. {@code link} is that of its chain. */
    record Sealed(String eventId, String revision, byte[] payload, byte[] metadata, byte[] link) {}

    /**
     * That a career was erased; stands before its facts, in a sealed log of all careers. There is no slug and no key.
     *
     * @param id       the internal id
     * @param version  how many facts follow
     * @param erasedAt as stored: UTC with milliseconds
     */
    record Erased(String id, int version, String erasedAt) implements LogLine {}

    /**
     * A fact of an erased career, which nobody can open.
     *
     * @param id         the internal id
     * @param name       the stored name of its kind
     * @param recordedAt as stored: UTC with milliseconds
     */
    record ErasedFact(String id, int number, String name, String recordedAt, Sealed sealed) implements LogLine {}

    /**
     * The first line of a sealed log, which promises a last one. Logs from before there were such lines have neither.
     *
     * @param form of the lines that follow
     */
    record Beginning(int form) implements LogLine {

        /** The form that this version writes, and the only one that begins with such a line. */
        public static final int FORM = 2;
    }

    /**
     * The last line of a sealed log: what it holds, so that one that was cut off is not taken for a whole one.
     *
     * @param careers with a key and a name
     * @param erased  chains of erased careers
     * @param facts   of both
     * @param head    over all of them, as that of a store which holds nothing else
     */
    record End(int careers, int erased, long facts, String head) implements LogLine {}
}
