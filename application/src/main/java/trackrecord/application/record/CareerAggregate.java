package trackrecord.application.record;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import trackrecord.application.store.EventReader;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.History;

/**
 * One career, as Axon loads and locks it. It holds its facts and no other state: what they amount to is folded by the
 * domain alone.
 */
public class CareerAggregate {

    @AggregateIdentifier
    private String id;

    private final List<RecordedFact> facts = new ArrayList<>();

    protected CareerAggregate() {
    }

    /** @param careerId the slug, which the first fact keeps */
    CareerAggregate(String careerId, String id, List<RecordedFact> first) {
        this.id = id;
        RecordedFact named = first.getFirst();
        AggregateLifecycle.apply(named.fact(),
                MetaData.with(EventReader.RECORDED_BY, named.recordedBy()).and(EventReader.CAREER_ID, careerId));
        record(first.subList(1, first.size()));
    }

    /** @param decided as the domain decided, numbered on from what is there */
    void record(List<RecordedFact> decided) {
        for (RecordedFact recorded : decided) {
            AggregateLifecycle.apply(recorded.fact(), MetaData.with(EventReader.RECORDED_BY, recorded.recordedBy()));
        }
    }

    History history() {
        return History.of(facts);
    }

    @EventSourcingHandler
    void on(Fact fact, DomainEventMessage<?> event) {
        id = event.getAggregateIdentifier();
        facts.add(new RecordedFact((int) event.getSequenceNumber() + 1, event.getTimestamp(),
                (String) event.getMetaData().get(EventReader.RECORDED_BY), fact));
    }
}
