package trackrecord.application.readmodel.growth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.timeline.FactEmployment;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.RecordedEntry;

/** An entry of growth in a row, in forms that can be read back. */
public record GrowthStep(
        LocalDate on,
        GrowthEntry.Kind kind,
        String title,
        @Nullable Money before,
        @Nullable Money after,
        @Nullable BigDecimal percent,
        @Nullable LocalDate promotedBefore,
        int number,
        Instant recordedAt,
        String recordedBy,
        Entry entry,
        MarkedEntry.Status status,
        OptionalInt correctedBy,
        @Nullable FactEmployment employment) {

    public static GrowthStep of(GrowthEntry it, History history) {
        MarkedEntry fact = history.marked(it.fact());
        RecordedEntry recorded = fact.recorded();
        return new GrowthStep(
                it.on(),
                it.kind(),
                it.title(),
                it.before(),
                it.after(),
                it.percent(),
                it.promotedBefore(),
                it.number(),
                recorded.recordedAt(),
                recorded.recordedBy(),
                recorded.entry(),
                fact.status(),
                fact.correctedBy(),
                fact.employment());
    }

    /** The fact of the step. */
    public MarkedEntry fact() {
        return new MarkedEntry(
                new RecordedEntry(number, recordedAt, recordedBy, entry), status, correctedBy, employment);
    }
}
