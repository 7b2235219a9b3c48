package trackrecord.application.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import trackrecord.application.store.event.EventReader;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * One career, as Axon loads and locks it. It holds its facts and no other state: what they amount to is folded by the
 * domain alone.
 */
public class CareerAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private final List<RecordedEntry> entries = new ArrayList<>();

    protected CareerAggregate() {}

    /**
     * @param careerId    the slug, which the first fact keeps
     * @param requestKept whether the request is kept under its Idempotency-Key, as its facts say
     */
    CareerAggregate(String careerId, String id, List<RecordedEntry> first, boolean requestKept) {
        this.id = id;
        RecordedEntry named = first.getFirst();
        AggregateLifecycle.apply(named.entry(), about(named, requestKept).and(EventReader.CAREER_ID, careerId));
        record(first.subList(1, first.size()), requestKept);
    }

    /**
     * @param decided     as the domain decided, numbered on from what is there
     * @param requestKept whether the request is kept under its Idempotency-Key, as its facts say
     */
    void record(List<RecordedEntry> decided, boolean requestKept) {
        for (RecordedEntry recorded : decided) {
            AggregateLifecycle.apply(recorded.entry(), about(recorded, requestKept));
        }
    }

    private static MetaData about(RecordedEntry recorded, boolean requestKept) {
        MetaData by = MetaData.with(EventReader.RECORDED_BY, recorded.recordedBy());
        return requestKept ? by.and(EventReader.REQUEST_KEPT, "true") : by;
    }

    History history() {
        return History.of(entries);
    }

    @EventSourcingHandler
    void on(Entry entry, DomainEventMessage<?> event) {
        id = event.getAggregateIdentifier();
        entries.add(new RecordedEntry(
                (int) event.getSequenceNumber() + 1,
                event.getTimestamp(),
                Objects.requireNonNull((String) event.getMetaData().get(EventReader.RECORDED_BY)),
                entry));
    }
}
