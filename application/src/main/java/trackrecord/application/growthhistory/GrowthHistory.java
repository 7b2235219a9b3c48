package trackrecord.application.growthhistory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import trackrecord.application.generation.GenerationTable;
import trackrecord.application.generation.Generations;
import trackrecord.application.json.Json;
import trackrecord.domain.Nullable;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.timeline.Timeline;

/**
 * The steps of a career: hires, raises, promotions, achievements, incidents, and what each did to the pay. They are
 * always read together, so they stand in one row, as JSON; a row for each made half of a rebuild's work.
 */
public final class GrowthHistory {

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {
    };
    private static final ObjectWriter WRITER = Json.storeMapper().writerFor(STEPS);
    private static final ObjectReader READER = Json.storeMapper().readerFor(STEPS);

    public static final GenerationTable<List<Step>> TABLE = new GenerationTable<>("growth_history", "steps",
            (steps, values) -> values.text(WRITER.writeValueAsString(steps)));

    private final JdbcTemplate jdbc;

    /**
     * A step as {@link GrowthEntry} has it, but for the fact itself.
     *
     * @param number of the fact
     */
    public record Step(int number, LocalDate on, GrowthEntry.Kind kind, String title, @Nullable Money before,
            @Nullable Money after, @Nullable BigDecimal percent) {

        static Step of(GrowthEntry entry) {
            return new Step(entry.number(), entry.on(), entry.kind(), entry.title(), entry.before(), entry.after(),
                    entry.percent());
        }
    }

    public GrowthHistory(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The steps of a whole career, future ones included, in the order of the timeline. */
    public static List<Step> of(Timeline timeline) {
        return Growth.steps(timeline).stream().map(Step::of).toList();
    }

    /** The steps as last written; empty for an unknown or erased career. @param id the internal id */
    public Optional<List<Step>> find(String id) {
        return jdbc.queryForList("select steps from growth_history where id = ? and generation = "
                + Generations.CURRENT, String.class, id).stream().findFirst().map(READER::readValue);
    }
}
