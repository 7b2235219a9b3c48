package trackrecord.application.readmodel.row;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.jspecify.annotations.Nullable;
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
 * The read models in the database. A career's rows are replaced as a whole, and only by those of a higher version,
 * under the lock on its {@code career} row. A process that has just written them replaces only the rows that differ.
 */
public final class RowSets implements ForgetsCareers {

    /** All tables of the read models. */
    public static final List<GenerationTable<?>> TABLES =
            List.of(CareerState.TABLE, GrowthHistory.TABLE, Listed.TABLE, AnnualTotal.TABLE);

    /** Records that a career has rows, and the facts behind them. */
    static final GenerationTable<RowSet> ROW_SET =
            new GenerationTable<>("row_set", "version, recorded_at", 0, (rows, values) -> values.number(rows.version())
                    .text(DateTimeUtils.formatInstant(rows.recordedAt())));

    private static final String ADVANCE = "update row_set set version = ?, recorded_at = ?"
            + " where id = ? and generation = ? and version = ? and recorded_at = ?";

    /** All tables that hold rows by career and generation. */
    static final List<GenerationTable<?>> ALL = Stream.concat(Stream.of(ROW_SET), TABLES.stream())
            .<GenerationTable<?>>map(it -> it)
            .toList();

    private final Generations generations;
    private final JdbcTemplate jdbc;
    /** Of the careers that were recorded in last: their rows as they were written. */
    private final Cache<String, FoldedRows> kept;

    /** @param mostFacts how many facts of careers recorded in last to keep in memory, with their rows */
    public RowSets(DataSource dataSource, Generations generations, int mostFacts) {
        this.generations = generations;
        this.jdbc = new JdbcTemplate(dataSource);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostFacts)
                .weigher((String id, FoldedRows folded) -> folded.rows().version())
                .executor(Runnable::run)
                .build();
    }

    /**
     * Writes the rows of a career to every open generation with this program's format, in the running transaction. In
     * generations with another format the career becomes outdated.
     *
     * @return to be run once the transaction is committed, and not before
     */
    Runnable put(String id, History history) {
        List<Generations.Generation> written = generations.written();
        if (written.isEmpty()) {
            return () -> kept.invalidate(id);
        }
        FoldedRows before = before(id, history);
        FoldedRows after = before == null ? FoldedRows.of(id, history) : before.with(history);
        OnConnection.run(jdbc, connection -> {
            for (Generations.Generation generation : written) {
                if (before == null || !advance(connection, generation.number(), before.rows(), after.rows())) {
                    put(connection, generation.number(), List.of(after.rows()));
                }
            }
        });
        return () -> kept.put(id, after);
    }

    /** What is kept of a career, if that is of the same facts: another node may have recorded others, or it was erased. */
    @SuppressWarnings("ReferenceEquality") // An equal one, read again, tells nothing of what was written for this one.
    private @Nullable FoldedRows before(String id, History history) {
        FoldedRows before = kept.getIfPresent(id);
        return before != null
                        && before.history().version() <= history.version()
                        && before.history().entries().getLast()
                                == history.entries().get(before.history().version() - 1)
                ? before
                : null;
    }

    /** Writes the difference to the rows of a generation; false if these are others, and nothing was written. */
    private static boolean advance(Connection connection, int generation, RowSet before, RowSet after)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setInt(1, after.version());
            update.setString(2, DateTimeUtils.formatInstant(after.recordedAt()));
            update.setString(3, after.id());
            update.setInt(4, generation);
            update.setInt(5, before.version());
            update.setString(6, DateTimeUtils.formatInstant(before.recordedAt()));
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        String id = after.id();
        CareerState.TABLE.change(
                connection, generation, id, before.state().rows(), after.state().rows());
        GrowthHistory.TABLE.change(
                connection,
                generation,
                id,
                before.growth().rows(),
                after.growth().rows());
        Listed.TABLE.change(connection, generation, id, before.listed(), after.listed());
        AnnualTotal.TABLE.change(connection, generation, id, before.annualized(), after.annualized());
        return true;
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
        kept.invalidate(id);
        for (GenerationTable<?> table : TABLES) {
            jdbc.update("delete from " + table.name() + " where id = ?", id);
        }
        jdbc.update("delete from row_set where id = ?", id);
    }
}
