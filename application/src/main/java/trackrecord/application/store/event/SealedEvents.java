package trackrecord.application.store.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.domain.vocabulary.RecordedEntry;

/** The events of some careers in memory. They stay sealed until asked for. */
public final class SealedEvents implements EventSink {

    /** What an event takes in memory, with its share of the lists around it. */
    public static final int BYTES = 700;

    private final EventReader reader;
    private final CareerKeys keys;
    private final Wanted wanted;
    private final Map<String, List<Sealed>> events = new ConcurrentHashMap<>();

    /** Which events are kept. */
    @FunctionalInterface
    public interface Wanted {

        /**
         * @param number     of the fact
         * @param recordedAt as it is stored: the order of these texts is that of the instants
         */
        boolean is(String id, long number, String recordedAt);
    }

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
            return new Sealed(
                    row.getInt(2),
                    name,
                    row.getString(6),
                    row.getBytes(7),
                    row.getBytes(8),
                    isCurrent(name, row.getString(5)) ? null : StoredEvent.of(row));
        }

        static Sealed of(StoredEvent event) {
            return new Sealed(
                    Math.toIntExact(event.number()),
                    event.name(),
                    event.recordedAt(),
                    event.metadata(),
                    event.payload(),
                    isCurrent(event.name(), event.revision()) ? null : event);
        }

        private static boolean isCurrent(String name, String revision) {
            return Vocabulary.REVISION.equals(revision) && Vocabulary.ofFact(name) != null;
        }
    }

    /** @param wanted the events that are kept, of each career the first ones or none; all others are passed over */
    SealedEvents(EventReader reader, CareerKeys keys, Wanted wanted) {
        this.reader = reader;
        this.keys = keys;
        this.wanted = wanted;
    }

    @Override
    public void add(ResultSet row) throws SQLException {
        String id = row.getString(1);
        if (wanted.is(id, row.getLong(2), row.getString(6))) {
            add(id, Sealed.of(row));
        }
    }

    /** Likewise. */
    public void add(StoredEvent event) {
        if (wanted.is(event.id(), event.number(), event.recordedAt())) {
            add(event.id(), Sealed.of(event));
        }
    }

    private void add(String id, Sealed event) {
        events.compute(id, (_, before) -> {
            List<Sealed> all = before == null ? new ArrayList<>() : before;
            all.add(event);
            return all;
        });
    }

    /**
     * Opens the facts of some of the careers and lets go of them, once all have come. Left out are the erased, and those of
     * which not every number came, because they were being written meanwhile.
     */
    public Map<String, List<RecordedEntry>> open(Connection connection, Collection<String> some) throws SQLException {
        Map<String, List<RecordedEntry>> opened = new LinkedHashMap<>();
        for (Map.Entry<String, SecretKey> career : keys.find(connection, some).entrySet()) {
            String id = career.getKey();
            List<Sealed> sealed = events.remove(id);
            if (sealed != null) {
                sealed.sort(Comparator.comparingInt(Sealed::number));
                if (sealed.getLast().number() == sealed.size()) {
                    opened.put(
                            id,
                            sealed.stream()
                                    .map(it -> reader.opened(it, id, career.getValue()))
                                    .toList());
                }
            }
        }
        return opened;
    }
}
