package trackrecord.application.store.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * The events of many careers, found in one pass over the table in the order in which it lies on disk. A career's
 * events lie far apart: to look each up by its index costs several times as much. They stay sealed until asked for.
 *
 * <p>The pass has parts, stretches of the table one after the other, which several threads can read at a time.
 */
public final class EventSweep {

    private static final int PAGE = 2_000;
    private static final String SELECT = "select " + StoredEvent.COLUMNS + ", position from event"
            + " where position > ? and position <= ? order by position limit " + PAGE;

    private final EventReader reader;
    private final CareerKeys keys;
    private final Set<String> ids;
    private final List<Part> parts;

    /** @param whole for events of an older form, which have to be upcast; absent otherwise */
    record Sealed(
            int number,
            String name,
            String recordedAt,
            byte[] metadata,
            byte[] payload,
            @Nullable StoredEvent whole) {

        /** The row that the result stands on; it has the columns of {@link StoredEvent}. */
        static Sealed of(ResultSet row) throws SQLException {
            String name = row.getString(4);
            boolean current = Vocabulary.REVISION.equals(row.getString(5)) && Vocabulary.ofFact(name) != null;
            return new Sealed(
                    row.getInt(2),
                    name,
                    row.getString(6),
                    row.getBytes(7),
                    row.getBytes(8),
                    current ? null : StoredEvent.of(row));
        }
    }

    /** The positions above {@code after} up to and including {@code last}, and what was found there, by career. */
    private record Part(long after, long last, Map<String, List<Sealed>> events) {}

    private EventSweep(EventReader reader, CareerKeys keys, Set<String> ids, List<Part> parts) {
        this.reader = reader;
        this.keys = keys;
        this.ids = ids;
        this.parts = parts;
    }

    static EventSweep over(Connection connection, Set<String> ids, int parts, EventReader reader, CareerKeys keys)
            throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select min(position), max(position) from event")) {
            row.next();
            long first = row.getLong(1) - 1;
            long count = row.getLong(2) - first;
            return new EventSweep(
                    reader,
                    keys,
                    ids,
                    IntStream.range(0, parts)
                            .mapToObj(part -> new Part(
                                    first + count * part / parts,
                                    part + 1 == parts ? Long.MAX_VALUE : first + count * (part + 1) / parts,
                                    new ConcurrentHashMap<>()))
                            .toList());
        }
    }

    /** Before the first page of a part. */
    public long begin(int number) {
        return parts.get(number).after;
    }

    /**
     * Reads a page of one part, by one thread only.
     *
     * @param number from 0
     * @param after  where the page before it ended
     * @return where this one ends; empty after the last
     */
    public OptionalLong read(Connection connection, int number, long after) throws SQLException {
        Part part = parts.get(number);
        long last = after;
        int count = 0;
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, after);
            select.setLong(2, part.last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    if (ids.contains(id)) {
                        part.events.computeIfAbsent(id, it -> new ArrayList<>()).add(Sealed.of(rows));
                    }
                    last = rows.getLong(9);
                    count++;
                }
            }
        }
        return count == PAGE ? OptionalLong.of(last) : OptionalLong.empty();
    }

    /**
     * Opens the facts of some of the careers and lets go of them, once all parts are read. Left out are the erased, and
     * those of which the pass did not see every number, because they were being written meanwhile.
     */
    public Map<String, List<RecordedEntry>> open(Connection connection, Collection<String> some) throws SQLException {
        Map<String, List<RecordedEntry>> opened = new LinkedHashMap<>();
        for (Map.Entry<String, SecretKey> career : keys.find(connection, some).entrySet()) {
            String id = career.getKey();
            List<Sealed> sealed = take(id);
            if (!sealed.isEmpty() && sealed.getLast().number() == sealed.size()) {
                opened.put(
                        id,
                        sealed.stream()
                                .map(it -> reader.opened(it, id, career.getValue()))
                                .toList());
            }
        }
        return opened;
    }

    private List<Sealed> take(String id) {
        List<Sealed> sealed = new ArrayList<>();
        for (Part part : parts) {
            List<Sealed> here = part.events.remove(id);
            if (here != null) {
                sealed.addAll(here);
            }
        }
        return sealed;
    }
}
