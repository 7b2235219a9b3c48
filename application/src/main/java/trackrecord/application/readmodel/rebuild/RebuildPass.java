package trackrecord.application.readmodel.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.readmodel.row.RowSets;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.EventSink;
import trackrecord.application.store.event.EventSweep;
import trackrecord.application.store.event.SealedEvents;
import trackrecord.domain.text.Counted;
import trackrecord.domain.timeline.History;

/**
 * What the workers of a rebuild do: they read and fold some careers, then write their rows in one transaction.
 * Meanwhile they hold the lock on their {@code career} rows, so that a command is either included in the fold or writes
 * its own rows afterwards.
 */
public final class RebuildPass {

    private static final int BATCH = 100;
    /** For fewer facts a pass over the whole table is not worthwhile. */
    private static final int FEWEST_FACTS = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final EventReader reader;
    private final int generation;
    private final String lock;

    /** @param alone no other process can be at this store */
    RebuildPass(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventReader reader,
            int generation,
            boolean alone) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.reader = reader;
        this.generation = generation;
        // A career that another process has locked is skipped and stays outdated, so that nobody waits for anybody.
        this.lock = alone ? "for update" : "for update skip locked";
    }

    /** Whether to read the whole table for so many facts. */
    static boolean pays(long facts) {
        return facts >= FEWEST_FACTS;
    }

    /** Room for the events of these careers, still to be filled. */
    SealedEvents gather(Collection<String> ids) {
        Set<String> all = Set.copyOf(ids);
        return reader.gather((id, _, _) -> all.contains(id));
    }

    /** A pass over the table in so many parts, each still to be read. */
    EventSweep sweep(EventSink sink, int parts) {
        return jdbc.execute((ConnectionCallback<EventSweep>) connection -> EventSweep.over(connection, parts, sink));
    }

    /**
     * @param stop  looked at between pages
     * @param alive run every now and then, while this holds no connection: it takes one itself
     */
    void read(EventSweep sweep, int part, AtomicBoolean stop, Runnable alive) {
        sweep.read(jdbc, part, stop, alive);
    }

    /**
     * Does these careers, batch by batch; those that moved on meanwhile, or that another process holds, are still behind
     * afterwards.
     *
     * @param events theirs; absent: each is looked up by itself
     * @param stop  looked at between batches
     * @param done  told how many careers each batch has done
     */
    void run(List<String> ids, @Nullable SealedEvents events, AtomicBoolean stop, IntConsumer done) {
        for (int from = 0; from < ids.size() && !stop.get(); from += BATCH) {
            List<String> batch = List.copyOf(ids.subList(from, Math.min(ids.size(), from + BATCH)));
            List<RowSet> folded = fold(batch, events);
            Integer written = transaction.execute(status ->
                    jdbc.execute((ConnectionCallback<Integer>) connection -> write(connection, batch, folded)));
            done.accept(written);
        }
    }

    private List<RowSet> fold(List<String> batch, @Nullable SealedEvents events) {
        List<RowSet> folded = new ArrayList<>(batch.size());
        OnConnection.run(jdbc, connection -> {
            Set<String> left = new LinkedHashSet<>(batch);
            if (events != null) {
                events.open(connection, batch).forEach((id, facts) -> {
                    folded.add(RowSet.of(id, History.of(facts)));
                    left.remove(id);
                });
            }
            if (!left.isEmpty()) {
                reader.readAll(connection, left, (id, facts) -> folded.add(RowSet.of(id, History.of(facts))));
            }
        });
        return folded;
    }

    private int write(Connection connection, List<String> batch, List<RowSet> folded) throws SQLException {
        Map<String, Integer> heads = lock(connection, batch);
        List<RowSet> settled = folded.stream()
                .filter(it -> Integer.valueOf(it.version()).equals(heads.get(it.id())))
                .toList();
        folded.forEach(it -> heads.remove(it.id()));
        if (!heads.isEmpty()) {
            throw new IllegalStateException("These careers have no key and were not erased:  "
                    + Counted.of(heads.size(), "career") + ". Verify the ledger, and restore a backup.");
        }
        if (!settled.isEmpty()) {
            RowSets.put(connection, generation, settled);
        }
        return settled.size();
    }

    /** The versions of those careers that are there and were locked; nobody can record in them until the transaction ends. */
    private Map<String, Integer> lock(Connection connection, List<String> batch) throws SQLException {
        Map<String, Integer> heads = new HashMap<>();
        String marks = "?, ".repeat(batch.size() - 1) + "?";
        try (PreparedStatement select = connection.prepareStatement(
                "select id, version from career where id in (" + marks + ") order by id " + lock)) {
            for (int index = 0; index < batch.size(); index++) {
                select.setString(index + 1, batch.get(index));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    heads.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return heads;
    }
}
