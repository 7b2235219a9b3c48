package trackrecord.application.keeping.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
    private final Generations generations;
    private final CareerTable table;
    private final CareerKeys keys;
    private final EventReader reader;
    private final StoreNotes notes;
    private final StoreSeal seal;
    private final SealedNotes sealedNotes;
    private final Clock clock;
    private final ClockCheck clockCheck;
    private final AtomicReference<Verification> last = new AtomicReference<>();

    /**
     * @param facts            of all careers, erased ones included
     * @param erased           careers whose key was destroyed
     * @param lastVerification null before the first since the start
     * @param warnings         what speaks against the clock
     */
    public record Summary(
            int careers,
            long facts,
            int erased,
            String head,
            @Nullable Verification lastVerification,
            List<ClockWarning> warnings) {}

    /**
     * One fact in the chain of its career.
     *
     * @param link in hexadecimal
     */
    public record Entry(long number, String eventId, String name, String revision, Instant recordedAt, String link) {}

    /** @param id the internal id, as in the head file */
    public record Chain(String careerId, String id, List<Entry> entries) {}

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
            ClockCheck clockCheck) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.generations = generations;
        this.table = table;
        this.keys = keys;
        this.reader = reader;
        this.notes = notes;
        this.seal = seal;
        this.sealedNotes = new SealedNotes(notes, seal);
        this.clock = clock;
        this.clockCheck = clockCheck;
    }

    /** What this node's last look at every stored byte found; empty before the first since it started. */
    public Optional<Result> ownResult() {
        return Optional.ofNullable(last.get()).map(it -> new Result(it.at(), it.intact()));
    }

    /**
     * What the last verification came to, on whatever node, before a start too.
     *
     * @param at     when it began
     * @param intact whether everything is as it was recorded
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

    /** As the store has noted it; empty before the first verification. */
    public Optional<Result> lastResult() {
        return notes.find(StoreNotes.VERIFIED).map(Result::of);
    }

    /** @throws trackrecord.application.store.StoreUnavailable while a log is being restored */
    public Summary summary() {
        notes.requireNoRestore();
        return snapshot.execute(status -> {
            LongStatements.allow(jdbc);
            return new Summary(
                    (int) count("select count(*) from career"),
                    count("select count(*) from event"),
                    (int) count("select count(*) from erasure"),
                    head().head(),
                    last.get(),
                    clockCheck.warnings());
        });
    }

    private long count(String sql) {
        return Count.of(jdbc, sql);
    }

    /**
     * The head of the store, as its links give it.
     *
     * @throws trackrecord.application.store.StoreUnavailable while a log is being restored
     */
    public HeadFile head() {
        notes.requireNoRestore();
        // Sorted here: databases differ in how they sort text.
        return Objects.requireNonNull(snapshot.execute(status -> {
            LongStatements.allow(jdbc);
            return new HeadFile(jdbc
                    .query(
                            """
                    select l.id, l.number, l.link from link l
                    join (select id, max(number) as number from link group by id) newest
                      on newest.id = l.id and newest.number = l.number""",
                            (row, index) -> new HeadFile.Line(row.getString(1), row.getLong(2), hex(row.getBytes(3))))
                    .stream()
                    .sorted(Comparator.comparing(HeadFile.Line::id))
                    .toList());
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
     * Verifies every stored byte, and compares with the facts what is derived from them.
     *
     * @throws trackrecord.application.store.StoreUnavailable while a log is being restored
     */
    public Verification verify() {
        notes.requireNoRestore();
        Verification verification = Objects.requireNonNull(snapshot.execute(status -> {
            LongStatements.allow(jdbc);
            // Once more, in the snapshot that is verified: what it has of a newer version is no damage.
            notes.requireNoRestore();
            return new LedgerCheck(jdbc, generations, keys, reader, sealedNotes, seal).run(clock.instant());
        }));
        last.set(verification);
        note(new Result(verification.at(), verification.intact()));
        return verification;
    }

    /** For whoever watches: what was found is answered, whether the store takes the note or not. */
    private void note(Result result) {
        try {
            if (notes.find(StoreNotes.VERIFIED).isEmpty()) {
                // Another node may note its own at the same moment.
                notes.putIfAbsent(StoreNotes.VERIFIED, result.note());
            }
            notes.put(StoreNotes.VERIFIED, result.note());
        } catch (DataAccessException e) {
            LOG.warn("The store could not note what its verification found.", e);
        }
    }

    /**
     * Compares the store with its head at an earlier time. What was added since is growth; everything else must stand
     * as it stood: the links are computed from the stored facts.
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
