package trackrecord.application.keeping.erasure;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.DateTimeUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.recording.CareerTurns;
import trackrecord.application.recording.IdempotencyKeys;
import trackrecord.application.recording.TooMuchContention;
import trackrecord.application.store.LockNotHad;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CareerNotFound;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.career.ForgetsCareers;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.StoreSeal;
import trackrecord.application.store.sync.DurableTransactionManager;

/**
 * Erases a career: destroys its key, the row that names it, and everything derived from it. Its events and links
 * stay, permanently sealed, so that the ledger still verifies.
 */
public final class Erasure {

    private final DurableTransactionManager transactions;
    private final CareerTurns turns;
    private final JdbcTemplate jdbc;
    private final CareerTable table;
    private final CareerKeys keys;
    private final IdempotencyKeys requests;
    private final Careers careers;
    private final StoreNotes notes;
    private final StoreSeal seal;
    private final List<ForgetsCareers> derived;
    private final Purge purge;
    private final Clock clock;

    /** @param purged false: the bytes of the deleted rows are still in the database's files, until a purge */
    public record Erased(String careerId, boolean purged) {}

    public Erasure(
            DurableTransactionManager transactions,
            CareerTurns turns,
            CareerTable table,
            CareerKeys keys,
            IdempotencyKeys requests,
            Careers careers,
            StoreNotes notes,
            StoreSeal seal,
            List<ForgetsCareers> derived,
            Purge purge,
            Clock clock) {
        this.transactions = transactions;
        this.turns = turns;
        this.jdbc = new JdbcTemplate(transactions.getDataSource());
        this.table = table;
        this.keys = keys;
        this.requests = requests;
        this.careers = careers;
        this.notes = notes;
        this.seal = seal;
        this.derived = List.copyOf(derived);
        this.purge = purge;
        this.clock = clock;
    }

    /**
     * Erases a career. After this returns, no node can read it.
     *
     * @throws CareerNotFound                                 if there is none
     * @throws TooMuchContention                              if another request locked it for too long
     * @throws trackrecord.application.store.StoreUnavailable while a log is being restored
     */
    public Erased erase(String careerId) {
        return turns.take(careerId, turn -> {
            while (!erased(careerId, turn)) {
                // Another request has locked it: try again.
            }
            return new Erased(careerId, false);
        });
    }

    private boolean erased(String careerId, CareerTurns.Turn turn) {
        try {
            new TransactionTemplate(transactions, DurableTransactionManager.READS_FIRST)
                    .executeWithoutResult(status -> eraseInTransaction(careerId));
            return true;
        } catch (DataAccessException e) {
            if (!LockNotHad.isReasonOf(e)) {
                throw e;
            }
            if (!turn.mayTryAgain()) {
                turn.giveUp();
                throw new TooMuchContention(e);
            }
            return false;
        }
    }

    /** Sees the note of a restore that began before the row was locked; a later restore waits for this transaction. */
    private void eraseInTransaction(String careerId) {
        transactions.beginToWrite();
        CareerTable.Row row = table.hold(careerId).orElseThrow(CareerNotFound::new);
        purge.request();
        transactions.requireDurable();
        forget(row);
        notes.requireNoRestore();
        note(row.id(), row.version(), DateTimeUtils.formatInstant(clock.instant()));
    }

    /**
     * Records, in the running transaction, the erasure of a career whose chain comes from another store.
     *
     * @param version  the number of its last fact
     * @param erasedAt UTC with milliseconds
     */
    public void note(String id, int version, String erasedAt) {
        jdbc.update(
                "insert into erasure (id, version, erased_at, seal, link) values (?, ?, ?, ?,"
                        + " (select link from link where id = ? and number = ?))",
                id,
                version,
                erasedAt,
                new ErasureNote(version, erasedAt, null).sealed(id, seal),
                id,
                version);
    }

    /**
     * Seals notes of erased careers again with the current master key if another key sealed them. Handles one part in
     * the order of ids, in the running transaction.
     *
     * @param after the last id of the previous part; empty for the first one
     * @return the last id of this part; empty if it is the last part
     */
    public Optional<String> renewSeals(String after, int most) {
        Map<String, ErasureNote> part = new LinkedHashMap<>();
        jdbc.query(
                "select id, " + ErasureNote.COLUMNS + " from erasure where id > ? order by id fetch first ? rows only",
                row -> {
                    part.put(row.getString("id"), ErasureNote.of(row));
                },
                after,
                most);
        part.forEach((id, note) -> note.renewed(id, seal)
                .ifPresent(renewed -> jdbc.update("update erasure set seal = ? where id = ?", renewed, id)));
        return part.keySet().stream().reduce((one, next) -> next);
    }

    /**
     * Removes a career from the store and from the ledger, in the running transaction, without a trace. Only for
     * careers that the program created itself.
     *
     * @throws TooMuchContention if another request recorded in it at the same moment
     */
    public void removeWithoutTrace(CareerTable.Row row) {
        forget(row);
        jdbc.update("delete from event where id = ?", row.id());
        jdbc.update("delete from link where id = ?", row.id());
    }

    private void forget(CareerTable.Row row) {
        if (!table.delete(row)) {
            throw new TooMuchContention(null);
        }
        OnConnection.run(jdbc, connection -> {
            keys.destroy(connection, row.id());
        });
        requests.forget(row.id());
        derived.forEach(it -> it.forget(row.slug(), row.id()));
        careers.forget(row.id());
    }
}
