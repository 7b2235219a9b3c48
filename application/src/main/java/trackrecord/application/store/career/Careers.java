package trackrecord.application.store.career;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.event.EventReader;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * The histories of careers, for everything that reads. One look at the career's row tells whether what is in memory
 * is current; if not, the facts it lacks are read in one query. So a command or an erasure by any node is seen at once.
 */
public final class Careers {

    private final CareerTable table;
    private final JdbcTemplate jdbc;
    private final EventReader reader;
    /** By internal id. */
    private final Cache<String, History> cache;

    private final CacheUse use = new CacheUse();

    /** @param mostFacts how many facts to keep in memory, over all careers */
    public Careers(DataSource dataSource, CareerTable table, EventReader reader, int mostFacts) {
        this.table = table;
        this.jdbc = new JdbcTemplate(dataSource);
        this.reader = reader;
        this.cache = bounded(mostFacts);
    }

    /** Keeps those used lately and often. What goes beyond the bound is let go of at once, by the thread that adds. */
    private static Cache<String, History> bounded(int mostFacts) {
        return Caffeine.newBuilder()
                .maximumWeight(mostFacts)
                .weigher((String id, History history) -> history.version())
                .executor(Runnable::run)
                .build();
    }

    /** @throws CareerNotFound if there is none, or none any more */
    public History load(String slug) {
        return find(slug).orElseThrow(CareerNotFound::new);
    }

    public Optional<History> find(String slug) {
        return table.find(slug).flatMap(row -> {
            History cached = cache.getIfPresent(row.id());
            if (cached != null && cached.version() == row.version()) {
                use.count(true);
                return Optional.of(cached);
            }
            use.count(false);
            History before = cached == null || cached.version() > row.version() ? History.EMPTY : cached;
            List<RecordedEntry> newer = read(row, before.version());
            if (newer.size() != row.version() - before.version()) {
                throw new IllegalStateException("A career lacks stored facts: it has " + newer.size()
                        + " after number " + before.version() + ", but its version is " + row.version()
                        + ". Verify the ledger, and restore a backup.");
            }
            History history = before.isEmpty() ? History.of(newer) : before.plus(newer);
            cache.put(row.id(), history);
            return Optional.of(history);
        });
    }

    /**
     * The internal id of a career, which it keeps for ever: after an erasure another career may have its name.
     *
     * @throws CareerNotFound if there is none, or none any more
     */
    public String id(String slug) {
        return table.find(slug).map(CareerTable.Row::id).orElseThrow(CareerNotFound::new);
    }

    private List<RecordedEntry> read(CareerTable.Row row, int after) {
        try {
            return jdbc.execute((ConnectionCallback<List<RecordedEntry>>)
                    connection -> reader.read(connection, row.id(), after, row.version()));
        } catch (EventReader.Erased e) {
            if (table.find(row.slug()).filter(now -> now.id().equals(row.id())).isPresent()) {
                throw new IllegalStateException(
                        "A career has lost its key, and was not erased. Verify the ledger, " + "and restore a backup.",
                        e);
            }
            throw new CareerNotFound();
        }
    }

    /** How often a history was in memory, whole. */
    public CacheUse use() {
        return use;
    }

    /** Keeps what was just recorded, so that the next read need not fetch it. */
    public void keep(String id, History history) {
        cache.put(id, history);
    }

    /** Forgets an erased career. */
    public void forget(String id) {
        cache.invalidate(id);
    }
}
