package trackrecord.application.readmodel.growth;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.RowJson;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.timeline.History;

/**
 * The steps of a whole career, future ones included, in the order of the timeline: hires, raises, promotions,
 * achievements, incidents, what each did to the pay, and the fact.
 *
 * @param steps as the JSON of the row
 */
public record GrowthHistory(String steps) {

    /** One row for each career, but for one whose text no row can hold: its growth is answered from the facts. */
    public static final GenerationTable<GrowthHistory> TABLE =
            new GenerationTable<>("growth_history", "steps", (row, values) -> values.text(row.steps));

    private static final TypeReference<List<GrowthStep>> STEPS = new TypeReference<>() {};
    private static final ObjectWriter WRITER = RowJson.mapper().writerFor(STEPS);
    private static final ObjectReader READER = RowJson.mapper().readerFor(STEPS);

    public static GrowthHistory of(History history) {
        List<GrowthStep> steps = Growth.steps(history.timeline()).stream()
                .map(it -> GrowthStep.of(it, history))
                .toList();
        return new GrowthHistory(WRITER.writeValueAsString(steps));
    }

    /** The row, or none. */
    public List<GrowthHistory> rows() {
        return steps.length() <= RowJson.LONGEST ? List.of(this) : List.of();
    }

    /** All steps, in the order of the timeline. */
    public List<GrowthStep> read() {
        return READER.readValue(steps);
    }
}
