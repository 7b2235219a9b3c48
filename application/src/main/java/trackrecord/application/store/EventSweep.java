package trackrecord.application.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import trackrecord.application.json.Vocabulary;
import trackrecord.domain.Nullable;
import trackrecord.domain.fact.RecordedFact;

/**
 * The events of many careers, found in one pass over the table in the order in which it lies on disk. A career's
 * events lie far apart: to look each up by its index costs several times as much. They stay sealed until asked for.
 */
public final class EventSweep {

    private static final int PAGE = 2_000;
    private static final String SELECT = "select " + StoredEvent.COLUMNS + ", position from event where position > ?"
            + " order by position limit " + PAGE;

    private final EventReader reader;
    private final CareerKeys keys;
    private final Map<String, List<Sealed>> events;

    /** @param whole for events of an older form, which have to be upcast; absent otherwise */
    record Sealed(int number, String name, String recordedAt, byte[] payload, @Nullable StoredEvent whole) {

        /** The row that the result stands on; it has the columns of {@link StoredEvent}. */
        static Sealed of(ResultSet row) throws SQLException {
            String name = row.getString(4);
            boolean current = Vocabulary.REVISION.equals(row.getString(5)) && Vocabulary.ofFact(name) != null;
            return new Sealed(row.getInt(2), name, row.getString(6), row.getBytes(8),
                    current ? null : StoredEvent.of(row));
        }
    }

    private EventSweep(EventReader reader, CareerKeys keys, Map<String, List<Sealed>> events) {
        this.reader = reader;
        this.keys = keys;
        this.events = events;
    }

    static EventSweep over(Connection connection, Set<String> ids, EventReader reader, CareerKeys keys)
            throws SQLException {
        Map<String, List<Sealed>> events = HashMap.newHashMap(ids.size());
        ids.forEach(id -> events.put(id, new ArrayList<>()));
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            long last = Long.MIN_VALUE;
            int count;
            do {
                select.setLong(1, last);
                count = 0;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        List<Sealed> mine = events.get(rows.getString(1));
                        if (mine != null) {
                            mine.add(Sealed.of(rows));
                        }
                        last = rows.getLong(9);
                        count++;
                    }
                }
            } while (count == PAGE);
        }
        return new EventSweep(reader, keys, events);
    }

    /**
     * Opens the facts of some of the careers and lets go of them. Left out are the erased, and those of which the pass
     * did not see every number, because they were being written meanwhile.
     */
    public Map<String, List<RecordedFact>> open(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, List<RecordedFact>> opened = new LinkedHashMap<>();
        for (Map.Entry<String, SecretKey> career : keys.find(connection, ids).entrySet()) {
            String id = career.getKey();
            List<Sealed> sealed = events.remove(id);
            if (sealed != null && !sealed.isEmpty() && sealed.getLast().number() == sealed.size()) {
                opened.put(id, sealed.stream().map(it -> reader.folded(it, id, career.getValue())).toList());
            }
        }
        return opened;
    }
}
