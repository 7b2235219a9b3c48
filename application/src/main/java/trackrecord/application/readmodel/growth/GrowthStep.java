package trackrecord.application.readmodel.growth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.application.question.GrowthAnswer;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.RecordedEntry;

/** An entry of growth in a row, in forms that can be read back. */
record GrowthStep(
        LocalDate on,
        GrowthEntry.Kind kind,
        String title,
        @Nullable Money before,
        @Nullable Money after,
        @Nullable BigDecimal percent,
        int number,
        Instant recordedAt,
        String recordedBy,
        Entry entry,
        MarkedEntry.Status status,
        OptionalInt correctedBy) {

    static GrowthStep of(GrowthAnswer.Entry it) {
        RecordedEntry recorded = it.fact().recorded();
        return new GrowthStep(
                it.on(),
                it.kind(),
                it.title(),
                it.before(),
                it.after(),
                it.percent(),
                recorded.number(),
                recorded.recordedAt(),
                recorded.recordedBy(),
                recorded.entry(),
                it.fact().status(),
                it.fact().correctedBy());
    }

    GrowthAnswer.Entry shown() {
        return new GrowthAnswer.Entry(
                number,
                on,
                kind,
                title,
                before,
                after,
                percent,
                new MarkedEntry(new RecordedEntry(number, recordedAt, recordedBy, entry), status, correctedBy));
    }
}
