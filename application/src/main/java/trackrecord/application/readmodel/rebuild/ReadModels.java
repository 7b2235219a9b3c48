package trackrecord.application.readmodel.rebuild;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.row.RowSets;
import trackrecord.application.store.Count;

/** The state of the read models, counted in the database. */
public final class ReadModels {

    private static final String COUNT = "select count(*) from ";

    private final JdbcTemplate jdbc;
    private final Generations generations;
    private final Rebuild rebuild;

    public ReadModels(DataSource dataSource, Generations generations, Rebuild rebuild) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.generations = generations;
        this.rebuild = rebuild;
    }

    /**
     * @param generation which one readers see; each rebuild makes the next
     * @param careers    how many careers have their rows in it
     * @param behind     how many have older ones than their facts, or none
     * @param rows       in the generation that readers see, by the name of the model
     * @param rebuild    the one under way, or this node's last one
     */
    public record Standing(
            int generation, int careers, int behind, SequencedMap<String, Long> rows, Progress rebuild) {}

    /** How many careers have older rows than their facts, or none. */
    public int behind() {
        return generations.countBehind(generations.current().number());
    }

    public Standing state() {
        int generation = generations.current().number();
        int careers = (int) Count.of(jdbc, COUNT + "row_set where generation = ?", generation);
        int behind = generations.countBehind(generation);
        SequencedMap<String, Long> rows = new LinkedHashMap<>();
        for (GenerationTable<?> table : RowSets.TABLES) {
            rows.put(table.model(), Count.of(jdbc, COUNT + table.name() + " where generation = ?", generation));
        }
        return new Standing(generation, careers, behind, rows, rebuild.progress());
    }
}
