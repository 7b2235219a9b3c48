package trackrecord.application.readmodel.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.careerlist.Listed;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.growth.GrowthHistory;
import trackrecord.application.readmodel.state.CareerState;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.career.ForgetsCareers;
import trackrecord.domain.timeline.History;

/**
 * The read models as they lie in the database. A career's rows are replaced as a whole, and only by those of a higher
 * version; whoever replaces them holds the lock on its {@code career} row.
 */
public final class RowSets implements ForgetsCareers {

    /** All tables of the read models. */
    public static final List<GenerationTable<?>> TABLES =
            List.of(CareerState.TABLE, GrowthHistory.TABLE, Listed.TABLE, AnnualTotal.TABLE);

    /** That a career has its rows, and which facts they rest on. */
    static final GenerationTable<RowSet> ROW_SET =
            new GenerationTable<>("row_set", "version, recorded_at", (rows, values) -> values.number(rows.version())
                    .text(DateTimeUtils.formatInstant(rows.recordedAt())));

    /** All tables that hold rows by career and generation. */
    static final List<GenerationTable<?>> ALL = Stream.concat(Stream.of(ROW_SET), TABLES.stream())
            .<GenerationTable<?>>map(it -> it)
            .toList();

    private final Generations generations;
    private final JdbcTemplate jdbc;

    public RowSets(DataSource dataSource, Generations generations) {
        this.generations = generations;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Writes what a career has become into every open generation of this program's shape, in the running transaction. In
     * one of another shape it is behind from then on.
     */
    public void put(String id, History history) {
        List<Generations.Generation> written = generations.written();
        if (written.isEmpty()) {
            return;
        }
        List<RowSet> rows = List.of(RowSet.of(id, history));
        OnConnection.run(jdbc, connection -> {
            for (Generations.Generation generation : written) {
                put(connection, generation.number(), rows);
            }
        });
    }

    /** Writes those that are newer than what stands in a generation. */
    public static void put(Connection connection, int generation, List<RowSet> rowSets) throws SQLException {
        Map<String, Integer> present = versions(connection, generation, rowSets);
        List<RowSet> newer = new ArrayList<>();
        for (RowSet rows : rowSets) {
            Integer version = present.get(rows.id());
            if (version == null || version < rows.version()) {
                newer.add(rows);
                if (version != null) {
                    delete(connection, generation, rows.id());
                }
            }
        }
        if (!newer.isEmpty()) {
            insert(connection, generation, newer);
        }
    }

    private static Map<String, Integer> versions(Connection connection, int generation, List<RowSet> rowSets)
            throws SQLException {
        Map<String, Integer> versions = new HashMap<>();
        String marks = "?, ".repeat(rowSets.size() - 1) + "?";
        try (PreparedStatement select = connection.prepareStatement(
                "select id, version from row_set where generation = ? and id in (" + marks + ")")) {
            select.setInt(1, generation);
            for (int index = 0; index < rowSets.size(); index++) {
                select.setString(index + 2, rowSets.get(index).id());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return versions;
    }

    private static void delete(Connection connection, int generation, String id) throws SQLException {
        for (GenerationTable<?> table : TABLES) {
            table.delete(connection, generation, id);
        }
        ROW_SET.delete(connection, generation, id);
    }

    private static void insert(Connection connection, int generation, List<RowSet> newer) throws SQLException {
        ROW_SET.insert(connection, generation, newer, RowSet::id, List::of);
        CareerState.TABLE.insert(
                connection, generation, newer, RowSet::id, rows -> rows.state().rows());
        GrowthHistory.TABLE.insert(
                connection, generation, newer, RowSet::id, rows -> rows.growth().rows());
        Listed.TABLE.insert(connection, generation, newer, RowSet::id, RowSet::listed);
        AnnualTotal.TABLE.insert(connection, generation, newer, RowSet::id, RowSet::annualized);
    }

    @Override
    public void forget(String careerId, String id) {
        for (GenerationTable<?> table : TABLES) {
            jdbc.update("delete from " + table.name() + " where id = ?", id);
        }
        jdbc.update("delete from row_set where id = ?", id);
    }
}
