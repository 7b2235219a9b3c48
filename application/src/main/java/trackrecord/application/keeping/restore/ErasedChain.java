package trackrecord.application.keeping.restore;

import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.store.event.Link;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.domain.text.Counted;

/**
 * The chain of an erased career during a restore. It cannot be decrypted, so it is stored unchanged if its facts are
 * consecutive and the links match.
 */
final class ErasedChain {

    private final LogLine.Erased erased;
    private final int line;
    private int last;
    private String lastRecordedAt = "";
    private byte @Nullable [] link;

    /** @param line the line that marks it as erased */
    ErasedChain(LogLine.Erased erased, int line) {
        this.erased = erased;
        this.line = line;
    }

    String id() {
        return erased.id();
    }

    int version() {
        return erased.version();
    }

    /** As stored. */
    String erasedAt() {
        return erased.erasedAt();
    }

    /** The link of its last line. */
    byte[] link() {
        return Objects.requireNonNull(link, "no line has come yet");
    }

    /** The row for a line; afterwards {@link #link()} is its link. */
    StoredEvent next(LogLine.ErasedFact fact, int line) {
        LogLine.Sealed sealed = fact.sealed();
        StoredEvent event = new StoredEvent(
                fact.id(),
                fact.number(),
                sealed.eventId(),
                fact.name(),
                sealed.revision(),
                fact.recordedAt(),
                sealed.metadata(),
                sealed.payload());
        if (event.number() != last + 1) {
            throw new LogRejected(
                    line, "number must be " + (last + 1) + ", the next of this erased career, not " + event.number());
        }
        if (event.number() > erased.version()) {
            throw new LogRejected(
                    line,
                    "this career was erased with " + Counted.of(erased.version(), "fact") + ", and here is another");
        }
        if (event.recordedAt().compareTo(lastRecordedAt) < 0) {
            throw new LogRejected(line, "recorded at " + event.recordedAt() + ", before the fact before it");
        }
        link = Link.over(link, event);
        if (!MessageDigest.isEqual(link, sealed.link())) {
            throw new LogRejected(line, "the link does not hold: something up to this line was changed");
        }
        last++;
        lastRecordedAt = event.recordedAt();
        return event;
    }

    /** Checks completeness at the end of the log. */
    void requireWhole() {
        if (last != erased.version()) {
            throw new LogRejected(
                    line,
                    "this line announces an erased career of " + Counted.of(erased.version(), "fact") + ", but " + last
                            + " came");
        }
    }
}
