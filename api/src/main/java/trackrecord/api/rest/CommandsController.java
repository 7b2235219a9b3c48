package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.threeten.extra.LocalDateRange;
import trackrecord.api.problem.Refusal;
import trackrecord.api.problem.RequestShape;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.question.DryRunAnswer;
import trackrecord.application.question.RecordedAnswer;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.HistoryTooLong;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.recording.RecordingLimits;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.whatif.WhatIf;

/** Recording, and what-if. */
@RestController
class CommandsController {

    private final FactRecorder recorder;
    private final Careers careers;
    private final Times times;
    private final RecordingLimits limits;

    CommandsController(FactRecorder recorder, Careers careers, Times times, RecordingLimits limits) {
        this.recorder = recorder;
        this.careers = careers;
        this.times = times;
        this.limits = limits;
    }

    /** Records one command or an array of them, all or nothing; with {@code dryRun=true} shows what that would do. */
    @PostMapping(
            path = "/api/careers/{careerId}/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Takes(value = Command.class, orArray = true)
    @Answers({RecordedAnswer.class, DryRunAnswer.class})
    Object commands(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable PayConvention convention,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody(required = false) byte[] body,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        CareerId.check(careerId);
        Precondition precondition = Precondition.read(ifMatch);
        IdempotencyKey.check(idempotencyKey);
        byte[] json = body == null ? new byte[0] : body;
        RequestShape.note(request, json);
        boolean array = RequestShape.isArray(request);
        List<Command> commands = CommandReader.read(json, limits.commands());
        if (Boolean.TRUE.equals(dryRun)) {
            return whatIf(
                    careerId,
                    commands,
                    precondition,
                    principal.getName(),
                    asOf != null ? asOf : WhatIf.dayToLookAt(commands, times.today()),
                    window(from, to),
                    convention == null ? PayConvention.EQUAL_MONTHS : convention,
                    array);
        }
        refuseWithoutDryRun("asOf", asOf);
        refuseWithoutDryRun("from", from);
        refuseWithoutDryRun("to", to);
        refuseWithoutDryRun("convention", convention);
        FactRecorder.Answer recorded = recorder.record(new RecordFacts(
                careerId,
                commands,
                precondition.version(() -> version(careerId)),
                idempotencyKey,
                idempotencyKey == null ? null : IdempotencyKey.hash(json),
                principal.getName()));
        KnownCareer.tag(response, recorded.version());
        return RecordedAnswer.of(careerId, recorded.version(), recorded.facts(), array);
    }

    private DryRunAnswer whatIf(
            String careerId,
            List<Command> commands,
            Precondition precondition,
            String user,
            LocalDate asOf,
            @Nullable LocalDateRange window,
            PayConvention convention,
            boolean array) {
        History history = careers.find(careerId).orElse(History.EMPTY);
        precondition.check(history.version());
        if (history.version() + commands.size() > limits.facts()) {
            throw new HistoryTooLong(limits.facts());
        }
        Instant now = times.now();
        WhatIf whatIf = WhatIf.of(history, commands, now, user, asOf, window, convention);
        return DryRunAnswer.of(careerId, whatIf, window, now, array);
    }

    private static @Nullable LocalDateRange window(@Nullable LocalDate from, @Nullable LocalDate to) {
        if ((from == null) != (to == null)) {
            throw Refusal.invalid(from == null ? "from" : "to", "is missing: a window has both");
        }
        if (from == null) {
            return null;
        }
        Times.inOrder(from, to);
        return LocalDateRange.of(from, to);
    }

    private int version(String careerId) {
        return careers.find(careerId).map(History::version).orElse(0);
    }

    private static void refuseWithoutDryRun(String name, @Nullable Object given) {
        if (given != null) {
            throw Refusal.invalid(name, "only fits dryRun=true");
        }
    }
}
