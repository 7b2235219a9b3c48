package trackrecord.application.store.event;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import trackrecord.application.exchange.json.FactFormats;
import trackrecord.application.store.StoreFormat;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.Seal;

/**
 * Axon's JDBC engine over the table {@code event}: what it writes is sealed and linked, what it reads is opened before
 * any upcaster sees it. Axon counts a career's events from 0, the ledger from 1.
 */
public final class SealedEventStorageEngine extends JdbcEventStorageEngine {

    /** The columns under the names that Axon reads; the aggregate type is the same for all, so it is not stored. */
    private static final String FIELDS = "e.position, e.event_id, e.id, e.number, e.number - 1 as sequence_number, "
            + "'Career' as aggregate_type, e.recorded_at, e.name, e.revision, e.payload, e.metadata, k.wrapped";

    private static final String FROM = " from event e left join career_key k on k.id = e.id ";

    private final CareerKeys keys;

    public SealedEventStorageEngine(Builder builder, CareerKeys keys) {
        super(builder.schema(schemaOfOurOwn()));
        this.keys = keys;
    }

    private static EventSchema schemaOfOurOwn() {
        return EventSchema.builder()
                .eventTable("event")
                .globalIndexColumn("position")
                .timestampColumn("recorded_at")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("id")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("aggregate_type")
                .payloadTypeColumn("name")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        try {
            PreparedStatement insert = connection.prepareStatement(StoredEvent.INSERT);
            for (List<EventMessage<?>> ofOne : byCareer(events)) {
                List<StoredEvent> sealed = seal(connection, ofOne, serializer);
                for (StoredEvent event : sealed) {
                    event.addTo(insert);
                }
                Links.append(connection, sealed);
            }
            return insert;
        } catch (SQLException e) {
            handlePersistenceException(e, events.getFirst());
            throw e;
        }
    }

    /** A unit of work may hold the events of several careers: each has a key and a chain of its own. */
    private static List<List<EventMessage<?>>> byCareer(List<? extends EventMessage<?>> events) {
        Map<String, List<EventMessage<?>>> careers = new LinkedHashMap<>();
        for (EventMessage<?> event : events) {
            careers.computeIfAbsent(((DomainEventMessage<?>) event).getAggregateIdentifier(), _ -> new ArrayList<>())
                    .add(event);
        }
        return List.copyOf(careers.values());
    }

    private List<StoredEvent> seal(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        DomainEventMessage<?> first = (DomainEventMessage<?>) events.getFirst();
        String id = first.getAggregateIdentifier();
        SecretKey key = first.getSequenceNumber() == 0
                ? keys.create(connection, id)
                : keys.find(connection, id).orElseThrow(() -> new EventReader.Erased(id));
        List<StoredEvent> sealed = new ArrayList<>();
        int format = 1;
        for (EventMessage<?> event : events) {
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            format = Math.max(format, FactFormats.of(payload.getData()));
            sealed.add(seal((DomainEventMessage<?>) event, id, key, payload, serializer));
        }
        StoreFormat.raise(connection, format);
        return sealed;
    }

    private static StoredEvent seal(
            DomainEventMessage<?> event,
            String id,
            SecretKey key,
            SerializedObject<byte[]> payload,
            Serializer serializer) {
        long number = event.getSequenceNumber() + 1;
        byte[] context = Seal.context(id, number);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        return new StoredEvent(
                id,
                number,
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                formatInstant(event.getTimestamp()),
                Seal.seal(key, metadata.getData(), context),
                Seal.seal(key, payload.getData(), context));
    }

    @Override
    protected PreparedStatement readEventData(Connection connection, String id, long firstSequenceNumber, int batchSize)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(
                "select " + FIELDS + FROM + "where e.id = ? and e.number > ? order by e.number limit ?");
        select.setString(1, id);
        select.setLong(2, firstSequenceNumber);
        select.setInt(3, batchSize);
        return select;
    }

    @Override
    protected PreparedStatement readEventDataWithoutGaps(Connection connection, long position, int batchSize)
            throws SQLException {
        // Streams skip the erased: there is nothing left to read.
        PreparedStatement select = connection.prepareStatement("select " + FIELDS + FROM
                + "where e.position > ? and k.wrapped is not null order by e.position limit ?");
        select.setLong(1, position);
        select.setInt(2, batchSize);
        return select;
    }

    @Override
    protected PreparedStatement readEventDataWithGaps(
            Connection connection, long position, int batchSize, List<Long> gaps) throws SQLException {
        // Nothing here streams events (read models are written with the command), so gaps never need a second look.
        return readEventDataWithoutGaps(connection, position, batchSize);
    }

    @Override
    protected PreparedStatement lastSequenceNumberFor(Connection connection, String id) throws SQLException {
        PreparedStatement select = connection.prepareStatement("select max(number) - 1 from event where id = ?");
        select.setString(1, id);
        return select;
    }

    /** There are no snapshots, nor a table for them; Axon would look for one at every load. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String id) {
        return Stream.empty();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is that of Axon's engine
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        String id = row.getString("id");
        byte[] wrapped = row.getBytes("wrapped");
        if (wrapped == null) {
            throw new EventReader.Erased(id);
        }
        byte[] context = Seal.context(id, row.getLong("number"));
        return (T) Seal.open(keys.unwrap(id, wrapped), row.getBytes(column), context);
    }
}
