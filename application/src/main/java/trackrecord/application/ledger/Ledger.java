package trackrecord.application.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.career.CareerNotFound;
import trackrecord.application.career.CareerTable;
import trackrecord.application.store.CareerKeys;
import trackrecord.application.store.Seal;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.StoredEvent;
import trackrecord.domain.Nullable;

/** What the store can show for its history: the chain of each career, and the head over all of them. */
public final class Ledger {

    private static final int CAREERS_AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final CareerTable table;
    private final CareerKeys keys;
    private final StoreNotes notes;
    private final Clock clock;
    private final AtomicReference<Verification> last = new AtomicReference<>();

    /**
     * @param facts            of all careers, erased ones included
     * @param erased           careers whose key was destroyed
     * @param lastVerification null before the first since the start
     */
    public record Summary(int careers, long facts, int erased, String head, @Nullable Verification lastVerification) {
    }

    /** One fact in the chain of its career. @param link in hexadecimal */
    public record Entry(long number, String eventId, String name, String revision, Instant recordedAt, String link) {
    }

    /** @param id the internal id, as in the head file */
    public record Chain(String careerId, String id, List<Entry> entries) {
    }


    public Ledger(DataSource dataSource, PlatformTransactionManager transactions, CareerTable table, CareerKeys keys,
            StoreNotes notes, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.table = table;
        this.keys = keys;
        this.notes = notes;
        this.clock = clock;
    }

    /** @throws trackrecord.application.store.NotNow while a log is being restored */
    public Summary summary() {
        notes.requireNoRestore();
        return snapshot.execute(status -> new Summary(count("select count(*) from career").intValue(),
                count("select count(*) from event"), count("select count(*) from erasure").intValue(),
                head().head(), last.get()));
    }

    private Long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    /**
     * The head of the store, as its links give it.
     *
     * @throws trackrecord.application.store.NotNow while a log is being restored
     */
    public HeadFile head() {
        notes.requireNoRestore();
        // Sorted here: databases differ in how they sort text.
        return new HeadFile(jdbc.query("""
                select l.id, l.number, l.link from link l
                join (select id, max(number) as number from link group by id) newest
                  on newest.id = l.id and newest.number = l.number""",
                (row, index) -> new HeadFile.Line(row.getString(1), row.getLong(2), hex(row.getBytes(3))))
                .stream().sorted(Comparator.comparing(HeadFile.Line::id)).toList());
    }

    /** @throws CareerNotFound if there is no such career */
    public Chain chain(String careerId) {
        CareerTable.Row career = table.find(careerId).orElseThrow(CareerNotFound::new);
        return new Chain(careerId, career.id(), jdbc.query("""
                select e.number, e.event_id, e.name, e.revision, e.recorded_at, l.link from event e
                join link l on l.id = e.id and l.number = e.number
                where e.id = ? order by e.number""",
                (row, index) -> new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        Instant.parse(row.getString(5)), hex(row.getBytes(6))), career.id()));
    }

    /**
     * Looks at every stored byte.
     *
     * @throws trackrecord.application.store.NotNow while a log is being restored
     */
    public Verification verify() {
        notes.requireNoRestore();
        Verification verification = snapshot.execute(status -> verifySnapshot());
        last.set(verification);
        return verification;
    }

    private Verification verifySnapshot() {
        Instant at = clock.instant();
        List<LedgerProblem> problems = new ArrayList<>();
        List<HeadFile.Line> lines = new ArrayList<>();
        long facts = 0;
        int erased = 0;
        List<String> ids = jdbc.queryForList("""
                select id from event union select id from link
                union select id from career union select id from career_key union select id from erasure order by 1""",
                String.class);
        for (int from = 0; from < ids.size(); from += CAREERS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + CAREERS_AT_ONCE));
            Map<String, SecretKey> opened = openedKeys(some);
            Map<String, String> slugs = slugs(some);
            Map<String, Integer> versions = versions("career", some);
            Map<String, Integer> erasures = versions("erasure", some);
            Map<String, List<StoredEvent>> events = events(some);
            Map<String, Map<Long, byte[]>> links = links(some);
            for (String id : some) {
                List<StoredEvent> stored = events.getOrDefault(id, List.of());
                facts += stored.size();
                erased += erasures.containsKey(id) ? 1 : 0;
                HeadFile.Line line = new ChainCheck(id, opened.get(id), slugs.get(id), versions.get(id),
                        erasures.get(id), problem -> {
                    if (problems.size() < Verification.MOST_PROBLEMS) {
                        problems.add(problem);
                    }
                }).run(stored, links.getOrDefault(id, new HashMap<>()));
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return new Verification(at, ids.size(), facts, erased, new HeadFile(lines).head(), List.copyOf(problems));
    }

    private Map<String, SecretKey> openedKeys(List<String> ids) {
        Map<String, SecretKey> opened = new HashMap<>();
        jdbc.query("select id, wrapped from career_key where id between ? and ?",
                row -> {
                    opened.put(row.getString(1), unwrap(row.getString(1), row.getBytes(2)));
                }, ids.getFirst(), ids.getLast());
        return opened;
    }

    private Map<String, String> slugs(List<String> ids) {
        Map<String, String> slugs = new HashMap<>();
        jdbc.query("select id, slug from career where id between ? and ?",
                row -> {
                    slugs.put(row.getString(1), row.getString(2));
                }, ids.getFirst(), ids.getLast());
        return slugs;
    }

    private Map<String, Integer> versions(String table, List<String> ids) {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.query("select id, version from " + table + " where id between ? and ?",
                row -> {
                    versions.put(row.getString(1), row.getInt(2));
                }, ids.getFirst(), ids.getLast());
        return versions;
    }

    private @Nullable SecretKey unwrap(String id, byte[] wrapped) {
        try {
            return keys.unwrap(id, wrapped);
        } catch (Seal.Broken e) {
            return null;
        }
    }

    private Map<String, List<StoredEvent>> events(List<String> ids) {
        return jdbc.query("select " + StoredEvent.COLUMNS + " from event where id between ? and ? order by id, number",
                (row, index) -> StoredEvent.of(row), ids.getFirst(), ids.getLast())
                .stream().collect(Collectors.groupingBy(StoredEvent::id));
    }

    private Map<String, Map<Long, byte[]>> links(List<String> ids) {
        Map<String, Map<Long, byte[]>> links = new HashMap<>();
        jdbc.query("select id, number, link from link where id between ? and ?",
                row -> {
                    links.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                            .put(row.getLong(2), row.getBytes(3));
                }, ids.getFirst(), ids.getLast());
        return links;
    }

    /**
     * Compares the store with its head at an earlier time. What was added since is growth; everything else must stand
     * as it stood.
     */
    public List<LedgerProblem> compare(HeadFile earlier) {
        List<LedgerProblem> problems = new ArrayList<>();
        for (HeadFile.Line line : earlier.lines()) {
            List<byte[]> now = jdbc.query("select link from link where id = ? and number = ?",
                    (row, index) -> row.getBytes(1), line.id(), line.number());
            if (now.isEmpty()) {
                problems.add(new LedgerProblem(line.id(), line.number(),
                        "stood in the store when this head was exported, and is gone"));
            } else if (!hex(now.getFirst()).equals(line.link())) {
                problems.add(new LedgerProblem(line.id(), line.number(),
                        "the link is another one: something up to this fact was rewritten"));
            }
        }
        return problems;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
