package trackrecord.application.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * A table of the read models: each row belongs to a career, by its internal id, and to a generation.
 *
 * @param <R> what a row says
 */
public final class GenerationTable<R> {

    private final String name;
    private final Binder<R> binder;
    private final String insert;
    private final String delete;

    /** Gives the values of a row, in the order of the table's columns. */
    public interface Binder<R> {
        void bind(R row, Values values) throws SQLException;
    }

    /** @param columns those after {@code id} and {@code generation}, separated by commas */
    public GenerationTable(String name, String columns, Binder<R> binder) {
        this.name = name;
        this.binder = binder;
        this.insert = "insert into " + name + " (id, generation, " + columns + ") values (?, ?"
                + ", ?".repeat(columns.split(",").length) + ")";
        this.delete = "delete from " + name + " where id = ? and generation = ?";
    }

    public String name() {
        return name;
    }

    /** Inserts the rows of several careers in one batch. */
    public <S> void insert(Connection connection, int generation, List<S> careers, Function<S, String> id,
            Function<S, List<R>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            boolean any = false;
            for (S career : careers) {
                for (R row : rows.apply(career)) {
                    binder.bind(row, new Values(statement).text(id.apply(career)).number(generation));
                    statement.addBatch();
                    any = true;
                }
            }
            if (any) {
                statement.executeBatch();
            }
        }
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
