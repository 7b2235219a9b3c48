package trackrecord.application.growthhistory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import tools.jackson.core.type.TypeReference;
import trackrecord.application.generation.ListTable;
import trackrecord.domain.Nullable;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.timeline.Timeline;

/**
 * The steps of a career: hires, raises, promotions, achievements, incidents, and what each did to the pay.
 */
public final class GrowthHistory {

    public static final ListTable<Step> TABLE = new ListTable<>("growth_history", "steps", new TypeReference<>() { });

    private GrowthHistory() {
    }

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

    /** The steps of a whole career, future ones included, in the order of the timeline. */
    public static List<Step> of(Timeline timeline) {
        return Growth.steps(timeline).stream().map(Step::of).toList();
    }
}
