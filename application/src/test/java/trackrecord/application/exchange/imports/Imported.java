package trackrecord.application.exchange.imports;

import static trackrecord.domain.given.Given.NO_CAREER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import trackrecord.application.exchange.export.FactSentence;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.question.FileNote;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;

/** How the tests of imports ask for one, record it, and read in sentences what it came to. */
final class Imported {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Imported() {}

    /** A career of these commands, each accepted by the rules. */
    static History recorded(Command... commands) {
        return Decider.decide(History.EMPTY, Arrays.asList(commands), NOW, "me").after();
    }

    /** A career after what was read from a file, accepted by the rules. */
    static History recorded(History before, ImportedFile file) {
        return Decider.decide(before, file.commands(), NOW, "me").after();
    }

    static ImportPlan plan(ImportPlan.Kind kind, String text, History history) {
        return plan(kind, text.getBytes(StandardCharsets.UTF_8), history);
    }

    /** What importing a file into a career would do. */
    static ImportPlan plan(ImportPlan.Kind kind, byte[] file, History history) {
        return ImportPlan.of(kind, file, "ada", _ -> history, 100, NOW, "me");
    }

    /** The career once the plan is recorded. */
    static History after(ImportPlan plan) {
        return plan.history().plus(plan.proposed());
    }

    /** {@code 2021-03-01 Raise to 120,000 USD}: what was read from a file. */
    static List<String> told(ImportedFile file) {
        return file.commands().stream()
                .map(it -> ((DatedCommand) it).effectiveOn() + " " + FactSentence.of(it.entry(NO_CAREER)))
                .toList();
    }

    /** {@code Raise to 120,000 USD}: the facts of a career as they stand. */
    static List<String> told(History history) {
        return history.timeline().facts().stream()
                .map(it -> FactSentence.of(it.dated()))
                .toList();
    }

    /** {@code 2021-03-01 Raise to 120,000 USD at Acme}: what a plan adds, with the employer that each is about. */
    static List<String> told(ImportPlan plan) {
        History after = after(plan);
        return after.marked().subList(plan.history().version(), after.version()).stream()
                .map(Imported::told)
                .toList();
    }

    private static String told(MarkedEntry marked) {
        DatedFact fact = (DatedFact) marked.recorded().entry();
        return fact.effectiveOn() + " " + FactSentence.of(fact)
                + (marked.employment() == null
                        ? ""
                        : " at " + marked.employment().employer());
    }

    static List<String> notes(ImportPlan plan) {
        return plan.notes().stream().map(FileNote::message).toList();
    }
}
