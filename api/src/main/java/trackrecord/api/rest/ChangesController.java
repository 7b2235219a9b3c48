package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.question.ChangesAnswer;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.domain.change.Changes;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;

/** What changed: between two days, or between what was known at two instants. */
@RestController
class ChangesController {

    private final KnownCareers careers;
    private final Times times;

    ChangesController(KnownCareers careers, Times times) {
        this.careers = careers;
        this.times = times;
    }

    /**
     * Compares the state of {@code to} with that of {@code from}; or, with {@code knownFrom} and {@code knownTo}, what
     * was known at both instants about {@code asOf} or a measure.
     */
    @GetMapping(path = "/api/careers/{careerId}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    ChangesAnswer changes(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant knownFrom,
            @RequestParam(required = false) @Nullable Instant knownTo,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Measure measure,
            @RequestParam(required = false) @Nullable PayConvention convention,
            HttpServletResponse response) {
        if (knownFrom == null && knownTo == null) {
            refuse("asOf", asOf);
            refuse("measure", measure);
            refuse("convention", convention);
            return betweenDays(careerId, needed("from", from), needed("to", to), knownAt, response);
        }
        if (knownAt != null) {
            throw Refusal.invalid("knownAt", "does not fit knownFrom and knownTo");
        }
        if (knownFrom == null) {
            throw Refusal.invalid("knownFrom", "is missing beside knownTo");
        }
        return betweenInstants(
                careerId,
                knownFrom,
                knownTo,
                MeasureParameters.read(measure, asOf, from, to, convention, null, times),
                response);
    }

    private ChangesAnswer betweenDays(
            String careerId, LocalDate from, LocalDate to, @Nullable Instant knownAt, HttpServletResponse response) {
        if (to.isBefore(from)) {
            throw Refusal.invalid("from", "must not be after to (" + to + ")");
        }
        KnownCareer career = careers.find(careerId, knownAt);
        return career.tagging(
                response,
                ChangesAnswer.of(
                        careerId,
                        Changes.betweenDays(career.history(), from, to),
                        career.knownAt(),
                        career.knownAt(),
                        career.asked()));
    }

    private ChangesAnswer betweenInstants(
            String careerId,
            Instant knownFrom,
            @Nullable Instant knownTo,
            MeasureQuestion question,
            HttpServletResponse response) {
        KnownCareer career = careers.find(careerId, knownTo);
        if (career.knownAt().isBefore(knownFrom)) {
            throw Refusal.invalid(
                    "knownFrom",
                    "must not be after knownTo" + (knownTo == null ? ", by default now" : "") + " (" + career.knownAt()
                            + ")");
        }
        LocalDate day = question.lastDay();
        Changes changes = Changes.betweenInstants(
                career.all(), knownFrom, career.knownAt(), day, question.measure(), question::totals);
        return career.tagging(
                response, ChangesAnswer.of(careerId, changes, knownFrom, career.knownAt(), career.asked()));
    }

    private static LocalDate needed(String name, @Nullable LocalDate given) {
        if (given == null) {
            throw Refusal.invalid(
                    name,
                    "is missing: compare two days with from and to, " + "or two instants with knownFrom and knownTo");
        }
        return given;
    }

    private static void refuse(String name, @Nullable Object given) {
        if (given != null) {
            throw Refusal.invalid(name, "only fits knownFrom and knownTo");
        }
    }
}
