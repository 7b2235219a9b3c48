package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.rest.parameter.Page;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.answering.FromRows;
import trackrecord.application.question.AllCareersAnswer;
import trackrecord.application.question.CareersAnswer;
import trackrecord.application.readmodel.careerlist.CareerList;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.application.readmodel.totals.Totals;
import trackrecord.application.readmodel.totals.TotalsOfEach;

/** All careers at once, from the read models. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AllCareersController {

    private final CareerList careers;
    private final Totals totals;
    private final TotalsOfEach each;
    private final Times times;

    AllCareersController(CareerList careers, Totals totals, TotalsOfEach each, Times times) {
        this.careers = careers;
        this.totals = totals;
        this.each = each;
        this.times = times;
    }

    /**
     * The careers by id, in their state on a day, by default today; {@code q} is searched in id, name, employer, title
     * and level. With {@code totals} each has its totals on that day.
     */
    @GetMapping("/careers")
    CareersAnswer careers(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Boolean totals,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Page part = Page.of(page, size);
        LocalDate day = times.asOf(asOf);
        CareerList.Page found = careers.on(day, q, part.number(), part.size());
        return FromRows.careers(
                found, part.number(), part.size(), Boolean.TRUE.equals(totals) ? totals(found, day) : null);
    }

    private Map<String, List<AnnualTotal>> totals(CareerList.Page found, LocalDate day) {
        return each.on(
                day, found.careers().stream().map(CareerList.Entry::careerId).toList());
    }

    /** ANNUALIZED totals over all careers on a date, per currency. */
    @GetMapping("/compensation")
    AllCareersAnswer compensation(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletResponse response) {
        LocalDate day = times.asOf(asOf);
        Instant known = times.knownAt(knownAt);
        boolean later = knownAt != null && knownAt.isAfter(known);
        response.setHeader(KnownCareer.KNOWN_AT, KnownCareer.inHeader(known));
        Totals.Answer answer = totals.on(day, knownAt == null || later ? null : known);
        return new AllCareersAnswer(
                day, known, answer.careers(), FromRows.totals(answer.totals()), later ? knownAt : null);
    }
}
