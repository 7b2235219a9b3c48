package trackrecord.application.keeping.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.erasure.ErasureNote;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.row.RowComparison;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.recording.KeptRequest;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.Seal;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.key.StoreSeal;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Verifies every stored byte, in a transaction that sees one state of the store: the chain of each career, and what
 * is derived from it.
 */
final class LedgerCheck {

    private static final int CAREERS_AT_ONCE = 200;
    private static final int FACTS_AT_ONCE = 20_000;

    /**
     * Every internal id that stands anywhere, whether it stands in the ledger, and how many facts it has. Names every
     * table that is looked at: H2 takes its picture of a table when a transaction first names it, and all of them have
     * to be of the same moment.
     */
    private static final String IDS = """
            select id, sum(facts), max(chained) from (
              select id, count(*) as facts, 1 as chained from event group by id
              union all select id, 0, 1 from link group by id
              union all select id, 0, 1 from career
              union all select id, 0, 1 from career_key
              union all select id, 0, 1 from erasure
              union all select id, 0, 0 from idempotency
              union all select id, 0, 0 from (""" + RowComparison.IDS + """
              ) derived
            ) everywhere group by id order by id""";

    private final JdbcTemplate jdbc;
    private final Generations generations;
    private final CareerKeys keys;
    private final EventReader reader;
    private final NoteCheck notes;

    private final List<LedgerProblem> problems = new ArrayList<>();
    private final List<HeadFile.Line> lines = new ArrayList<>();
    private int careers;
    private long facts;
    private int erased;
    private int compared;
    private int requests;
    private int unsealedRequests;

    private record Id(String id, long facts, boolean chained) {}

    LedgerCheck(
            JdbcTemplate jdbc,
            Generations generations,
            CareerKeys keys,
            EventReader reader,
            SealedNotes notes,
            StoreSeal seal) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.keys = keys;
        this.reader = reader;
        this.notes = new NoteCheck(notes, seal, this::problem);
    }

    /** To be run once. */
    Verification run(Instant at) {
        List<Id> ids = jdbc.query(IDS, (row, index) -> new Id(row.getString(1), row.getLong(2), row.getInt(3) == 1));
        Integer generation = currentGeneration();
        Instant requestsDueAfter = notes.requestsDueAfter(at);
        notes.ofTheStore();
        for (int from = 0; from < ids.size(); ) {
            int to = from;
            for (long together = 0; to < ids.size() && to - from < CAREERS_AT_ONCE && together < FACTS_AT_ONCE; to++) {
                together += ids.get(to).facts;
            }
            check(ids.subList(from, to), generation, requestsDueAfter);
            from = to;
        }
        lines.sort(Comparator.comparing(HeadFile.Line::id));
        return new Verification(
                at,
                careers,
                facts,
                erased,
                new HeadFile(lines).head(),
                new Verification.Compared(
                        compared,
                        generation == null ? List.of() : RowComparison.MODELS,
                        requests,
                        unsealedRequests,
                        notes.checked(),
                        notes.unsealed()),
                List.copyOf(problems));
    }

    /**
     * Null if its rows are those of another version of the program. If they are for this one to replace, a rebuild is under
     * way since before anybody could ask: without one, somebody has only said so, and that nothing be compared.
     */
    private @Nullable Integer currentGeneration() {
        List<Generations.Generation> all = generations.open();
        List<Generations.Generation> current =
                all.stream().filter(Generations.Generation::current).toList();
        if (current.size() != 1) {
            problem(new LedgerProblem(
                    "",
                    0,
                    "read-model-generation",
                    "there are " + current.size()
                            + " current generations of the read models instead of one; restore a backup"));
            return null;
        }
        if (generations.readable(current.getFirst())) {
            return current.getFirst().number();
        }
        if (generations.outdated(current.getFirst()) && all.size() == 1) {
            problem(new LedgerProblem(
                    "",
                    0,
                    "read-model-generation",
                    "is marked as made by another version of the program, so nothing was compared, and no rebuild is"
                            + " running; rebuild the read models"));
        }
        return null;
    }

    private void check(List<Id> ids, @Nullable Integer generation, Instant requestsDueAfter) {
        String first = ids.getFirst().id;
        String last = ids.getLast().id;
        Map<String, SecretKey> opened = openedKeys(first, last);
        Map<String, String> slugs = slugs(first, last);
        Map<String, Integer> versions = versions(first, last);
        Map<String, ErasureNote> erasures = erasures(first, last);
        Map<String, List<StoredEvent>> events = events(first, last);
        Map<String, Map<Long, byte[]>> links = links(first, last);
        Map<String, List<KeptRequest>> kept = kept(first, last);
        RowComparison rows = generation == null ? null : RowComparison.of(jdbc, generation, first, last);
        for (Id each : ids) {
            String id = each.id;
            ErasureNote erasure = erasures.get(id);
            if (erasure != null) {
                notes.ofErasure(id, erasure);
            }
            ChainCheck chain = new ChainCheck(
                    id,
                    opened.get(id),
                    slugs.get(id),
                    versions.get(id),
                    erasure == null ? null : erasure.version(),
                    reader,
                    this::problem);
            if (each.chained) {
                careers++;
                facts += each.facts;
                erased += erasure == null ? 0 : 1;
                HeadFile.Line line =
                        chain.run(events.getOrDefault(id, List.of()), links.getOrDefault(id, new HashMap<>()));
                if (line != null) {
                    lines.add(line);
                }
            }
            boolean living = versions.containsKey(id);
            if (rows != null) {
                compare(id, living, chain.facts(), rows);
            }
            List<KeptRequest> ofCareer = kept.getOrDefault(id, List.of());
            requests += ofCareer.size();
            unsealedRequests +=
                    (int) ofCareer.stream().filter(it -> it.seal() == null).count();
            new RequestCheck(id, living, opened.get(id), chain, this::problem).run(ofCareer, requestsDueAfter);
        }
    }

    /**
     * The rows of a career whose own facts are damaged are not compared. Rows that are behind are compared with the
     * facts that they rest on, if there are any: nobody reads them.
     */
    private void compare(String id, boolean living, List<RecordedEntry> facts, RowComparison rows) {
        if (!living) {
            rows.differing(id, null)
                    .forEach(model -> problem(new LedgerProblem(
                            id, 0, model, "holds rows of a career that does not exist; rebuild the read models")));
        } else if (!facts.isEmpty()) {
            compared++;
            int version = rows.version(id);
            boolean none = version == 0 && rows.differing(id, null).isEmpty();
            boolean behind = version > 0 && version < facts.size();
            List<RecordedEntry> under = none ? List.of() : behind ? facts.subList(0, version) : facts;
            rows.differing(id, under.isEmpty() ? null : RowSet.of(id, History.of(under)))
                    .forEach(model -> problem(
                            new LedgerProblem(id, 0, model, "is not what the facts say; rebuild the read models")));
        }
    }

    private void problem(LedgerProblem problem) {
        if (problems.size() < Verification.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private Map<String, SecretKey> openedKeys(String first, String last) {
        Map<String, SecretKey> opened = new HashMap<>();
        jdbc.query(
                "select id, wrapped from career_key where id between ? and ?",
                row -> {
                    opened.put(row.getString(1), unwrap(row.getString(1), row.getBytes(2)));
                },
                first,
                last);
        return opened;
    }

    private @Nullable SecretKey unwrap(String id, byte[] wrapped) {
        try {
            return keys.unwrap(id, wrapped);
        } catch (Seal.Broken e) {
            return null;
        }
    }

    private Map<String, String> slugs(String first, String last) {
        Map<String, String> slugs = new HashMap<>();
        jdbc.query(
                "select id, slug from career where id between ? and ?",
                row -> {
                    slugs.put(row.getString(1), row.getString(2));
                },
                first,
                last);
        return slugs;
    }

    private Map<String, Integer> versions(String first, String last) {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.query(
                "select id, version from career where id between ? and ?",
                row -> {
                    versions.put(row.getString(1), row.getInt(2));
                },
                first,
                last);
        return versions;
    }

    private Map<String, ErasureNote> erasures(String first, String last) {
        Map<String, ErasureNote> erasures = new HashMap<>();
        jdbc.query(
                "select id, " + ErasureNote.COLUMNS + " from erasure where id between ? and ?",
                row -> {
                    erasures.put(row.getString("id"), ErasureNote.of(row));
                },
                first,
                last);
        return erasures;
    }

    private Map<String, List<StoredEvent>> events(String first, String last) {
        return jdbc
                .query(
                        "select " + StoredEvent.COLUMNS + " from event where id between ? and ? order by id, number",
                        (row, index) -> StoredEvent.of(row),
                        first,
                        last)
                .stream()
                .collect(Collectors.groupingBy(StoredEvent::id));
    }

    private Map<String, Map<Long, byte[]>> links(String first, String last) {
        Map<String, Map<Long, byte[]>> links = new HashMap<>();
        jdbc.query(
                "select id, number, link from link where id between ? and ?",
                row -> {
                    links.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                            .put(row.getLong(2), row.getBytes(3));
                },
                first,
                last);
        return links;
    }

    private Map<String, List<KeptRequest>> kept(String first, String last) {
        return jdbc
                .query(
                        "select " + KeptRequest.COLUMNS + " from idempotency where id between ? and ?",
                        (row, index) -> KeptRequest.of(row),
                        first,
                        last)
                .stream()
                .collect(Collectors.groupingBy(KeptRequest::id));
    }
}
