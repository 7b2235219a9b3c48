package trackrecord.application.answers;

import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.Nullable;
import trackrecord.domain.compensation.AnnualizedSpan;
import trackrecord.domain.compensation.Measure;

/** ANNUALIZED over a window, as adjoining spans in which it is the same. */
public record SeriesAnswer(Measure measure, List<Point> points) {

    /**
     * The days {@code [from, to)}.
     *
     * @param facts numbers of the facts that made it so on its first day; none where time alone did
     */
    public record Point(LocalDate from, @Nullable LocalDate to, List<Short> totals, List<Integer> facts) {
    }

    public static SeriesAnswer of(List<AnnualizedSpan> spans) {
        return new SeriesAnswer(Measure.ANNUALIZED, spans.stream()
                .map(span -> new Point(span.from(), span.to(), Short.of(span.totals()), span.facts())).toList());
    }
}
