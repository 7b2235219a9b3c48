package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.time.Effective;

/**
 * ANNUALIZED over a window, as adjoining spans in which it is the same.
 *
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record SeriesAnswer(
        Measure measure,
        List<Point> points,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    /**
     * The days {@code [from, to)}.
     *
     * @param facts numbers of the facts that made it so on its first day; none where time alone did
     */
    public record Point(LocalDate from, @Nullable LocalDate to, List<TotalAtAGlance> totals, List<Integer> facts) {}

    public static SeriesAnswer of(List<Effective<List<TotalAtAGlance>>> spans, @Nullable Instant knownAtAsked) {
        return new SeriesAnswer(
                Measure.ANNUALIZED, spans.stream().map(SeriesAnswer::point).toList(), knownAtAsked);
    }

    private static Point point(Effective<List<TotalAtAGlance>> span) {
        return new Point(
                span.since(), span.days().isUnboundedEnd() ? null : span.days().getEnd(), span.value(), span.facts());
    }
}
