package trackrecord.application.keeping.restore;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.application.store.event.Link;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.Seal;
import trackrecord.domain.text.Said;
import trackrecord.domain.vocabulary.RecordedEntry;

/** A career during a restore: creates the rows of its lines, and checks that they are consecutive. */
final class RestoredCareer {

    private final String slug;
    private final String id;
    private final SecretKey key;
    private final boolean sealed;
    private final FactSerializer serializer;
    private final EventReader reader;
    private int last;
    private @Nullable Instant lastRecordedAt;
    private byte @Nullable [] link;

    /** @param sealed whether its key came with the log */
    RestoredCareer(String slug, String id, byte[] key, boolean sealed, FactSerializer serializer, EventReader reader) {
        this.slug = slug;
        this.id = id;
        this.key = new SecretKeySpec(key, "AES");
        this.sealed = sealed;
        this.serializer = serializer;
        this.reader = reader;
    }

    String slug() {
        return slug;
    }

    String id() {
        return id;
    }

    byte[] key() {
        return key.getEncoded();
    }

    /** The number of the last line so far. */
    int last() {
        return last;
    }

    /** The instant of the last line so far; empty before the first. */
    Optional<Instant> lastRecordedAt() {
        return Optional.ofNullable(lastRecordedAt);
    }

    /** The link of its last line. */
    byte[] link() {
        return Objects.requireNonNull(link, "no line has come yet");
    }

    /** The row for a line; afterwards {@link #link()} is its link. */
    StoredEvent next(LogLine.Entry entry, int line) {
        RecordedEntry recorded = entry.recorded();
        if (recorded.number() != last + 1) {
            throw new LogRejected(
                    line, "number must be " + (last + 1) + ", the next of this career, not " + recorded.number());
        }
        if (lastRecordedAt != null && recorded.recordedAt().isBefore(lastRecordedAt)) {
            throw new LogRejected(line, "recorded at " + recorded.recordedAt() + ", before the fact before it");
        }
        if (!recorded.recordedAt().truncatedTo(ChronoUnit.MILLIS).equals(recorded.recordedAt())) {
            throw new LogRejected(line, "recordedAt has more than milliseconds");
        }
        LogLine.Sealed form = entry.sealed();
        if (sealed != (form != null)) {
            throw new LogRejected(
                    line,
                    sealed
                            ? "a line of this career without its sealed form"
                            : "a sealed line, but no line with this career's key before it");
        }
        StoredEvent event = form == null ? seal(recorded) : verbatim(recorded, form, line);
        link = Link.over(link, event);
        if (form != null && !MessageDigest.isEqual(link, form.link())) {
            throw new LogRejected(line, "the link does not hold: something up to this line was changed");
        }
        last = recorded.number();
        lastRecordedAt = recorded.recordedAt();
        return event;
    }

    private StoredEvent verbatim(RecordedEntry recorded, LogLine.Sealed stored, int line) {
        StoredEvent event = new StoredEvent(
                id,
                recorded.number(),
                stored.eventId(),
                recorded.entry().type().factName(),
                stored.revision(),
                DateTimeUtils.formatInstant(recorded.recordedAt()),
                stored.metadata(),
                stored.payload());
        RecordedEntry opened;
        try {
            opened = reader.open(event, key);
        } catch (RuntimeException e) {
            throw new LogRejected(line, Said.by(e));
        }
        if (!opened.equals(recorded)) {
            throw new LogRejected(line, "the sealed form says something else than the line");
        }
        if (recorded.number() == 1 && !slug.equals(sealedName(event))) {
            throw new LogRejected(line, "the sealed form names another career than the line");
        }
        return event;
    }

    /** The slug stored in the first fact; facts of older versions have none. */
    private String sealedName(StoredEvent first) {
        byte[] metadata = Seal.open(key, first.metadata(), Seal.context(id, first.number()));
        return FactSerializer.readMetaData(metadata).getOrDefault(EventReader.CAREER_ID, slug);
    }

    private StoredEvent seal(RecordedEntry recorded) {
        byte[] context = Seal.context(id, recorded.number());
        SerializedObject<byte[]> payload = serializer.serialize(recorded.entry(), byte[].class);
        MetaData about = MetaData.with(EventReader.RECORDED_BY, recorded.recordedBy());
        SerializedObject<byte[]> metadata = serializer.serialize(
                recorded.number() == 1 ? about.and(EventReader.CAREER_ID, slug) : about, byte[].class);
        return new StoredEvent(
                id,
                recorded.number(),
                UUID.randomUUID().toString(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                DateTimeUtils.formatInstant(recorded.recordedAt()),
                Seal.seal(key, metadata.getData(), context),
                Seal.seal(key, payload.getData(), context));
    }
}
