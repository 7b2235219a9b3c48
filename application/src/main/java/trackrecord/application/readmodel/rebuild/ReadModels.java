package trackrecord.application.readmodel.rebuild;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.question.ReadModelsAnswer;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.row.RowSets;

/** How the read models stand, counted in the database. */
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

    public ReadModelsAnswer state() {
        int generation = generations.current().number();
        int careers = jdbc.queryForObject(COUNT + "row_set where generation = ?", Integer.class, generation);
        int behind = jdbc.queryForObject(
                COUNT + "career c left join row_set r on r.id = c.id and r.generation = ?"
                        + " where r.id is null or r.version < c.version",
                Integer.class,
                generation);
        List<ReadModelsAnswer.Model> models =
                RowSets.TABLES.stream().map(table -> model(table, generation)).toList();
        return new ReadModelsAnswer(
                generation, careers, behind, models, rebuild.progress().shown());
    }

    private ReadModelsAnswer.Model model(GenerationTable<?> table, int generation) {
        return new ReadModelsAnswer.Model(
                table.model(),
                jdbc.queryForObject(COUNT + table.name() + " where generation = ?", Long.class, generation));
    }
}
