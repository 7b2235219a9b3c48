package trackrecord.api.growth;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.career.KnownCareer;
import trackrecord.api.career.KnownCareers;
import trackrecord.api.parameter.Times;
import trackrecord.api.problem.Refusal;
import trackrecord.application.answers.GrowthAnswer;
import trackrecord.domain.Nullable;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;

/** How a career grew. */
@RestController
class GrowthController {

    private final KnownCareers careers;
    private final Times times;

    GrowthController(KnownCareers careers, Times times) {
        this.careers = careers;
        this.times = times;
    }

    /** Steps, rates and promotions over a window; by default from the first hire to the end of today. */
    @GetMapping(path = "/api/careers/{careerId}/growth", produces = MediaType.APPLICATION_JSON_VALUE)
    GrowthAnswer growth(@PathVariable String careerId, @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to, @RequestParam @Nullable GrowthEntry.Kind kind,
            @RequestParam @Nullable Instant knownAt, HttpServletResponse response) {
        KnownCareer career = careers.find(careerId, knownAt);
        LocalDate end = to;
        LocalDate first = from != null ? from : Growth.firstDay(career.timeline(),
                to == null ? times.today() : to.minusDays(1));
        if (end == null) {
            end = Growth.endAfter(first, times.today());
        }
        if (from == null && !first.isBefore(end)) {
            throw Refusal.invalid("to", "must be after " + first + ", where the window begins without from");
        }
        Times.inOrder(first, end);
        Set<GrowthEntry.Kind> kinds = kind == null ? EnumSet.allOf(GrowthEntry.Kind.class) : EnumSet.of(kind);
        return career.tagging(response,
                GrowthAnswer.of(Growth.of(career.timeline(), first, end, kinds), career.history()));
    }
}
