package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.question.DryRunAnswer;
import trackrecord.application.question.RecordDueAnswer;
import trackrecord.application.question.VestingAnswer;
import trackrecord.application.recording.RecordingLimits;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.History;
import trackrecord.domain.upcoming.DueVest;
import trackrecord.domain.upcoming.DueVests;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.whatif.WhatIf;

/** What vests, and what fell due and is still to be recorded. */
@RestController
@RequestMapping(path = "/api/careers/{careerId}/vesting", produces = MediaType.APPLICATION_JSON_VALUE)
class VestingController {

    private static final int MOST_VESTS = 1000;

    private final KnownCareers careers;
    private final Times times;
    private final int mostCommands;

    VestingController(KnownCareers careers, Times times, RecordingLimits limits) {
        this.careers = careers;
        this.times = times;
        this.mostCommands = Math.min(MOST_VESTS, limits.commands());
    }

    /** Every grant on a date, laid against its vesting schedule. */
    @GetMapping
    VestingAnswer vesting(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletResponse response) {
        KnownCareer career = careers.find(careerId, knownAt);
        return career.tagging(
                response, VestingAnswer.of(career.timeline(), times.asOf(asOf), career.knownAt(), career.asked()));
    }

    /** The commands that would record every vest that fell due, and what they would change. Records nothing. */
    @PostMapping("/record-due")
    RecordDueAnswer recordDue(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String grantId,
            Principal principal,
            HttpServletResponse response) {
        KnownCareer career = careers.find(careerId, null);
        History history = career.history();
        LocalDate day = times.asOf(asOf);
        Instant now = times.now();
        if (grantId != null
                && history.timeline().on(day).career().grant(grantId).isEmpty()) {
            throw Refusal.invalid("grantId", "must be a grant made on or before " + day);
        }
        List<DueVest> due = DueVests.toRecord(history.timeline(), day, grantId);
        List<DatedCommand> commands =
                due.stream().limit(mostCommands).map(DueVest::command).toList();
        WhatIf whatIf = WhatIf.of(
                history, List.copyOf(commands), now, principal.getName(), day, null, PayConvention.EQUAL_MONTHS);
        return career.tagging(
                response,
                new RecordDueAnswer(
                        day,
                        commands,
                        due.size() - commands.size(),
                        RecordDueAnswer.unscheduled(history.timeline().on(day), grantId),
                        DryRunAnswer.of(careerId, whatIf, null, now, true)));
    }
}
