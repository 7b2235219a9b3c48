package trackrecord.application.store.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.Seal;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Reads the facts of careers in few queries, without Axon's messages around them. Events of an old revision go
 * through the same upcasters as in the engine.
 */
public final class EventReader {

    /** Who recorded a fact, as its metadata says. */
    public static final String RECORDED_BY = "recordedBy";

    /** The career by the name that people use: in the metadata of its first fact, where nobody can change it. */
    public static final String CAREER_ID = "careerId";

    /** That a fact came with an Idempotency-Key, so that its request is kept for a while: in the metadata. */
    public static final String REQUEST_KEPT = "requestKept";

    private static final String READ =
            "select " + StoredEvent.COLUMNS + " from event where id = ? and number > ? and number <= ? order by number";
    /** One career at a time: the rows come in the order of the index, and are neither joined nor sorted. */
    private static final String WHOLE = "select " + StoredEvent.COLUMNS + " from event where id = ? order by number";

    private final CareerKeys keys;
    private final FactSerializer serializer;
    private final EventUpcaster upcasters;

    public EventReader(CareerKeys keys, FactSerializer serializer, EventUpcaster upcasters) {
        this.keys = keys;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The facts of a career with numbers above {@code after}, up to and including {@code last}, in order. */
    public List<RecordedEntry> read(Connection connection, String id, long after, long last) throws SQLException {
        // The key once: joined to every row, it takes longer to find than all the facts.
        SecretKey key = keys.find(connection, id).orElse(null);
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setString(1, id);
            select.setLong(2, after);
            select.setLong(3, last);
            List<RecordedEntry> facts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (key == null) {
                        throw new Erased(id);
                    }
                    facts.add(open(StoredEvent.of(rows), key));
                }
            }
            return facts;
        }
    }

    /** The facts of several careers, each handed over whole; the erased and the unknown are skipped. */
    public void readAll(Connection connection, Collection<String> ids, BiConsumer<String, List<RecordedEntry>> each)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHOLE)) {
            for (Map.Entry<String, SecretKey> career :
                    keys.find(connection, ids).entrySet()) {
                select.setString(1, career.getKey());
                try (ResultSet rows = select.executeQuery()) {
                    List<RecordedEntry> facts = new ArrayList<>();
                    while (rows.next()) {
                        facts.add(opened(SealedEvents.Sealed.of(rows), career.getKey(), career.getValue()));
                    }
                    if (!facts.isEmpty()) {
                        each.accept(career.getKey(), facts);
                    }
                }
            }
        }
    }

    /** Room for some events, to be filled by a pass over the table, and opened then. */
    public SealedEvents gather(SealedEvents.Wanted wanted) {
        return new SealedEvents(this, keys, wanted);
    }

    /** A fact as {@link #readAll} gives it. */
    RecordedEntry opened(SealedEvents.Sealed event, String id, SecretKey key) {
        if (event.whole() != null) {
            return open(event.whole(), key);
        }
        byte[] context = Seal.context(id, event.number());
        byte[] payload = Seal.open(key, event.payload(), context);
        byte[] metadata = Seal.open(key, event.metadata(), context);
        return new RecordedEntry(
                event.number(),
                StoredEvent.instant(event.recordedAt()),
                recordedBy(FactSerializer.readMetaData(metadata)),
                Json.readEntry(payload, kind(event.name())));
    }

    /** A fact, and what stands beside it. */
    public record Opened(RecordedEntry entry, Map<String, String> metadata) {}

    /** What a stored event says, opened with its career's key. */
    public RecordedEntry open(StoredEvent event, SecretKey key) {
        return openWhole(event, key).entry();
    }

    /** The same, with the metadata. */
    public Opened openWhole(StoredEvent event, SecretKey key) {
        byte[] context = Seal.context(event.id(), event.number());
        byte[] payload = Seal.open(key, event.payload(), context);
        byte[] metadata = Seal.open(key, event.metadata(), context);
        Map<String, String> about = FactSerializer.readMetaData(metadata);
        return new Opened(
                new RecordedEntry(
                        Math.toIntExact(event.number()),
                        StoredEvent.instant(event.recordedAt()),
                        recordedBy(about),
                        entry(event, payload, metadata)),
                about);
    }

    private static String recordedBy(Map<String, String> metadata) {
        return Objects.requireNonNull(metadata.get(RECORDED_BY), RECORDED_BY);
    }

    private static Vocabulary.Kind kind(String name) {
        return Objects.requireNonNull(Vocabulary.ofFact(name), name);
    }

    private Entry entry(StoredEvent event, byte[] payload, byte[] metadata) {
        Vocabulary.Kind kind = Vocabulary.REVISION.equals(event.revision()) ? Vocabulary.ofFact(event.name()) : null;
        if (kind != null) {
            return Json.readEntry(payload, kind);
        }
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                "Career",
                event.id(),
                event.number() - 1,
                event.eventId(),
                event.recordedAt(),
                event.name(),
                event.revision(),
                payload,
                metadata);
        List<IntermediateEventRepresentation> upcast = upcasters
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .toList();
        if (upcast.size() != 1) {
            throw new IllegalStateException("an upcaster made " + upcast.size() + " events of one " + event.name());
        }
        SerializedObject<?> current = upcast.getFirst().getData();
        if (!(serializer.deserialize(current) instanceof Entry read)) {
            throw new IllegalStateException("This version knows no event " + event.name() + " of revision "
                    + event.revision() + ": the store was written by a newer one.");
        }
        return read;
    }

    /** There is no key to open a career's events with: it was erased. */
    public static final class Erased extends RuntimeException {
        Erased(String id) {
            super("career " + id + " was erased");
        }
    }
}
