package trackrecord.application.readmodel.careerlist;

import java.sql.Array;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.store.Count;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.career.ForgetsCareers;
import trackrecord.application.store.event.EventReader;
import trackrecord.domain.timeline.History;

/** The list of careers, with name, employer and title on a day. Careers with outdated rows are folded. */
public final class CareerList implements ForgetsCareers {

    private static final int CHUNK = 100;
    private static final String FIELDS =
            "select c.id, c.slug, c.version, r.id, p.name, p.employer, p.title, p.level from ";
    private static final String MATCHES = " where r.id is not null and lower(c.slug || ' ' || coalesce(p.name, '')"
            + " || ' ' || coalesce(p.employer, '') || ' ' || coalesce(p.title, '') || ' ' || coalesce(p.level, ''))"
            + " like ? escape '!'";
    private static final RowMapper<Found> FOUND = (row, index) -> new Found(
            row.getString(1),
            row.getString(2),
            row.getInt(3),
            row.getString(4) == null
                    ? null
                    : new Listed(row.getString(5), row.getString(6), row.getString(7), row.getString(8)));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Generations generations;
    private final EventReader reader;
    private final SearchIndex index;
    private final String rows;

    /** @param version the number of the newest fact */
    public record Entry(String careerId, Listed listed, int version) {}

    /** @param total number of matches on all pages */
    public record Page(List<Entry> careers, long total) {}

    /**
     * A career as the database has it.
     *
     * @param id     the internal id
     * @param listed null if its rows are outdated
     */
    private record Found(
            String id, String slug, int version, @Nullable Listed listed) {}

    public CareerList(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Generations generations,
            EventReader reader) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.generations = generations;
        this.reader = reader;
        this.index = new SearchIndex(jdbc, generations, reader);
        this.rows = " left join row_set r on r.id = c.id and r.version >= c.version and r.generation = "
                + generations.servedQuery()
                + " left join career_list p on p.id = r.id and p.generation = r.generation"
                + " and p.valid_from <= ? and p.valid_to > ?";
    }

    /**
     * A page of the careers, by their ids.
     *
     * @param text found anywhere in id, name, employer, title or level of that day, in either case; absent: all
     * @param page from 0
     */
    public Page on(LocalDate day, @Nullable String text, int page, int size) {
        long offset = (long) page * size;
        return Objects.requireNonNull(snapshot.execute(status -> text == null || text.isBlank()
                ? all(day, offset, size)
                : matching(day, text.strip().toLowerCase(Locale.ROOT), offset, size)));
    }

    /** Forgets it now and again after the transaction, because a search in between may have read the career. */
    @Override
    public void forget(String careerId, String id) {
        index.forget(id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    index.forget(id);
                }
            });
        }
    }

    private Page all(LocalDate day, long offset, int size) {
        List<Found> found = jdbc.query(
                FIELDS + "(select slug, id, version from career order by slug limit ? offset ?) c" + rows
                        + " order by c.slug",
                FOUND,
                size,
                offset,
                day,
                day);
        List<String> behind =
                found.stream().filter(it -> it.listed() == null).map(Found::id).toList();
        return new Page(entries(found, folded(behind, day)), Count.of(jdbc, "select count(*) from career"));
    }

    private Page matching(LocalDate day, String text, long offset, int size) {
        List<Searched> careers = index.careers();
        return careers == null
                ? matchingRows(day, text, offset, size)
                : matching(careers.stream().filter(it -> it.contains(day, text)).toList(), day, offset, size);
    }

    private static Page matching(List<Searched> matching, LocalDate day, long offset, int size) {
        return new Page(
                matching.stream()
                        .skip(offset)
                        .limit(size)
                        .map(it -> new Entry(it.slug(), it.listed(day), it.version()))
                        .toList(),
                matching.size());
    }

    /** For more careers than fit in memory. */
    private Page matchingRows(LocalDate day, String text, long offset, int size) {
        String pattern = "%" + text.replaceAll("[!%_]", "!$0") + "%";
        Map<String, Listed> folded = folded(behind(), day);
        List<Object> arguments = new ArrayList<>(List.of(day, day, pattern));
        String where = MATCHES;
        if (!folded.isEmpty()) {
            where += " or c.id = any (?)";
            arguments.add(ids(folded, text));
        }
        List<Found> found = jdbc.query(
                FIELDS + "career c" + rows + where + " order by c.slug limit ? offset ?",
                FOUND,
                Stream.concat(arguments.stream(), Stream.of(size, offset)).toArray());
        long total = Count.of(jdbc, "select count(*) from career c" + rows + where, arguments.toArray());
        return new Page(entries(found, folded), total);
    }

    private List<String> behind() {
        OptionalInt served = generations.served();
        return served.isEmpty()
                ? jdbc.queryForList("select id from career order by id", String.class)
                : generations.behind(served.getAsInt()).stream()
                        .map(Generations.Behind::id)
                        .toList();
    }

    /** The ids of folded careers that contain the text, as an array of the database. */
    private Array ids(Map<String, Listed> folded, String text) {
        List<String> matching = new ArrayList<>();
        jdbc.query("select id, slug from career", row -> {
            Listed listed = folded.get(row.getString(1));
            if (listed != null && listed.contains(row.getString(2), text)) {
                matching.add(row.getString(1));
            }
        });
        return Objects.requireNonNull(jdbc.execute(
                (ConnectionCallback<Array>) connection -> connection.createArrayOf("varchar", matching.toArray())));
    }

    private Map<String, Listed> folded(List<String> ids, LocalDate day) {
        Map<String, Listed> folded = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            OnConnection.run(jdbc, connection -> {
                reader.readAll(
                        connection,
                        chunk,
                        (id, facts) ->
                                folded.put(id, Listed.on(History.of(facts).timeline(), day)));
            });
        }
        return folded;
    }

    private static List<Entry> entries(List<Found> found, Map<String, Listed> folded) {
        return found.stream()
                .map(it -> new Entry(
                        it.slug(),
                        it.listed() == null ? folded.getOrDefault(it.id(), Listed.NOTHING) : it.listed(),
                        it.version()))
                .toList();
    }
}
