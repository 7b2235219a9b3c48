package trackrecord.application.keeping.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.store.Count;
import trackrecord.application.store.LongStatements;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CareerNotFound;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.key.StoreSeal;

/** Verifies the history of the store: the chain of each career, and the head over all of them. */
public final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final CareerTable table;
    private final StoreNotes notes;
    private final ClockCheck clockCheck;
    private final VerificationState state;
    private final VerificationRun run;
    private final ReentrantLock verifying = new ReentrantLock();
    private final AtomicReference<Verification> last = new AtomicReference<>();

    /**
     * @param facts            of all careers, erased ones included
     * @param erased           careers whose key was destroyed
     * @param lastVerification on any node; null before the first
     * @param verifying        progress of a running verification on any node; null if there is none
     * @param warnings         warnings about the clock
     */
    public record Summary(
            int careers,
            long facts,
            int erased,
            String head,
            @Nullable Verification lastVerification,
            @Nullable Verifying verifying,
            List<ClockWarning> warnings) {}

    /**
     * The progress of a verification.
     *
     * @param at      when it began
     * @param careers careers checked so far, including erased ones
     * @param of      how many there are
     */
    public record Verifying(Instant at, int careers, int of) {}

    /**
     * One fact in the chain of its career.
     *
     * @param link in hexadecimal
     */
    public record Entry(long number, String eventId, String name, String revision, Instant recordedAt, String link) {}

    /** @param id the internal id, as in the head file */
    public record Chain(String careerId, String id, List<Entry> entries) {}

    /** @param alone whether no other process can use this store */
    public Ledger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Generations generations,
            CareerTable table,
            CareerKeys keys,
            EventReader reader,
            StoreNotes notes,
            StoreSeal seal,
            Clock clock,
            ClockCheck clockCheck,
            boolean alone) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.table = table;
        this.notes = notes;
        this.clockCheck = clockCheck;
        this.state = new VerificationState(jdbc, clock, alone);
        NoteCheck noteCheck = new NoteCheck(new SealedNotes(notes, seal), seal);
        this.run = new VerificationRun(
                jdbc,
                transactions,
                notes,
                noteCheck,
                new GenerationCheck(generations),
                new LedgerCheck(jdbc, keys, reader, noteCheck),
                state,
                new Ranges(jdbc));
    }

    /** The result of this node's last verification; empty before the first one since its start. */
    public Optional<Result> ownResult() {
        return Optional.ofNullable(last.get()).map(it -> new Result(it.at(), it.intact()));
    }

    /**
     * The result of the last verification on any node, including before a restart.
     *
     * @param at     when it began
     * @param intact whether everything is unchanged
     */
    public record Result(Instant at, boolean intact) {

        private static Result of(String note) {
            String[] words = note.split(" ");
            return new Result(Instant.parse(words[0]), Boolean.parseBoolean(words[1]));
        }

        private String note() {
            return at + " " + intact;
        }
    }

    /** The result stored in the store; empty before the first verification. */
    public Optional<Result> lastResult() {
        return notes.find(StoreNotes.VERIFIED).map(Result::of);
    }

    /** @throws trackrecord.application.store.StoreUnavailable while a log is being restored */
    public Summary summary() {
        notes.requireNoRestore();
        return snapshot.execute(status -> {
            LongStatements.allow(jdbc);
            NewestLinks newest = NewestLinks.of(jdbc);
            return new Summary(
                    newest.careers(),
                    newest.facts(),
                    newest.erased(),
                    newest.head().head(),
                    state.last().orElseGet(last::get),
                    verifying(newest),
                    clockCheck.warnings());
        });
    }

    private @Nullable Verifying verifying(NewestLinks newest) {
        return state.running()
                .filter(running -> state.isMine(running) ? verifying.isLocked() : state.isAnothers(running))
                .map(running -> new Verifying(
                        running.began(),
                        (int) Count.of(jdbc, "select count(*) from verified_career"),
                        newest.careers() + newest.erased()))
                .orElse(null);
    }

    /**
     * The head of the store, from the links stored with the careers; a verification compares those with the facts.
     *
     * @throws trackrecord.application.store.StoreUnavailable while a log is being restored
     */
    public HeadFile head() {
        notes.requireNoRestore();
        return Objects.requireNonNull(snapshot.execute(status -> {
            LongStatements.allow(jdbc);
            return NewestLinks.of(jdbc).head();
        }));
    }

    /** @throws CareerNotFound if there is no such career */
    public Chain chain(String careerId) {
        CareerTable.Row career = table.find(careerId).orElseThrow(CareerNotFound::new);
        return new Chain(
                careerId,
                career.id(),
                jdbc.query(
                        """
                select e.number, e.event_id, e.name, e.revision, e.recorded_at, l.link from event e
                join link l on l.id = e.id and l.number = e.number
                where e.id = ? order by e.number""",
                        (row, index) -> new Entry(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Instant.parse(row.getString(5)),
                                hex(row.getBytes(6))),
                        career.id()));
    }

    /**
     * Verifies every stored byte, and compares derived data with the facts: range by range, each in a short
     * transaction. Continues a verification that was stopped within the last hour. Other calls in this process wait.
     *
     * @throws trackrecord.application.store.StoreUnavailable while a log is being restored, or while another node
     *                                                        verifies
     */
    public Verification verify() {
        notes.requireNoRestore();
        verifying.lock();
        try {
            Verification verification = run.run();
            last.set(verification);
            note(new Result(verification.at(), verification.intact()));
            return verification;
        } finally {
            verifying.unlock();
        }
    }

    /** Stored for monitoring; the result is answered even if it cannot be stored. */
    private void note(Result result) {
        try {
            if (notes.find(StoreNotes.VERIFIED).isEmpty()) {
                // Another node may store its result at the same moment.
                notes.putIfAbsent(StoreNotes.VERIFIED, result.note());
            }
            notes.put(StoreNotes.VERIFIED, result.note());
        } catch (DataAccessException e) {
            LOG.warn("The result of the verification could not be stored.", e);
        }
    }

    /**
     * Compares the store with its head at an earlier time. Additions are allowed; everything else must be unchanged.
     * The links are computed from the stored facts.
     */
    public List<LedgerProblem> compare(HeadFile earlier) {
        return snapshot.execute(status -> {
            LongStatements.allow(jdbc);
            return new HeadComparison(jdbc).run(earlier);
        });
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
