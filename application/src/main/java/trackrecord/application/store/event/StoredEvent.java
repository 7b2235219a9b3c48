package trackrecord.application.store.event;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An event exactly as its row holds it: what is sealed stays sealed.
 *
 * @param id         the internal id of its career
 * @param number     from 1
 * @param recordedAt UTC with milliseconds: {@code 2026-11-23T08:00:00.123Z}
 */
public record StoredEvent(
        String id,
        long number,
        String eventId,
        String name,
        String revision,
        String recordedAt,
        byte[] metadata,
        byte[] payload) {

    public static final String COLUMNS = "id, number, event_id, name, revision, recorded_at, metadata, payload";

    static final String INSERT = "insert into event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

    /** The row that the result stands on; it has the {@link #COLUMNS}. */
    public static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString("id"),
                row.getLong("number"),
                row.getString("event_id"),
                row.getString("name"),
                row.getString("revision"),
                row.getString("recorded_at"),
                row.getBytes("metadata"),
                row.getBytes("payload"));
    }

    /** When it was recorded. Read by place: the general parser takes longer than opening the payload. */
    static Instant instant(String recordedAt) {
        if (recordedAt.length() != 24 || recordedAt.charAt(23) != 'Z') {
            return Instant.parse(recordedAt);
        }
        long day = LocalDate.of(digits(recordedAt, 0, 4), digits(recordedAt, 5, 7), digits(recordedAt, 8, 10))
                .toEpochDay();
        int second = digits(recordedAt, 11, 13) * 3_600 + digits(recordedAt, 14, 16) * 60 + digits(recordedAt, 17, 19);
        return Instant.ofEpochSecond(day * 86_400 + second, digits(recordedAt, 20, 23) * 1_000_000L);
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Adds rows as they are. */
    public static void insert(Connection connection, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StoredEvent event : events) {
                event.addTo(insert);
            }
            insert.executeBatch();
        }
    }

    /** In a form of this process alone, to be read by {@link #readFrom}. */
    void writeTo(DataOutputStream bytes) throws IOException {
        bytes.writeUTF(id);
        bytes.writeLong(number);
        bytes.writeUTF(eventId);
        bytes.writeUTF(name);
        bytes.writeUTF(revision);
        bytes.writeUTF(recordedAt);
        write(bytes, metadata);
        write(bytes, payload);
    }

    private static void write(DataOutputStream bytes, byte[] some) throws IOException {
        bytes.writeInt(some.length);
        bytes.write(some);
    }

    static StoredEvent readFrom(DataInputStream bytes) throws IOException {
        return new StoredEvent(
                bytes.readUTF(),
                bytes.readLong(),
                bytes.readUTF(),
                bytes.readUTF(),
                bytes.readUTF(),
                bytes.readUTF(),
                bytes.readNBytes(bytes.readInt()),
                bytes.readNBytes(bytes.readInt()));
    }

    void addTo(PreparedStatement insert) throws SQLException {
        insert.setString(1, id);
        insert.setLong(2, number);
        insert.setString(3, eventId);
        insert.setString(4, name);
        insert.setString(5, revision);
        insert.setString(6, recordedAt);
        insert.setBytes(7, metadata);
        insert.setBytes(8, payload);
        insert.addBatch();
    }
}
