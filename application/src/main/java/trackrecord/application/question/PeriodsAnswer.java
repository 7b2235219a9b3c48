package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.time.CalendarPeriod;
import trackrecord.domain.timeline.Timeline;

/**
 * A measure over a window, cut at the calendar: ANNUALIZED of the last day of each period, REALIZED and GRANTED of the
 * period itself. Each is rounded by itself, so periods need not add up to the whole to the cent.
 *
 * @param from         first day of the first period
 * @param to           first day after the last one
 * @param periods      adjoining, the first and the last cut to the window
 * @param whole        the same of the whole window
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record PeriodsAnswer(
        Measure measure,
        CalendarPeriod by,
        LocalDate from,
        LocalDate to,
        Instant knownAt,
        PayConvention convention,
        List<Period> periods,
        Whole whole,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    /**
     * The days {@code [from, to)}.
     *
     * @param facts numbers of all facts behind the totals, ascending
     * @param due   of REALIZED: what fell due in them and is not recorded by their end; left out where nothing is
     * @param soFar totals from the first day of the window up to {@code to}, rounded by themselves; left out where they
     *              were not asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Period(
            LocalDate from,
            LocalDate to,
            List<TotalAtAGlance> totals,
            List<Integer> facts,
            @Nullable DueAnswer due,
            @Nullable List<TotalAtAGlance> soFar) {}

    /**
     * The totals of the whole window.
     *
     * @param due of REALIZED: what fell due in it and is not recorded by its end; left out where nothing is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Whole(
            List<TotalAtAGlance> totals, @Nullable DueAnswer due) {}

    /**
     * @param measure any but FIRST_YEAR, which is of an employment and of no window
     * @param soFar   whether each period also tells what the measure comes to from the beginning of the window; of
     *                REALIZED and GRANTED only
     */
    public static PeriodsAnswer of(
            Measure measure,
            CalendarPeriod by,
            LocalDateRange window,
            PayConvention convention,
            boolean soFar,
            Instant knownAt,
            @Nullable Instant knownAtAsked,
            Timeline timeline) {
        MeasureQuestion whole = question(measure, window, convention);
        return new PeriodsAnswer(
                measure,
                by,
                window.getStart(),
                window.getEnd(),
                knownAt,
                convention,
                by.cut(window).stream()
                        .map(days -> period(
                                days,
                                question(measure, days, convention),
                                soFar ? question(measure, upTo(days, window), convention) : null,
                                timeline))
                        .toList(),
                new Whole(TotalAtAGlance.of(whole.totals(timeline)), DueAnswer.of(whole, timeline)),
                knownAtAsked);
    }

    private static MeasureQuestion question(Measure measure, LocalDateRange days, PayConvention convention) {
        return MeasureQuestion.isOfWindow(measure)
                ? MeasureQuestion.over(measure, days.getStart(), days.getEnd(), convention)
                : MeasureQuestion.on(measure, days.getEndInclusive(), convention);
    }

    private static LocalDateRange upTo(LocalDateRange days, LocalDateRange window) {
        return LocalDateRange.of(window.getStart(), days.getEnd());
    }

    private static Period period(
            LocalDateRange days, MeasureQuestion question, @Nullable MeasureQuestion soFar, Timeline timeline) {
        Totals totals = question.totals(timeline);
        TreeSet<Integer> facts = new TreeSet<>();
        totals.currencies().forEach(it -> facts.addAll(it.totalWithBenefits().facts()));
        return new Period(
                days.getStart(),
                days.getEnd(),
                TotalAtAGlance.of(totals),
                List.copyOf(facts),
                DueAnswer.of(question, timeline),
                soFar == null ? null : TotalAtAGlance.of(soFar.totals(timeline)));
    }
}
