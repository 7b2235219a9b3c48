package trackrecord.application.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.career.CareerTable;
import trackrecord.application.erasure.Erasure;
import trackrecord.application.ledger.Ledger;
import trackrecord.application.log.LogFormat;
import trackrecord.application.log.LogLine;
import trackrecord.application.log.LogRejected;
import trackrecord.application.record.CareerChange;
import trackrecord.application.sample.SampleCareer;
import trackrecord.application.store.CareerKeys;
import trackrecord.application.store.DurableTransactionManager;
import trackrecord.application.store.EventReader;
import trackrecord.application.store.FactSerializer;
import trackrecord.application.store.Links;
import trackrecord.application.store.StoredEvent;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.rule.Problem;
import trackrecord.domain.timeline.History;

/**
 * Takes a log into an empty store: all of it, or nothing. Numbers, recorded times and recorders stay as they are, and
 * so do the stored bytes of a sealed log. The rules of commands are not asked: what was recorded, was.
 */
public final class Restore {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int CAREERS_AT_ONCE = 200;

    private final DurableTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final CareerTable table;
    private final CareerKeys keys;
    private final FactSerializer serializer;
    private final EventReader reader;
    private final Erasure erasure;
    private final SampleCareer sample;
    private final Ledger ledger;
    private final List<FollowsRestore> followers;

    /** A fact that breaks a rule where it stands. */
    public record IllegalStep(String careerId, int number, String code, String message) {
    }

    /** @param head of the store after the restore */
    public record Restored(int careers, long facts, String head, List<IllegalStep> illegalSteps) {
    }

    public Restore(DurableTransactionManager transactions, CareerTable table, CareerKeys keys,
            FactSerializer serializer, EventReader reader, Erasure erasure, SampleCareer sample, Ledger ledger,
            List<FollowsRestore> followers) {
        this.transactions = transactions;
        this.jdbc = new JdbcTemplate(transactions.getDataSource());
        this.table = table;
        this.keys = keys;
        this.serializer = serializer;
        this.reader = reader;
        this.erasure = erasure;
        this.sample = sample;
        this.ledger = ledger;
        this.followers = List.copyOf(followers);
    }

    /**
     * Restores a log.
     *
     * @throws StoreNotEmpty if there are careers other than the untouched sample
     * @throws LogRejected   naming the first line that cannot be taken
     */
    public Restored restore(Iterator<String> lines) {
        return new TransactionTemplate(transactions).execute(status -> {
            transactions.requireDurable();
            makeRoom();
            return jdbc.execute((ConnectionCallback<Restored>) connection -> restore(connection, lines));
        });
    }

    private void makeRoom() {
        List<CareerTable.Row> careers = table.all();
        if (!careers.stream().allMatch(sample::isUntouched)) {
            throw new StoreNotEmpty();
        }
        careers.forEach(career -> erasure.eraseInTransaction(career.slug()));
    }

    private Restored restore(Connection connection, Iterator<String> lines) throws SQLException {
        Map<String, RestoredCareer> careers = append(connection, lines);
        long facts = 0;
        for (RestoredCareer career : careers.values()) {
            table.insert(new CareerTable.Row(career.slug(), career.id(), career.last()));
            facts += career.last();
        }
        List<IllegalStep> illegal = follow(connection, List.copyOf(careers.values()));
        return new Restored(careers.size(), facts, ledger.head().head(), illegal);
    }

    private Map<String, RestoredCareer> append(Connection connection, Iterator<String> lines) throws SQLException {
        Map<String, RestoredCareer> careers = new LinkedHashMap<>();
        List<StoredEvent> events = new ArrayList<>();
        List<byte[]> links = new ArrayList<>();
        for (int line = 1; lines.hasNext(); line++) {
            String text = lines.next();
            if (text.isBlank()) {
                continue;
            }
            switch (LogFormat.read(text, line)) {
                case LogLine.Key it -> begin(connection, careers, it, line);
                case LogLine.Entry it -> {
                    RestoredCareer career = careers.get(it.careerId());
                    if (career == null) {
                        career = begin(connection, careers, it.careerId(), line);
                    }
                    events.add(career.next(it, line));
                    links.add(career.link());
                }
            }
            if (events.size() == ROWS_AT_ONCE) {
                flush(connection, events, links);
            }
        }
        flush(connection, events, links);
        for (RestoredCareer career : careers.values()) {
            if (career.last() == 0) {
                throw new LogRejected(0, "the log has a key for " + career.slug() + ", but no fact");
            }
        }
        return careers;
    }

    private static void flush(Connection connection, List<StoredEvent> events, List<byte[]> links)
            throws SQLException {
        if (!events.isEmpty()) {
            StoredEvent.insert(connection, events);
            Links.insert(connection, events, links);
            events.clear();
            links.clear();
        }
    }

    private void begin(Connection connection, Map<String, RestoredCareer> careers, LogLine.Key key, int line)
            throws SQLException {
        checkSlug(key.careerId(), line);
        if (careers.containsKey(key.careerId())) {
            throw new LogRejected(line, "this career's key stands before its first fact, once");
        }
        try {
            if (key.key().length != 32 || !UUID.fromString(key.id()).toString().equals(key.id())) {
                throw new IllegalArgumentException();
            }
        } catch (IllegalArgumentException e) {
            throw new LogRejected(line, "not an internal id with a key of 32 bytes");
        }
        if (jdbc.queryForObject("select count(*) from link where id = ?", Integer.class, key.id()) > 0) {
            throw new LogRejected(line, "this career is in the store already, erased; restore it into a new store, "
                    + "or from a log that is not sealed");
        }
        SecretKey secret = keys.store(connection, key.id(), key.key());
        careers.put(key.careerId(),
                new RestoredCareer(key.careerId(), key.id(), secret, true, serializer, reader));
    }

    private RestoredCareer begin(Connection connection, Map<String, RestoredCareer> careers, String slug, int line)
            throws SQLException {
        checkSlug(slug, line);
        String id = UUID.randomUUID().toString();
        RestoredCareer career = new RestoredCareer(slug, id, keys.create(connection, id), false, serializer, reader);
        careers.put(slug, career);
        return career;
    }

    private static void checkSlug(String slug, int line) {
        if (!CareerTable.SLUG.matcher(slug).matches()) {
            throw new LogRejected(line, "careerId is 1 to 64 lower-case letters, digits and hyphens");
        }
    }

    private List<IllegalStep> follow(Connection connection, List<RestoredCareer> careers) throws SQLException {
        List<IllegalStep> illegal = new ArrayList<>();
        for (int from = 0; from < careers.size(); from += CAREERS_AT_ONCE) {
            Map<String, String> slugs = new LinkedHashMap<>();
            careers.subList(from, Math.min(careers.size(), from + CAREERS_AT_ONCE))
                    .forEach(career -> slugs.put(career.id(), career.slug()));
            reader.readAll(connection, slugs.keySet(), (id, facts) -> {
                CareerChange career = new CareerChange(slugs.get(id), id, History.of(facts));
                for (Problem problem : Decider.illegalSteps(career.history())) {
                    illegal.add(new IllegalStep(career.careerId(), problem.command() + 1, problem.code().name(),
                            problem.message()));
                }
                followers.forEach(follower -> follower.restored(career));
            });
        }
        return illegal;
    }
}
