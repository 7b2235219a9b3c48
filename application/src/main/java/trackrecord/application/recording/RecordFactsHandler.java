package trackrecord.application.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.rule.Decision;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Handles a request in one unit of work: loads the career, lets the domain decide, records. */
public final class RecordFactsHandler {

    private static final String COLLISION = "collided";

    /** Marks a command that conflicted with another one before. */
    static final Map<String, String> COLLIDED = Map.of(COLLISION, "true");

    private final Repository<CareerAggregate> repository;
    private final CareerTable table;
    private final StoreNotes notes;
    private final Careers careers;
    private final IdempotencyKeys keys;
    private final DurableTransactionManager transactions;
    private final RecordingClock clock;
    private final RecordingCounts counts;
    private final int mostFacts;

    public RecordFactsHandler(
            Repository<CareerAggregate> repository,
            CareerTable table,
            StoreNotes notes,
            Careers careers,
            IdempotencyKeys keys,
            DurableTransactionManager transactions,
            RecordingClock clock,
            RecordingCounts counts,
            int mostFacts) {
        this.repository = repository;
        this.table = table;
        this.notes = notes;
        this.careers = careers;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.counts = counts;
        this.mostFacts = mostFacts;
    }

    /** A loaded career; locked if it exists. */
    private record Loaded(
            RecordFacts request,
            Optional<CareerTable.Row> known,
            @Nullable Aggregate<CareerAggregate> aggregate,
            History history) {}

    /** @param collided {@link #COLLIDED}, of a command that is handled again; absent at first */
    @CommandHandler
    public Recorded handle(RecordFacts request, @MetaDataValue(COLLISION) @Nullable String collided) throws Exception {
        transactions.requireDurable();
        Loaded loaded = load(request, collided != null);
        Optional<Recorded> earlier = keys.find(request);
        if (earlier.isPresent()) {
            counts.repeated();
            return earlier.get();
        }
        return write(loaded, decide(loaded));
    }

    /**
     * Records several requests together, or none. All careers are loaded and thereby locked, in one order, before
     * anything is written: a writer delays the sync to disk and must not wait for locks.
     *
     * @param collided {@link #COLLIDED}, of a command that is handled again; absent at first
     */
    @CommandHandler
    public List<Recorded> handle(RecordTogether together, @MetaDataValue(COLLISION) @Nullable String collided)
            throws Exception {
        transactions.requireDurable();
        List<RecordFacts> inOrder = together.requests().stream()
                .sorted(Comparator.comparing(RecordFacts::careerId))
                .toList();
        List<Loaded> loaded =
                inOrder.stream().map(request -> load(request, collided != null)).toList();
        List<Decision> decisions = loaded.stream().map(this::decide).toList();
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < loaded.size(); i++) {
            recorded.add(write(loaded.get(i), decisions.get(i)));
        }
        return recorded;
    }

    /** The order matters: data is only as new as the load if it is read after the load. */
    private Loaded load(RecordFacts request, boolean again) {
        Optional<CareerTable.Row> known = again ? hold(request.careerId()) : table.find(request.careerId());
        Aggregate<CareerAggregate> aggregate =
                known.isPresent() ? repository.load(known.get().id()) : null;
        History history = aggregate == null ? History.EMPTY : aggregate.invoke(CareerAggregate::history);
        if (known.isPresent() && history.version() < known.get().version()) {
            throw new ConcurrencyException("another node recorded since this one last did");
        }
        return new Loaded(request, known, aggregate, history);
    }

    private Decision decide(Loaded loaded) {
        RecordFacts request = loaded.request();
        History history = loaded.history();
        if (request.ifMatch() != null && request.ifMatch() != history.version()) {
            throw new VersionConflict(history.version());
        }
        if (history.version() + request.commands().size() > mostFacts) {
            throw new HistoryTooLong(mostFacts);
        }
        return Decider.decide(history, request.commands(), clock.instant(), request.recordedBy());
    }

    private Recorded write(Loaded loaded, Decision decision) throws Exception {
        RecordFacts request = loaded.request();
        History history = loaded.history();
        List<RecordedEntry> entries = decision.entries();
        clock.pin(entries.getFirst().recordedAt());

        String id = loaded.known().map(CareerTable.Row::id).orElseGet(() -> UUID.randomUUID()
                .toString());
        boolean kept = request.idempotencyKey() != null;
        transactions.beginToWrite();
        announce(new CareerChange(request.careerId(), id, decision.after()));
        Recorded recorded = new Recorded(request.careerId(), history.version() + 1, history.version() + entries.size());
        Aggregate<CareerAggregate> aggregate = loaded.aggregate();
        if (aggregate == null) {
            notes.requireNoRestore();
            table.insert(new CareerTable.Row(request.careerId(), id, recorded.last()));
            repository.newInstance(() -> new CareerAggregate(request.careerId(), id, decision, kept));
        } else {
            if (!table.advance(id, history.version(), recorded.last())) {
                throw new ConcurrencyException("the career moved on");
            }
            // With the career's row held: a restore that begins after this look waits for the row, and sees the change.
            notes.requireNoRestore();
            aggregate.execute(career -> career.record(decision, kept));
        }
        CurrentUnitOfWork.get()
                .onPrepareCommit(stored ->
                        keys.keep(request, id, recorded, entries.getFirst().recordedAt()));
        return recorded;
    }

    /** Nobody else changes the career until this command has, so that nothing more can come between. */
    private Optional<CareerTable.Row> hold(String careerId) {
        transactions.beginToWrite();
        return table.hold(careerId);
    }

    private void announce(CareerChange change) {
        change.announce();
        CurrentUnitOfWork.get().afterCommit(done -> careers.keep(change.id(), change.history()));
    }
}
