package trackrecord.application.growthhistory;

import java.util.List;
import java.util.stream.IntStream;
import trackrecord.application.generation.GenerationTable;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.timeline.Timeline;

/** The steps of a career: hires, raises, promotions, achievements, incidents, and what each did to the pay. */
public final class GrowthHistory {

    /** @param place from 1, in the order of the timeline */
    public record Step(int place, GrowthEntry entry) {
    }

    public static final GenerationTable<Step> TABLE = new GenerationTable<>("growth_history", "place, number,"
            + " effective_on, kind, title, before_currency, before_amount, after_currency, after_amount,"
            + " growth_percent", (step, values) -> {
                GrowthEntry entry = step.entry();
                values.number(step.place()).number(entry.number()).day(entry.on()).text(entry.kind().name())
                        .text(entry.title()).money(entry.before()).money(entry.after()).decimal(entry.percent());
            });

    private GrowthHistory() {
    }

    /** The steps of a whole career, future ones included. */
    public static List<Step> of(Timeline timeline) {
        List<GrowthEntry> entries = Growth.steps(timeline);
        return IntStream.range(0, entries.size()).mapToObj(it -> new Step(it + 1, entries.get(it))).toList();
    }
}
