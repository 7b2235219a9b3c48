package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.metrics.ImportCounts;
import trackrecord.api.problem.Refusal;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.exchange.imports.AwardsReader;
import trackrecord.application.exchange.imports.CapTableReader;
import trackrecord.application.exchange.imports.GivenEmployments;
import trackrecord.application.exchange.imports.ImportPlan;
import trackrecord.application.exchange.imports.ImportPlan.Kind;
import trackrecord.application.exchange.imports.PayColumn;
import trackrecord.application.exchange.imports.PayHeadings;
import trackrecord.application.exchange.imports.PayOptions;
import trackrecord.application.exchange.imports.PayScope;
import trackrecord.application.question.ImportAnswer;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.recording.RecordingLimits;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;

/**
 * Files of other programs, and career files, as facts: all of a file, or nothing. The body is required: of a request
 * without one Spring would not look at the media type, which tells the three paths apart.
 */
@RestController
class ImportsController {

    private final FactRecorder recorder;
    private final Careers careers;
    private final Times times;
    private final int longest;
    private final ImportCounts counts;

    ImportsController(
            FactRecorder recorder, Careers careers, Times times, RecordingLimits limits, ImportCounts counts) {
        this.recorder = recorder;
        this.careers = careers;
        this.times = times;
        this.longest = limits.facts();
        this.counts = counts;
    }

    /** Imports a career file; it names its career. */
    @PostMapping(
            path = "/api/imports",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer careerFile(
            @RequestBody byte[] body,
            @RequestParam(required = false) @Nullable String career,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal user,
            HttpServletResponse response) {
        return add(new Kind.CareerFile(), body, career, dryRun, ifMatch, user, response);
    }

    /** Imports a pay history, a row a change, into {@code career}. */
    @PostMapping(path = "/api/imports", consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer payHistory(
            @RequestBody byte[] body,
            @RequestParam String career,
            @ParameterObject PayOptions options,
            @RequestParam(required = false) @Nullable String person,
            @ParameterObject GivenEmployments employments,
            @RequestParam(required = false) @Nullable String careerName,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal user,
            HttpServletResponse response) {
        return add(
                new Kind.PayHistory(options, new PayScope(person, employments, careerName)),
                body,
                career,
                dryRun,
                ifMatch,
                user,
                response);
    }

    /**
     * Imports a JSON Resume ({@code as=json-resume}), a package of the Open Cap Table Format ({@code as=ocf}), or the export
     * of an equity award centre ({@code as=equity-awards}).
     */
    @PostMapping(
            path = "/api/imports",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer json(
            @RequestBody byte[] body,
            @RequestParam String as,
            @RequestParam String career,
            @RequestParam(required = false) @Nullable String employer,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String stakeholder,
            @RequestParam(required = false) @Nullable String unitPrice,
            @ParameterObject GivenEmployments employments,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal user,
            HttpServletResponse response) {
        Kind kind =
                switch (as) {
                    case "json-resume" -> new Kind.JsonResume(currency, employments);
                    case "ocf" ->
                        new Kind.CapTable(new CapTableReader.Options(stakeholder, unitPrice, employments.employment()));
                    case "equity-awards" ->
                        new Kind.EquityAwards(new AwardsReader.Options(employer, currency, employments.employment()));
                    default ->
                        throw Refusal.invalid("as", Quoted.of(as) + " is not one of json-resume, ocf, equity-awards");
                };
        refuseUnless(kind instanceof Kind.EquityAwards, "employer", employer);
        refuseUnless(kind instanceof Kind.CapTable, "stakeholder", stakeholder);
        refuseUnless(kind instanceof Kind.CapTable, "unitPrice", unitPrice);
        refuseUnless(kind instanceof Kind.JsonResume, "side", employments.side());
        refuseUnless(kind instanceof Kind.JsonResume, "ends", employments.ends());
        refuseUnless(!(kind instanceof Kind.CapTable), "currency", currency);
        return add(kind, body, career, dryRun, ifMatch, user, response);
    }

    /** Imports a zipped package of the Open Cap Table Format ({@code as=ocf}). */
    @PostMapping(path = "/api/imports", consumes = "application/zip", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer zip(
            @RequestBody byte[] body,
            @RequestParam String as,
            @RequestParam String career,
            @RequestParam(required = false) @Nullable String stakeholder,
            @RequestParam(required = false) @Nullable String unitPrice,
            @RequestParam(required = false) @Nullable String employment,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal user,
            HttpServletResponse response) {
        if (!as.equals("ocf")) {
            throw Refusal.invalid("as", "must be ocf, the only kind of file that can be zipped, not " + Quoted.of(as));
        }
        return add(
                new Kind.ZippedCapTable(new CapTableReader.Options(stakeholder, unitPrice, employment)),
                body,
                career,
                dryRun,
                ifMatch,
                user,
                response);
    }

    /** The accepted column names of a pay history. */
    @GetMapping(path = "/api/imports/headings", produces = MediaType.APPLICATION_JSON_VALUE)
    HeadingsAnswer headings() {
        return new HeadingsAnswer(Stream.of(PayColumn.values())
                .map(column -> new HeadingsAnswer.Column(column.key(), column.holds(), PayHeadings.of(column)))
                .toList());
    }

    private static void refuseUnless(boolean fits, String name, @Nullable Object given) {
        if (!fits && given != null) {
            throw Refusal.invalid(name, "does not fit this kind of file");
        }
    }

    private ImportAnswer add(
            Kind kind,
            byte[] body,
            @Nullable String career,
            @Nullable Boolean dryRun,
            @Nullable String ifMatch,
            Principal user,
            HttpServletResponse response) {
        if (career != null) {
            CareerId.check(career);
        }
        boolean dry = Boolean.TRUE.equals(dryRun);
        Precondition precondition = Precondition.read(ifMatch);
        Supplier<ImportAnswer> attempt = () -> add(kind, body, career, dry, precondition, user.getName(), response);
        // Who named the version decides again where the career has moved on.
        return precondition instanceof Precondition.At ? attempt.get() : ReadAgain.afterConflicts(attempt);
    }

    private ImportAnswer add(
            Kind kind,
            byte[] body,
            @Nullable String career,
            boolean dryRun,
            Precondition precondition,
            String user,
            HttpServletResponse response) {
        ImportPlan plan = counts.reading(
                () -> ImportPlan.of(kind, body, career, id -> history(id, precondition), longest, times.now(), user));
        if (dryRun || plan.commands().isEmpty()) {
            KnownCareer.tag(response, plan.history().version());
            return plan.proposal(dryRun);
        }
        FactRecorder.Answer recorded = recorder.record(
                new RecordFacts(plan.careerId(), plan.commands(), plan.history().version(), null, null, user));
        counts.recorded(plan.results());
        KnownCareer.tag(response, recorded.version());
        return plan.recorded(recorded.version(), recorded.facts());
    }

    /** Whatever the file says, it is not looked at beside a career at another version. */
    private History history(String career, Precondition precondition) {
        History history = careers.find(career).orElse(History.EMPTY);
        precondition.check(history.version());
        return history;
    }
}
