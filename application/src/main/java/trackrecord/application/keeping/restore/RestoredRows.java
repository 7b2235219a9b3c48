package trackrecord.application.keeping.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trackrecord.application.store.StoreFormat;
import trackrecord.application.store.event.Links;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.CareerKeys;

/** Rows that are stored together. A career's key is stored with its first event, so that no event is without a key. */
final class RestoredRows {

    private static final int MOST = 5_000;

    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private final List<StoredEvent> events = new ArrayList<>(MOST);
    private final List<byte[]> links = new ArrayList<>(MOST);
    private int format = 1;

    void add(RestoredCareer career, StoredEvent event) {
        if (event.number() == 1) {
            keys.put(career.id(), career.key());
        }
        add(event, career.link());
    }

    /** A fact of an erased career has no key. */
    void add(StoredEvent event, byte[] link) {
        events.add(event);
        links.add(link);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    boolean isFull() {
        return events.size() == MOST;
    }

    /** Registers facts of that format. */
    void raise(int format) {
        this.format = Math.max(this.format, format);
    }

    void store(Connection connection, CareerKeys careerKeys) throws SQLException {
        StoreFormat.raise(connection, format);
        for (Map.Entry<String, byte[]> key : keys.entrySet()) {
            careerKeys.store(connection, key.getKey(), key.getValue());
        }
        StoredEvent.insert(connection, events);
        Links.insert(connection, events, links);
        keys.clear();
        events.clear();
        links.clear();
    }
}
