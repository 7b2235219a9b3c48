package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.api.rest.parameter.Page;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.answering.CareerAnswers.Answered;
import trackrecord.application.answering.CareerQuestion;
import trackrecord.application.exchange.export.UpcomingTitle;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.question.FactsAnswer;
import trackrecord.application.question.ReplayLine;
import trackrecord.application.question.ReplayStep;
import trackrecord.application.question.StateAnswer;
import trackrecord.application.question.TenureOnDateAnswer;
import trackrecord.application.question.UpcomingAnswer;
import trackrecord.domain.measure.Replay;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.upcoming.Upcoming;
import trackrecord.domain.upcoming.UpcomingEntry;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.FieldRules;

/** Questions about the state of one career. */
@RestController
@RequestMapping(path = "/api/careers/{careerId}", produces = MediaType.APPLICATION_JSON_VALUE)
class CareerController {

    private static final int DAYS_AHEAD = 365;
    private static final int MOST_DAYS_AHEAD = 3660;

    private final KnownCareers careers;
    private final ServedCareers served;
    private final Times times;

    CareerController(KnownCareers careers, ServedCareers served, Times times) {
        this.careers = careers;
        this.served = served;
        this.times = times;
    }

    /** State of a career on a date, as known at an instant. */
    @GetMapping
    StateAnswer state(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletResponse response) {
        Answered<StateAnswer> answered =
                served.ask(careerId, new CareerQuestion.State(times.asOf(asOf)), knownAt, response);
        return answered.answer().asked(Times.asked(knownAt, answered.knownAt()));
    }

    /** The recorded facts, by number, with whether each still counts. */
    @GetMapping("/facts")
    FactsAnswer facts(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletResponse response) {
        KnownCareer career = careers.find(careerId, knownAt);
        return career.tagging(
                response, new FactsAnswer(Page.cut(career.history().marked(), page, size), career.asked()));
    }

    /**
     * The career step by step: one JSON object a line, one line a step.
     *
     * @param brief whether each line says only what the recorded facts and the line before do not
     */
    @GetMapping(path = "/replay", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Answers({ReplayLine.class, ReplayStep.class})
    void replay(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable Boolean brief,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletResponse response)
            throws IOException {
        KnownCareer career = careers.find(careerId, knownAt);
        List<Replay.Step> steps = Page.cut(Replay.of(career.history().timeline()), page, size);
        career.tagging(response, steps);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        Iterator<?> lines = Boolean.TRUE.equals(brief)
                ? ReplayStep.of(career.history(), steps).iterator()
                : ReplayLine.of(careerId, career.history(), career.knownAt(), career.asked(), steps)
                        .iterator();
        while (lines.hasNext()) {
            out.write(Json.mapper().writeValueAsBytes(lines.next()));
            out.write('\n');
        }
    }

    /**
     * How long somebody has been employed on a date.
     *
     * @param employment whose spans stand beside the total; absent: those of the state's employment
     */
    @GetMapping("/tenure")
    TenureOnDateAnswer tenure(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String employment,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletResponse response) {
        CareerQuestion.Served question =
                new CareerQuestion.Served(times.asOf(asOf), employment == null ? null : new EmploymentId(employment));
        Answered<Tenure> answered = served.ask(careerId, question, knownAt, response);
        return TenureOnDateAnswer.of(answered.answer(), Times.asked(knownAt, answered.knownAt()));
    }

    /** What comes next: what is recorded for the future, what falls due of grants, anniversaries; by date. */
    @GetMapping("/upcoming")
    UpcomingAnswer upcoming(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletResponse response) {
        int ahead = days == null ? DAYS_AHEAD : days;
        if (ahead < 1 || ahead > MOST_DAYS_AHEAD) {
            throw Refusal.invalid("days", "must be from 1 to " + MOST_DAYS_AHEAD);
        }
        KnownCareer career = careers.find(careerId, knownAt);
        LocalDate day = times.asOf(asOf);
        List<UpcomingEntry> entries = Upcoming.of(career.timeline(), day, lastDay(day, ahead));
        return career.tagging(
                response, UpcomingAnswer.of(day, ahead, career.knownAt(), entries, UpcomingTitle::of, career.asked()));
    }

    private static LocalDate lastDay(LocalDate asOf, int days) {
        LocalDate last = asOf.plusDays(days);
        return last.isAfter(FieldRules.LAST_DAY) ? FieldRules.LAST_DAY : last;
    }
}
