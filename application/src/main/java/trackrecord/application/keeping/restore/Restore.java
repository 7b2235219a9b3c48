package trackrecord.application.keeping.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.exchange.json.FactFormats;
import trackrecord.application.exchange.log.LogFormat;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.keeping.erasure.Erasure;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.keeping.sample.SampleCareer;
import trackrecord.application.readmodel.rebuild.FollowsRestore;
import trackrecord.application.recording.CareerChange;
import trackrecord.application.store.Count;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.PlannerStatistics;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.application.store.sync.OutcomeUnknown;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;

/**
 * Restores a log into an empty store: all of it, or nothing. Numbers, recorded times and recorders are kept, and so are
 * the stored bytes of a sealed log, including those of erased careers. The rules for commands are not applied, because
 * the facts were accepted when they were recorded. An untouched sample is removed without a trace.
 *
 * <p>The log is stored while it is read, some thousand facts in each transaction, and can have any length. No reader
 * sees a part of it: a career exists when it has its row in {@code career}, and the last transaction adds all of these
 * rows. The rows of an unfinished restore are removed; after a kill the next start does so.
 */
public final class Restore {

    private static final int CAREERS_AT_ONCE = 100;
    private static final int FACTS_AT_ONCE = 20_000;

    private final TransactionTemplate transaction;
    private final DurableTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final CareerTable table;
    private final CareerKeys keys;
    private final FactSerializer serializer;
    private final EventReader reader;
    private final Erasure erasure;
    private final SampleCareer sample;
    private final Ledger ledger;
    private final StoreNotes notes;
    private final SealedNotes sealedNotes;
    private final RestoreNote note;
    private final Leavings leavings;
    private final FollowsRestore follower;

    /** A fact that breaks a rule at its place. */
    public record IllegalStep(String careerId, int number, String code, String message) {}

    /**
     * The result of a restore.
     *
     * @param facts  facts of those careers
     * @param erased careers that were erased before the log was written and whose chains were restored
     * @param head   of the store after the restore
     */
    public record Restored(int careers, long facts, int erased, String head, List<IllegalStep> illegalSteps) {}

    public Restore(
            DurableTransactionManager transactions,
            CareerTable table,
            CareerKeys keys,
            FactSerializer serializer,
            EventReader reader,
            Erasure erasure,
            SampleCareer sample,
            Ledger ledger,
            StoreNotes notes,
            SealedNotes sealedNotes,
            RestoreNote note,
            FollowsRestore follower) {
        this.transaction = new TransactionTemplate(transactions);
        this.transactions = transactions;
        this.jdbc = new JdbcTemplate(transactions.getDataSource());
        this.table = table;
        this.keys = keys;
        this.serializer = serializer;
        this.reader = reader;
        this.erasure = erasure;
        this.sample = sample;
        this.ledger = ledger;
        this.notes = notes;
        this.sealedNotes = sealedNotes;
        this.note = note;
        this.leavings = new Leavings(transactions, note, follower);
        this.follower = follower;
    }

    /** Removes the rows of a killed restore. Called at the start, before any request is answered. */
    public void removeAbandoned() {
        leavings.removeAbandoned();
    }

    /**
     * Called periodically if other processes can use the store: renews the sign of life of a restore in this process,
     * however slowly its log arrives, or removes the rows of a restore whose process is gone.
     */
    public void keepUp() {
        if (note.isMine()) {
            transaction.executeWithoutResult(status -> note.renew());
        } else {
            leavings.removeAbandoned();
        }
    }

    /**
     * Restores a log.
     *
     * @throws StoreNotEmpty                                  if there are careers other than the untouched sample
     * @throws LogRejected                                    with the first line that is refused
     * @throws trackrecord.application.store.StoreUnavailable while another restore or a rebuild runs
     */
    public Restored restore(Iterator<String> lines) {
        begin();
        try {
            RestoredCareers.Whole log = append(lines);
            List<IllegalStep> illegal = follow(log.careers());
            show(log);
            PlannerStatistics.refresh(transactions.getDataSource(), transactions);
            return new Restored(
                    log.careers().size(),
                    log.careers().stream().mapToLong(RestoredCareer::last).sum(),
                    log.erased().size(),
                    ledger.head().head(),
                    illegal);
        } catch (OutcomeUnknown unknown) {
            // The program is stopping; the next start finds either the note or the careers.
            throw unknown;
        } catch (RuntimeException failed) {
            note.end();
            leavings.removeAfter(failed);
            throw failed;
        } finally {
            note.end();
        }
    }

    private void begin() {
        leavings.removeAbandoned();
        notes.requireNoRestore();
        follower.begin();
        try {
            transaction.executeWithoutResult(status -> {
                transactions.requireDurable();
                requireRoom().forEach(this::hold);
                follower.hold();
                note.put();
            });
        } catch (DuplicateKeyException e) {
            notes.requireNoRestore();
            throw e;
        }
    }

    private List<CareerTable.Row> requireRoom() {
        List<CareerTable.Row> careers = table.all();
        if (!careers.stream().allMatch(sample::isUntouched)) {
            throw new StoreNotEmpty();
        }
        return careers;
    }

    /**
     * Waits for a running change of the sample; a later change waits for the note and sees it. So nobody changes the
     * sample while it is replaced.
     */
    private void hold(CareerTable.Row career) {
        if (!table.advance(career.id(), career.version(), career.version())) {
            throw new StoreNotEmpty();
        }
    }

    private RestoredCareers.Whole append(Iterator<String> lines) {
        RestoredCareers careers = new RestoredCareers(
                serializer, reader, id -> Count.of(jdbc, "select count(*) from link where id = ?", id) > 0);
        RestoredRows rows = new RestoredRows();
        int line = 1;
        for (; lines.hasNext(); line++) {
            String text = lines.next();
            if (text.isBlank()) {
                continue;
            }
            careers.requireNotEnded(line);
            switch (LogFormat.read(text, line)) {
                case LogLine.Beginning it -> careers.begin(it, line);
                case LogLine.End it -> careers.end(it, line);
                case LogLine.Key it -> careers.begin(it, line);
                case LogLine.Entry it -> {
                    RestoredCareer career = careers.of(it, line);
                    rows.add(career, career.next(it, line));
                    rows.raise(FactFormats.of(serializer
                            .serialize(it.recorded().entry(), byte[].class)
                            .getData()));
                }
                case LogLine.Erased it -> careers.begin(it, line);
                case LogLine.ErasedFact it -> {
                    ErasedChain chain = careers.of(it, line);
                    StoredEvent event = chain.next(it, line);
                    rows.add(event, chain.link());
                    rows.raise(FactFormats.ofKind(event.name()));
                }
            }
            if (rows.isFull()) {
                store(rows, line);
            }
        }
        if (!rows.isEmpty()) {
            store(rows, line - 1);
        }
        return careers.whole();
    }

    private void store(RestoredRows rows, int line) {
        try {
            inTransaction(connection -> {
                rows.store(connection, keys);
            });
        } catch (DuplicateKeyException e) {
            throw new LogRejected(
                    line, "up to this line, an eventId appears twice in the log, or is in the store already");
        }
    }

    /** Updates derived data, and returns the problems of the careers. */
    private List<IllegalStep> follow(List<RestoredCareer> careers) {
        List<IllegalStep> illegal = new ArrayList<>();
        Map<String, String> slugs = new LinkedHashMap<>();
        int facts = 0;
        for (RestoredCareer career : careers) {
            slugs.put(career.id(), career.slug());
            facts += career.last();
            if (slugs.size() == CAREERS_AT_ONCE || facts >= FACTS_AT_ONCE || career == careers.getLast()) {
                follow(slugs, illegal);
                slugs.clear();
                facts = 0;
            }
        }
        return illegal;
    }

    private void follow(Map<String, String> slugs, List<IllegalStep> illegal) {
        List<CareerChange> changes = new ArrayList<>();
        OnConnection.run(jdbc, connection -> {
            reader.readAll(
                    connection,
                    slugs.keySet(),
                    (id, facts) -> changes.add(
                            new CareerChange(Objects.requireNonNull(slugs.get(id)), id, History.of(facts))));
        });
        for (CareerChange career : changes) {
            for (Problem problem : Decider.illegalSteps(career.history())) {
                illegal.add(new IllegalStep(
                        career.careerId(), problem.command() + 1, problem.code().name(), problem.message()));
            }
        }
        inTransaction(connection -> {
            follower.restored(changes);
        });
    }

    /** Makes all careers visible at once. */
    private void show(RestoredCareers.Whole log) {
        inTransaction(connection -> {
            transactions.requireDurable();
            requireRoom().forEach(erasure::removeWithoutTrace);
            log.careers().forEach(it -> table.insert(new CareerTable.Row(it.slug(), it.id(), it.last()), it.link()));
            log.erased().forEach(it -> erasure.note(it.id(), it.version(), it.erasedAt()));
            noteRestored(log.careers());
            follower.show();
            note.remove();
        });
    }

    /** Facts with an Idempotency-Key state so here too, but only the other store has their requests. */
    private void noteRestored(List<RestoredCareer> careers) {
        Stream.concat(
                        careers.stream().flatMap(career -> career.lastRecordedAt().stream()),
                        sealedNotes.findTrusted(SealedNotes.RESTORED).map(Instant::parse).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> sealedNotes.put(SealedNotes.RESTORED, newest.toString()));
    }

    private void inTransaction(OnConnection work) {
        transaction.executeWithoutResult(status -> {
            note.beat();
            OnConnection.run(jdbc, work);
        });
    }
}
