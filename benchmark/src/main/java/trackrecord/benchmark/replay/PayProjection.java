package trackrecord.benchmark.replay;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact;

/** The plainest projection: one entity a career, changed by each event. */
final class PayProjection {

    private final Supplier<EntityManager> entities;
    private final AtomicLong seen;

    PayProjection(Supplier<EntityManager> entities, AtomicLong seen) {
        this.entities = entities;
        this.seen = seen;
    }

    @EventHandler
    public void on(DatedFact dated, DomainEventMessage<?> event) {
        PayRow row = entities.get().find(PayRow.class, event.getAggregateIdentifier());
        if (row == null) {
            row = new PayRow();
            row.id = event.getAggregateIdentifier();
            entities.get().persist(row);
        }
        row.version = event.getSequenceNumber() + 1;
        switch (dated.fact()) {
            case Fact.CareerNamed it -> row.name = it.name();
            case Fact.Hired it -> {
                row.employer = it.employer();
                row.title = it.title();
                row.currency = it.baseSalary().currency().getCode();
                row.base = it.baseSalary().annual().getAmount();
            }
            case Fact.SalaryRaised it -> row.base = it.baseSalary().annual().getAmount();
            case Fact.Promoted it -> row.title = it.title();
            case Fact.EmploymentEnded it -> row.employer = null;
            case Fact it -> {}
        }
        seen.incrementAndGet();
    }
}
