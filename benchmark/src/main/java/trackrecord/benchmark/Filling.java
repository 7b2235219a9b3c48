package trackrecord.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.application.store.event.Link;
import trackrecord.application.store.event.Links;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.Seal;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Fills an empty store with generated careers: sealed and linked as the engine does it, interleaved as recorded, some
 * thousand facts per transaction. A rebuild then makes the read models.
 */
final class Filling {

    private static final int AT_ONCE = 5_000;

    private final Store store;
    private final CareerKeys keys;
    private final FactSerializer serializer;
    private final TransactionTemplate transaction;
    private final List<Growing> careers = new ArrayList<>();

    /** A career while it is written. */
    private static final class Growing {
        final String id = UUID.randomUUID().toString();
        final List<RecordedEntry> facts;
        SecretKey key;
        byte[] link;

        Growing(List<RecordedEntry> facts) {
            this.facts = facts;
        }
    }

    private record Place(Instant at, int career, int number) {}

    Filling(Store store) {
        this.store = store;
        this.keys = store.get(CareerKeys.class);
        this.serializer = store.get(FactSerializer.class);
        this.transaction = new TransactionTemplate(store.get(DurableTransactionManager.class));
    }

    /** With so many generated careers. */
    void fill(int count) throws InterruptedException {
        fill(IntStream.range(0, count).mapToObj(GeneratedCareer::of).toList());
    }

    void fill(List<List<RecordedEntry>> histories) throws InterruptedException {
        List<Place> places = new ArrayList<>();
        int count = histories.size();
        for (int career = 0; career < count; career++) {
            List<RecordedEntry> facts = histories.get(career);
            List<Problem> illegal = Decider.illegalSteps(History.of(facts));
            if (!illegal.isEmpty()) {
                throw new IllegalStateException("The generator breaks a rule in career " + career + ": " + illegal);
            }
            careers.add(new Growing(facts));
            for (RecordedEntry fact : facts) {
                places.add(new Place(fact.recordedAt(), career, fact.number()));
            }
        }
        places.sort(
                Comparator.comparing(Place::at).thenComparingInt(Place::career).thenComparingInt(Place::number));
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            List<Place> some = places.subList(from, Math.min(places.size(), from + AT_ONCE));
            write(connection -> append(connection, some));
        }
        CareerTable table = store.get(CareerTable.class);
        for (int career = 0; career < count; career++) {
            Growing it = careers.get(career);
            table.insert(new CareerTable.Row(Store.slug(career), it.id, it.facts.size()), it.link);
        }
        Rebuild rebuild = store.get(Rebuild.class);
        rebuild.start();
        rebuild.join();
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void write(Work work) {
        transaction.executeWithoutResult(status -> store.jdbc().execute((ConnectionCallback<Void>) connection -> {
            work.run(connection);
            return null;
        }));
    }

    private void append(Connection connection, List<Place> places) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        List<byte[]> links = new ArrayList<>();
        for (Place place : places) {
            Growing career = careers.get(place.career());
            if (career.key == null) {
                career.key = keys.create(connection, career.id);
                career.link = new byte[Link.LENGTH];
            }
            RecordedEntry fact = career.facts.get(place.number() - 1);
            var payload = serializer.serialize(fact.entry(), byte[].class);
            byte[] context = Seal.context(career.id, fact.number());
            StoredEvent event = new StoredEvent(
                    career.id,
                    fact.number(),
                    UUID.randomUUID().toString(),
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    DateTimeUtils.formatInstant(fact.recordedAt()),
                    Seal.seal(
                            career.key,
                            ("{\"recordedBy\":\"" + fact.recordedBy() + "\"}").getBytes(StandardCharsets.UTF_8),
                            context),
                    Seal.seal(career.key, payload.getData(), context));
            career.link = Link.over(career.link, event);
            events.add(event);
            links.add(career.link);
        }
        StoredEvent.insert(connection, events);
        Links.insert(connection, events, links);
    }
}
