package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.threeten.extra.LocalDateRange;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.question.CompensationAnswer;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.application.question.PeriodsAnswer;
import trackrecord.application.question.SeriesAnswer;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.domain.measure.AnnualizedSpans;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.time.CalendarPeriod;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.FieldRules;

/** What a career paid, with the derivation. */
@RestController
@RequestMapping(path = "/api/careers/{careerId}/compensation", produces = MediaType.APPLICATION_JSON_VALUE)
class CompensationController {

    private final KnownCareers careers;
    private final Times times;

    CompensationController(KnownCareers careers, Times times) {
        this.careers = careers;
        this.times = times;
    }

    /** Total compensation under a measure, with its whole derivation. */
    @GetMapping
    CompensationAnswer compensation(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable Measure measure,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable PayConvention convention,
            @RequestParam(required = false) @Nullable String employment,
            HttpServletResponse response) {
        MeasureQuestion question = MeasureParameters.read(measure, asOf, from, to, convention, employment, times);
        KnownCareer career = careers.find(careerId, knownAt);
        return career.tagging(
                response, CompensationAnswer.of(question, career.knownAt(), career.asked(), career.timeline()));
    }

    /** The course of ANNUALIZED over a window: a point wherever it changes. */
    @GetMapping("/series")
    SeriesAnswer series(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletResponse response) {
        if (from != null && to != null) {
            Times.inOrder(from, to);
        }
        KnownCareer career = careers.find(careerId, knownAt);
        Timeline timeline = career.timeline();
        if (from == null && to == null) {
            return career.tagging(
                    response, SeriesAnswer.of(AnnualizedSpans.of(timeline, TotalAtAGlance::of), career.asked()));
        }
        LocalDate end = to != null ? to : FieldRules.LAST_DAY.plusDays(1);
        LocalDate first = from != null ? from : timeline.firstDay() == null ? end : timeline.firstDay();
        // A window that ends before the first fact is empty.
        return career.tagging(
                response,
                SeriesAnswer.of(
                        !first.isBefore(end)
                                ? List.of()
                                : AnnualizedSpans.within(timeline, LocalDateRange.of(first, end), TotalAtAGlance::of),
                        career.asked()));
    }

    /** A measure over a window, cut at calendar years or months. */
    @GetMapping("/periods")
    PeriodsAnswer periods(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable Measure measure,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable CalendarPeriod by,
            @RequestParam(required = false) @Nullable Boolean soFar,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable PayConvention convention,
            HttpServletResponse response) {
        Measure asked = measure == null ? Measure.ANNUALIZED : measure;
        CalendarPeriod cut = by == null ? CalendarPeriod.YEAR : by;
        LocalDateRange window = MeasureParameters.periods(asked, from, to);
        boolean cumulated = MeasureParameters.soFar(asked, soFar);
        KnownCareer career = careers.find(careerId, knownAt);
        return career.tagging(
                response,
                PeriodsAnswer.of(
                        asked,
                        cut,
                        window,
                        convention == null ? PayConvention.EQUAL_MONTHS : convention,
                        cumulated,
                        career.knownAt(),
                        career.asked(),
                        career.timeline()));
    }
}
