package trackrecord.application.readmodel.careerlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.generation.Dated;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.generation.Values;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.career.SomeCareers;
import trackrecord.application.store.event.EventReader;
import trackrecord.domain.timeline.History;

/**
 * The in-memory index of the search. One query tells whether it is current, because every change by any node increases
 * the number of facts, careers or erased careers. If it is not, changed careers are read again and missing ones are
 * removed.
 */
final class SearchIndex {

    /** This number takes about 50 MB. */
    static final int MOST = 50_000;

    private static final int CHUNK = 200;
    private static final String STATE = "select count(*), coalesce(sum(version), 0),"
            + " (select count(*) from erasure), (select coalesce(max(position), 0) from event) from career";

    private final JdbcTemplate jdbc;
    private final Generations generations;
    private final EventReader reader;
    private final Map<String, Searched> byId = new ConcurrentHashMap<>();
    /** The generation whose rows were read. */
    private OptionalInt generation = OptionalInt.empty();

    private @Nullable Ordered current;

    /** @param served the generation that answers for careers; empty if the rows of every career are outdated */
    private record State(long careers, long facts, long erased, long position, OptionalInt served) {}

    /** The careers in the order in which the database sorts their names. */
    private record Ordered(State state, List<Searched> careers) {}

    private record Row(String id, String slug, int version) {}

    SearchIndex(JdbcTemplate jdbc, Generations generations, EventReader reader) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.reader = reader;
    }

    /**
     * All careers as the running transaction sees them, by their names; null if there are too many to hold.
     */
    @Nullable
    List<Searched> careers() {
        State state = state();
        if (state.careers > MOST) {
            forgetAll();
            return null;
        }
        return careers(state);
    }

    /** Each waiting thread holds a connection, and so does the thread it waits for. */
    private synchronized List<Searched> careers(State state) {
        if (current != null && current.state.equals(state)) {
            return current.careers;
        }
        if (!generation.equals(state.served)) {
            byId.clear();
            generation = state.served;
        }
        List<Row> rows = jdbc.query(
                "select id, slug, version from career order by slug",
                (row, index) -> new Row(row.getString(1), row.getString(2), row.getInt(3)));
        byId.keySet().retainAll(rows.stream().map(Row::id).collect(Collectors.toSet()));
        List<Row> changed = rows.stream().filter(this::isChanged).toList();
        if (changed.size() == rows.size()) {
            read(changed, state.served, SomeCareers.between(null, null));
        } else {
            for (int from = 0; from < changed.size(); from += CHUNK) {
                List<Row> chunk = changed.subList(from, Math.min(changed.size(), from + CHUNK));
                read(
                        chunk,
                        state.served,
                        SomeCareers.of(chunk.stream().map(Row::id).toList()));
            }
        }
        List<Searched> careers = rows.stream()
                .map(row -> Objects.requireNonNull(byId.get(row.id)))
                .toList();
        current = new Ordered(state, careers);
        return careers;
    }

    private State state() {
        OptionalInt served = generations.served();
        return Objects.requireNonNull(jdbc.queryForObject(
                STATE,
                (row, index) -> new State(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), served)));
    }

    private boolean isChanged(Row row) {
        Searched known = byId.get(row.id);
        return known == null || known.version() != row.version || !known.slug().equals(row.slug);
    }

    private void read(List<Row> some, OptionalInt served, SomeCareers condition) {
        Map<String, List<Dated<Listed>>> courses =
                served.isEmpty() ? Map.of() : courses(some, served.getAsInt(), condition);
        List<Row> behind = new ArrayList<>();
        for (Row row : some) {
            List<Dated<Listed>> course = courses.get(row.id);
            if (course == null) {
                behind.add(row);
            } else {
                put(row, course);
            }
        }
        for (int from = 0; from < behind.size(); from += CHUNK) {
            fold(behind.subList(from, Math.min(behind.size(), from + CHUNK)));
        }
    }

    private void put(Row row, List<Dated<Listed>> course) {
        byId.put(row.id, Searched.of(row.id, row.slug, row.version, course));
    }

    /** For careers with current rows. */
    private Map<String, List<Dated<Listed>>> courses(List<Row> some, int generation, SomeCareers condition) {
        Map<String, Integer> versions = some.stream().collect(Collectors.toMap(Row::id, Row::version));
        Map<String, List<Dated<Listed>>> courses = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        jdbc.query(
                "select r.id, r.version, p.valid_from, p.valid_to, p.name, p.employer, p.title, p.level from"
                        + " (select id, version, generation from row_set where generation = ? and "
                        + condition.condition() + ") r"
                        + " left join career_list p on p.id = r.id and p.generation = r.generation",
                row -> {
                    String id = row.getString(1);
                    Integer version = versions.get(id);
                    if (version != null && row.getInt(2) >= version) {
                        List<Dated<Listed>> course = courses.computeIfAbsent(id, it -> new ArrayList<>());
                        LocalDate from = row.getObject(3, LocalDate.class);
                        if (from != null) {
                            LocalDate to = row.getObject(4, LocalDate.class);
                            course.add(new Dated<>(
                                    from,
                                    Values.FOR_EVER.equals(to) ? null : to,
                                    new Listed(
                                            one(texts, row.getString(5)),
                                            one(texts, row.getString(6)),
                                            one(texts, row.getString(7)),
                                            one(texts, row.getString(8)))));
                        }
                    }
                },
                condition.after(generation));
        courses.values().forEach(course -> course.sort(Comparator.comparing(Dated::from)));
        return courses;
    }

    /** Returns one instance for equal texts, because employers and titles repeat. */
    private static @Nullable String one(Map<String, String> texts, @Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, it -> it);
    }

    private void fold(List<Row> behind) {
        Map<String, Row> rows = behind.stream().collect(Collectors.toMap(Row::id, row -> row));
        Set<String> without = new HashSet<>(rows.keySet());
        OnConnection.run(jdbc, connection -> {
            reader.readAll(connection, rows.keySet(), (id, facts) -> {
                put(
                        Objects.requireNonNull(rows.get(id)),
                        Dated.course(History.of(facts).timeline(), Listed::of));
                without.remove(id);
            });
        });
        without.forEach(id -> put(Objects.requireNonNull(rows.get(id)), List.of()));
    }

    /** Removes a career. */
    synchronized void forget(String id) {
        byId.remove(id);
        current = null;
    }

    private synchronized void forgetAll() {
        byId.clear();
        current = null;
    }
}
