package trackrecord.api.rest;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.metrics.ImportCounts;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.exchange.imports.ImportPlan;
import trackrecord.application.exchange.imports.PayOptions;
import trackrecord.application.question.ImportAnswer;
import trackrecord.application.question.PeopleImportAnswer;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.recording.RecordingLimits;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.timeline.History;

/** A pay history of several people, each of whom becomes a career: all of them in one transaction, or none. */
@RestController
class PeopleImportController {

    private final FactRecorder recorder;
    private final Careers careers;
    private final Times times;
    private final int longest;
    private final ImportCounts counts;

    PeopleImportController(
            FactRecorder recorder, Careers careers, Times times, RecordingLimits limits, ImportCounts counts) {
        this.recorder = recorder;
        this.careers = careers;
        this.times = times;
        this.longest = limits.facts();
        this.counts = counts;
    }

    /** Imports each person of a pay history into a career named after {@code prefix} and the number of the person. */
    @PostMapping(path = "/api/imports/people", consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    PeopleImportAnswer people(
            @RequestBody byte[] body,
            @RequestParam(required = false) @Nullable String prefix,
            @ParameterObject PayOptions options,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            Principal user) {
        boolean dry = Boolean.TRUE.equals(dryRun);
        return ReadAgain.afterConflicts(() -> add(options, body, prefix == null ? "" : prefix, dry, user.getName()));
    }

    private PeopleImportAnswer add(PayOptions options, byte[] body, String prefix, boolean dryRun, String user) {
        List<ImportPlan> plans = counts.reading(() -> ImportPlan.ofPeople(
                options, body, prefix, id -> careers.find(id).orElse(History.EMPTY), longest, times.now(), user));
        List<RecordFacts> requests = plans.stream()
                .filter(plan -> !plan.commands().isEmpty())
                .map(plan -> new RecordFacts(
                        plan.careerId(), plan.commands(), plan.history().version(), null, null, user))
                .toList();
        if (dryRun || requests.isEmpty()) {
            return new PeopleImportAnswer(
                    dryRun ? true : null,
                    plans.stream().map(plan -> plan.proposal(dryRun)).toList());
        }
        Map<String, FactRecorder.Answer> recorded = recorder.recordTogether(requests);
        plans.forEach(plan -> counts.recorded(plan.results()));
        return new PeopleImportAnswer(
                null,
                plans.stream()
                        .map(plan -> answer(plan, recorded.get(plan.careerId())))
                        .toList());
    }

    /** @param recorded absent: this career held all of it */
    private static ImportAnswer answer(ImportPlan plan, FactRecorder.@Nullable Answer recorded) {
        return recorded == null ? plan.proposal(false) : plan.recorded(recorded.version(), recorded.facts());
    }
}
