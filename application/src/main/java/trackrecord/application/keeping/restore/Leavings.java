package trackrecord.application.keeping.restore;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.rebuild.FollowsRestore;
import trackrecord.application.store.Count;
import trackrecord.application.store.sync.DurableTransactionManager;

/**
 * The rows left by a failed restore: those after the position of its note that belong neither to a career nor to an
 * erased one. Nobody could see them, so the ledger loses nothing.
 */
final class Leavings {

    private static final int POSITIONS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(Leavings.class);

    private final DurableTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final RestoreNote note;
    private final FollowsRestore follower;

    Leavings(DurableTransactionManager transactions, RestoreNote note, FollowsRestore follower) {
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = new JdbcTemplate(transactions.getDataSource());
        this.note = note;
        this.follower = follower;
    }

    /** Removes the rows of a restore that has just failed. If this fails too, the next start finds the note. */
    void removeAfter(RuntimeException failed) {
        try {
            removeAbandoned();
        } catch (RuntimeException e) {
            failed.addSuppressed(e);
        }
    }

    /** Runs in one thread of one process at a time, so that rows of a later restore are not touched. */
    synchronized void removeAbandoned() {
        note.abandoned()
                .filter(left -> Boolean.TRUE.equals(transaction.execute(status -> note.claim(left))))
                .ifPresent(this::remove);
    }

    private void remove(RestoreNote.Standing left) {
        long last = Count.of(jdbc, "select coalesce(max(position), 0) from event");
        for (long from = left.after(); from < last; from += POSITIONS) {
            remove(from, from + POSITIONS);
        }
        follower.forget();
        transaction.executeWithoutResult(status -> {
            transactions.requireDurable();
            note.beat();
            note.removeWith(left);
        });
        LOG.info("A restore was not finished: what it had stored is removed.");
    }

    private void remove(long after, long last) {
        List<String> ids = jdbc.queryForList("""
                select distinct id from event where position > ? and position <= ?
                and id not in (select id from career) and id not in (select id from erasure)""", String.class, after, last);
        transaction.executeWithoutResult(status -> {
            note.beat();
            List<Object[]> each = new ArrayList<>();
            ids.forEach(id -> each.add(new Object[] {id}));
            for (String table : List.of("event", "link", "career_key")) {
                jdbc.batchUpdate("delete from " + table + " where id = ?", each);
            }
        });
    }
}
