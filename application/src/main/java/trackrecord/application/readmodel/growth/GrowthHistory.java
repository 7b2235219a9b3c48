package trackrecord.application.readmodel.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.RowJson;

/**
 * The steps of a whole career, future ones included, in the order of the timeline: hires, raises, promotions,
 * achievements, incidents, what each did to the pay, and the fact. They lie in parts of some steps each, so that a fact
 * that comes last changes no more than the last part.
 */
public record GrowthHistory(List<Part> parts) {

    /**
     * Some steps, one after the other.
     *
     * @param part  counted from 0
     * @param more  whether there are steps behind them
     * @param steps as the JSON of the row
     */
    public record Part(int part, boolean more, String steps) {}

    /** One row for each part; none for a career with a part that no row can hold: its growth is answered from the facts. */
    public static final GenerationTable<Part> TABLE =
            new GenerationTable<>("growth_history", "part, more, steps", 1, (row, values) -> values.number(row.part)
                    .flag(row.more)
                    .text(row.steps));

    /** Steps in a part: as many as most careers have, so that these have one row. */
    static final int STEPS = 50;

    private static final TypeReference<List<GrowthStep>> LIST = new TypeReference<>() {};
    private static final ObjectWriter WRITER = RowJson.mapper().writerFor(LIST);
    private static final ObjectReader READER = RowJson.mapper().readerFor(LIST);

    public GrowthHistory {
        parts = List.copyOf(parts);
    }

    public static GrowthHistory of(List<GrowthStep> steps) {
        return new GrowthHistory(List.of()).with(0, 0, steps);
    }

    /**
     * The same with other steps.
     *
     * @param count how many steps this has
     * @param same  how many of them, the first ones, stay as they are
     * @param steps all, those that stay included
     */
    public GrowthHistory with(int count, int same, List<GrowthStep> steps) {
        List<Part> made = new ArrayList<>();
        for (int from = 0; from == 0 || from < steps.size(); from += STEPS) {
            int end = Math.min(from + STEPS, steps.size());
            int endBefore = Math.min(from + STEPS, count);
            int part = from / STEPS;
            boolean allStay = from < endBefore && endBefore <= Math.min(same, end);
            String text = allStay
                    ? longer(parts.get(part).steps, steps.subList(endBefore, end))
                    : WRITER.writeValueAsString(steps.subList(from, end));
            made.add(new Part(part, end < steps.size(), text));
        }
        return new GrowthHistory(made);
    }

    /** The text of a part, which has steps, with some more behind them. */
    private static String longer(String text, List<GrowthStep> more) {
        return more.isEmpty()
                ? text
                : text.substring(0, text.length() - 1) + ","
                        + WRITER.writeValueAsString(more).substring(1);
    }

    /** Of rows as they were read; empty where one is missing, or there twice. */
    public static Optional<GrowthHistory> ofRows(List<Part> rows) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).part != index || rows.get(index).more != index + 1 < rows.size()) {
                return Optional.empty();
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new GrowthHistory(rows));
    }

    /** The rows, or none. */
    public List<Part> rows() {
        return parts.stream().allMatch(it -> it.steps.length() <= RowJson.LONGEST) ? parts : List.of();
    }

    /** All steps, in the order of the timeline. */
    public List<GrowthStep> read() {
        List<GrowthStep> steps = new ArrayList<>();
        for (Part part : parts) {
            List<GrowthStep> some = READER.readValue(part.steps);
            steps.addAll(some);
        }
        return steps;
    }
}
