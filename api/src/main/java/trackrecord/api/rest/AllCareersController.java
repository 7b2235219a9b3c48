package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
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
import trackrecord.application.readmodel.totals.Totals;

/** All careers at once, from the read models. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AllCareersController {

    private final CareerList careers;
    private final Totals totals;
    private final Times times;

    AllCareersController(CareerList careers, Totals totals, Times times) {
        this.careers = careers;
        this.totals = totals;
        this.times = times;
    }

    /** The careers by id, as they are today; {@code q} is found in id, name, employer, title and level. */
    @GetMapping("/careers")
    CareersAnswer careers(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Integer page,
            @RequestParam @Nullable Integer size) {
        Page part = Page.of(page, size);
        return FromRows.careers(careers.on(times.today(), q, part.number(), part.size()), part.number(), part.size());
    }

    /** ANNUALIZED totals over all careers on a date, per currency. */
    @GetMapping("/compensation")
    AllCareersAnswer compensation(
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable Instant knownAt,
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
