package trackrecord.application.readmodel.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.careerlist.Listed;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.growth.GrowthHistory;
import trackrecord.application.readmodel.state.CareerState;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.application.store.career.SomeCareers;

/**
 * Compares the stored rows of some careers in one generation with those made from their facts: every column of every
 * row.
 */
public final class RowComparison {

    /** What is compared, under the names by which the API knows it. */
    public static final List<String> MODELS =
            RowSets.ALL.stream().map(GenerationTable::model).toList();

    private final Map<GenerationTable<?>, Map<String, Map<List<Object>, Integer>>> stored = new LinkedHashMap<>();

    private final Map<String, Integer> versions = new HashMap<>();

    private RowComparison() {}

    /** A query for the ids among some that have rows in the current generation, once for each model. */
    public static String ids(SomeCareers some) {
        return RowSets.ALL.stream()
                .map(table -> "select id from " + table.name() + " where generation + 0 in " + Generations.CURRENT
                        + " and " + some.condition() + " group by id")
                .collect(Collectors.joining(" union all "));
    }

    /** Reads the rows of some careers. */
    public static RowComparison of(JdbcTemplate jdbc, int generation, SomeCareers some) {
        RowComparison comparison = new RowComparison();
        RowSets.ALL.forEach(table -> comparison.stored.put(table, table.stored(jdbc, generation, some)));
        jdbc.query(
                "select id, version from row_set where generation = ? and " + some.condition(),
                row -> {
                    comparison.versions.put(row.getString(1), row.getInt(2));
                },
                some.after(generation));
        return comparison;
    }

    /** The number of facts behind a career's rows; less than it has if a program with another format recorded. */
    public int version(String id) {
        return versions.getOrDefault(id, 0);
    }

    /**
     * The models in which a career's rows are not those that they should be.
     *
     * @param rows null if it should have none
     */
    public List<String> differing(String id, @Nullable RowSet rows) {
        List<String> models = new ArrayList<>();
        compare(RowSets.ROW_SET, id, rows == null ? List.of() : List.of(rows), models);
        compare(CareerState.TABLE, id, rows == null ? List.of() : rows.state().rows(), models);
        compare(
                GrowthHistory.TABLE,
                id,
                rows == null ? List.of() : rows.growth().rows(),
                models);
        compare(Listed.TABLE, id, rows == null ? List.of() : rows.listed(), models);
        compare(AnnualTotal.TABLE, id, rows == null ? List.of() : rows.annualized(), models);
        return models;
    }

    private <R> void compare(GenerationTable<R> table, String id, List<R> rows, List<String> differing) {
        if (!table.rows(rows).equals(stored.getOrDefault(table, Map.of()).getOrDefault(id, Map.of()))) {
            differing.add(table.model());
        }
    }
}
