package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.exchange.imports.ImportPlan;
import trackrecord.application.exchange.imports.ImportPlan.Format;
import trackrecord.application.question.ImportAnswer;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.recording.RecordingLimits;
import trackrecord.application.recording.VersionConflict;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;

/**
 * Files of other programs, and career files, as facts: all of a file, or nothing. The body is required: of a request
 * without one Spring would not look at the media type, which tells the three paths apart.
 */
@RestController
class ImportsController {

    /** How often a file is read again because somebody recorded in the career meanwhile. */
    private static final int TRIES = 5;

    private final FactRecorder recorder;
    private final Careers careers;
    private final Times times;
    private final int longest;

    ImportsController(FactRecorder recorder, Careers careers, Times times, RecordingLimits limits) {
        this.recorder = recorder;
        this.careers = careers;
        this.times = times;
        this.longest = limits.facts();
    }

    /** Imports a career file; it names its career. */
    @PostMapping(
            path = "/api/imports",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer careerFile(
            @RequestBody byte[] body,
            @RequestParam @Nullable String career,
            @RequestParam @Nullable Boolean dryRun,
            Principal user,
            HttpServletResponse response) {
        return add(
                Format.CAREER_FILE,
                body,
                new ImportPlan.Options(career, null, null, null, null, null, null),
                dryRun,
                user,
                response);
    }

    /** Imports a pay history, a row a change, into {@code career}. */
    @PostMapping(path = "/api/imports", consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer payHistory(
            @RequestBody byte[] body,
            @RequestParam String career,
            @RequestParam @Nullable String employer,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable String dates,
            @RequestParam @Nullable String columns,
            @RequestParam @Nullable Boolean dryRun,
            Principal user,
            HttpServletResponse response) {
        return add(
                Format.PAY_HISTORY,
                body,
                new ImportPlan.Options(career, employer, currency, dates, columns, null, null),
                dryRun,
                user,
                response);
    }

    /** Imports a JSON Resume ({@code as=json-resume}) or a package of the Open Cap Table Format ({@code as=ocf}). */
    @PostMapping(
            path = "/api/imports",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer json(
            @RequestBody byte[] body,
            @RequestParam String as,
            @RequestParam String career,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable String stakeholder,
            @RequestParam @Nullable String unitPrice,
            @RequestParam @Nullable Boolean dryRun,
            Principal user,
            HttpServletResponse response) {
        Format format =
                switch (as) {
                    case "json-resume" -> Format.JSON_RESUME;
                    case "ocf" -> Format.OCF;
                    default -> throw Refusal.invalid("as", Quoted.of(as) + " is none of json-resume, ocf");
                };
        refuseUnless(format == Format.OCF, "stakeholder", stakeholder);
        refuseUnless(format == Format.OCF, "unitPrice", unitPrice);
        refuseUnless(format == Format.JSON_RESUME, "currency", currency);
        return add(
                format,
                body,
                new ImportPlan.Options(career, null, currency, null, null, stakeholder, unitPrice),
                dryRun,
                user,
                response);
    }

    private static void refuseUnless(boolean fits, String name, @Nullable String given) {
        if (!fits && given != null) {
            throw Refusal.invalid(name, "does not fit this kind of file");
        }
    }

    private ImportAnswer add(
            Format format,
            byte[] body,
            ImportPlan.Options options,
            @Nullable Boolean dryRun,
            Principal user,
            HttpServletResponse response) {
        if (options.career() != null) {
            CareerId.check(options.career());
        }
        for (int attempt = 1; ; attempt++) {
            ImportPlan plan = ImportPlan.of(
                    format,
                    body,
                    options,
                    id -> careers.find(id).orElse(History.EMPTY),
                    longest,
                    times.now(),
                    user.getName());
            if (Boolean.TRUE.equals(dryRun) || plan.commands().isEmpty()) {
                return answer(plan, dryRun, response);
            }
            try {
                FactRecorder.Answer recorded = recorder.record(new RecordFacts(
                        plan.careerId(), plan.commands(), plan.history().version(), null, null, user.getName()));
                KnownCareer.tag(response, recorded.version());
                return new ImportAnswer(
                        null, plan.careerId(), recorded.version(), recorded.facts(), plan.notes(), plan.warnings());
            } catch (VersionConflict meanwhile) {
                if (attempt == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    /** Nothing is recorded: as was asked, or because all of it is recorded already. */
    private static ImportAnswer answer(ImportPlan plan, @Nullable Boolean dryRun, HttpServletResponse response) {
        History after = plan.history().plus(plan.proposed());
        List<MarkedEntry> facts = after.marked().subList(plan.history().version(), after.version());
        KnownCareer.tag(response, plan.history().version());
        return new ImportAnswer(
                Boolean.TRUE.equals(dryRun) ? true : null,
                plan.careerId(),
                plan.history().version(),
                facts,
                plan.notes(),
                plan.warnings());
    }
}
