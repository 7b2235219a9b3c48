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
import trackrecord.domain.rule.Decision;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * One career, as Axon loads and locks it. It holds its facts and no other state: what they amount to is folded by the
 * domain alone, and kept with them.
 */
public class CareerAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private final List<RecordedEntry> entries = new ArrayList<>();
    /** With what its last command folded. */
    private History history = History.EMPTY;

    protected CareerAggregate() {}

    /**
     * @param careerId    the slug, which the first fact keeps
     * @param requestKept whether the request is kept under its Idempotency-Key, as its facts say
     */
    CareerAggregate(String careerId, String id, Decision first, boolean requestKept) {
        this.id = id;
        RecordedEntry named = first.entries().getFirst();
        AggregateLifecycle.apply(named.entry(), about(named, requestKept).and(EventReader.CAREER_ID, careerId));
        apply(first.entries().subList(1, first.entries().size()), requestKept);
        history = first.after();
    }

    /**
     * @param decided     as the domain decided, numbered on from what is there
     * @param requestKept whether the request is kept under its Idempotency-Key, as its facts say
     */
    void record(Decision decided, boolean requestKept) {
        apply(decided.entries(), requestKept);
        history = decided.after();
    }

    private static void apply(List<RecordedEntry> decided, boolean requestKept) {
        for (RecordedEntry recorded : decided) {
            AggregateLifecycle.apply(recorded.entry(), about(recorded, requestKept));
        }
    }

    private static MetaData about(RecordedEntry recorded, boolean requestKept) {
        MetaData by = MetaData.with(EventReader.RECORDED_BY, recorded.recordedBy());
        return requestKept ? by.and(EventReader.REQUEST_KEPT, "true") : by;
    }

    History history() {
        if (history.version() != entries.size()) {
            history = History.of(entries);
        }
        return history;
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
