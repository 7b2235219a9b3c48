package trackrecord.application.readmodel.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.career.SomeCareers;

/**
 * A table of the read models: each row belongs to a career, by its internal id, and to a generation.
 *
 * @param <R> what a row says
 */
public final class GenerationTable<R> {

    /** Rows in one statement: most of the cost of a row is that of its statement. */
    private static final int ROWS = 40;

    private final String name;
    private final Binder<R> binder;
    private final String marks;
    private final String insert;
    private final String select;
    private final String delete;
    private final int key;
    private final String deleteOne;

    /** Gives the values of a row, in the order of the table's columns. */
    public interface Binder<R> {
        void bind(R row, Values values) throws SQLException;
    }

    /**
     * @param columns those after {@code id} and {@code generation}, separated by commas
     * @param key     how many of them, the first ones, tell the rows of a career apart; 0: it has one row
     */
    public GenerationTable(String name, String columns, int key, Binder<R> binder) {
        this.name = name;
        this.binder = binder;
        this.marks = "(?, ?" + ", ?".repeat(columns.split(",").length) + ")";
        this.insert = "insert into " + name + " (id, generation, " + columns + ") values " + marks;
        // Not by an index that begins with the generation, as H2 would: that reads the whole table for a few careers.
        this.select = "select id, " + columns + " from " + name + " where generation + 0 = ? and ";
        this.delete = "delete from " + name + " where id = ? and generation = ?";
        this.key = key;
        this.deleteOne = delete
                + Stream.of(columns.split(", "))
                        .limit(key)
                        .map(column -> " and " + column + " = ?")
                        .collect(Collectors.joining());
    }

    public String name() {
        return name;
    }

    /** The name by which the API knows it. */
    public String model() {
        return name.replace('_', '-');
    }

    /** Inserts the rows of several careers, many with each statement. */
    public <S> void insert(
            Connection connection, int generation, List<S> careers, Function<S, String> id, Function<S, List<R>> rows)
            throws SQLException {
        List<Map.Entry<String, R>> all = new ArrayList<>();
        careers.forEach(career -> rows.apply(career).forEach(row -> all.add(Map.entry(id.apply(career), row))));
        int whole = all.size() / ROWS * ROWS;
        insert(connection, generation, all.subList(0, whole), ROWS);
        insert(connection, generation, all.subList(whole, all.size()), 1);
    }

    private void insert(Connection connection, int generation, List<Map.Entry<String, R>> rows, int atOnce)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert + (", " + marks).repeat(atOnce - 1))) {
            for (int from = 0; from < rows.size(); from += atOnce) {
                Values values = new BoundValues(statement);
                for (Map.Entry<String, R> row : rows.subList(from, from + atOnce)) {
                    binder.bind(row.getValue(), values.text(row.getKey()).number(generation));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Writes the difference between the rows that a career has and those that it is to have.
     *
     * @param before those that it has in the generation, all of them
     */
    public void change(Connection connection, int generation, String id, List<R> before, List<R> after)
            throws SQLException {
        Set<R> gone = new LinkedHashSet<>(before);
        gone.removeAll(Set.copyOf(after));
        if (!gone.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(deleteOne)) {
                for (R row : gone) {
                    Values values = new BoundValues(statement).text(id).number(generation);
                    binder.bind(row, new FirstValues(values, key));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        Set<R> come = new LinkedHashSet<>(after);
        come.removeAll(Set.copyOf(before));
        insert(connection, generation, List.of(id), it -> it, _ -> List.copyOf(come));
    }

    /**
     * The rows of some careers, by id, as they are stored.
     *
     * @return to be compared with {@link #rows(List)}
     */
    public Map<String, Map<List<Object>, Integer>> stored(JdbcTemplate jdbc, int generation, SomeCareers some) {
        Map<String, Map<List<Object>, Integer>> stored = new HashMap<>();
        jdbc.query(
                select + some.condition(),
                row -> {
                    stored.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                            .merge(RowValues.of(row, 2), 1, Integer::sum);
                },
                some.after(generation));
        return stored;
    }

    /** What these rows are in the table: their values, and how often each stands there, in no order. */
    public Map<List<Object>, Integer> rows(List<R> rows) {
        Map<List<Object>, Integer> values = new HashMap<>();
        rows.forEach(row -> values.merge(RowValues.of(row, binder), 1, Integer::sum));
        return values;
    }

    /** Deletes the rows of a career in one generation. */
    public void delete(Connection connection, int generation, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setString(1, id);
            statement.setInt(2, generation);
            statement.executeUpdate();
        }
    }
}
