package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.answering.CareerAnswers.Answered;
import trackrecord.application.answering.CareerQuestion;
import trackrecord.application.answering.EmptyWindow;
import trackrecord.application.question.GrowthAnswer;
import trackrecord.domain.growth.GrowthEntry;

/** How a career grew. */
@RestController
class GrowthController {

    private final ServedCareers careers;
    private final Times times;

    GrowthController(ServedCareers careers, Times times) {
        this.careers = careers;
        this.times = times;
    }

    /** Steps, rates and promotions over a window; by default from the first hire to the end of today. */
    @GetMapping(path = "/api/careers/{careerId}/growth", produces = MediaType.APPLICATION_JSON_VALUE)
    GrowthAnswer growth(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) GrowthEntry.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletResponse response) {
        Set<GrowthEntry.Kind> kinds = kind == null ? EnumSet.allOf(GrowthEntry.Kind.class) : EnumSet.of(kind);
        CareerQuestion.Grown question = new CareerQuestion.Grown(from, to, kinds, times.today());
        try {
            Answered<GrowthAnswer> answered = careers.ask(careerId, question, knownAt, response);
            return answered.answer().asked(Times.asked(knownAt, answered.knownAt()));
        } catch (EmptyWindow window) {
            throw from == null
                    ? Refusal.invalid("to", "must be after " + window.from() + ", where the window begins without from")
                    : Times.notInOrder(window.to());
        }
    }
}
