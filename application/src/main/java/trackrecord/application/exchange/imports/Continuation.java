package trackrecord.application.exchange.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Context;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Finds the new part of a file with a whole career. Its facts are in order of number, so the file either repeats the
 * career and continues it, or differs from it at a recorded number. Importing a file twice therefore records nothing
 * twice.
 */
public final class Continuation {

    private Continuation() {}

    /**
     * Returns the commands that the career does not contain yet; may be empty.
     *
     * @throws FileRejected naming the first fact that differs
     */
    public static List<Command> of(ImportedFile file, History history) {
        List<Command> commands = file.commands();
        int both = Math.min(commands.size(), history.version());
        for (int i = 0; i < both; i++) {
            RecordedEntry recorded = history.entries().get(i);
            if (!isRecordedAs(commands.get(i), recorded.entry())) {
                throw new FileRejected(List.of(file.place()
                        .apply(new Problem(
                                Code.INVALID_FIELD,
                                "fact "
                                        + recorded.number() + " of the career differs from the file: it is a "
                                        + recorded.entry().type().factName()
                                        + (recorded.entry() instanceof DatedFact dated
                                                ? " of " + dated.effectiveOn()
                                                : "")
                                        + "; what is recorded is not edited: add a correct or retract at the end of the file, or"
                                        + " import it as another career",
                                i,
                                "",
                                List.of(recorded.number())))));
            }
        }
        return new ArrayList<>(commands.subList(both, commands.size()));
    }

    /** Whether a command asks for a recorded entry. Values that were filled in on recording count as requested. */
    private static boolean isRecordedAs(Command asked, Entry recorded) {
        return asked.type() == recorded.type()
                && withoutUnstored(asked.entry(new Recorded(recorded)), recorded)
                        .equals(recorded);
    }

    /** Entries stored before employments had ids name none, but a file may name it. */
    private static Entry withoutUnstored(Entry asked, Entry recorded) {
        return switch (recorded) {
            case DatedFact(var _, var _, EmploymentId stored, var _)
            when stored == null && asked instanceof DatedFact it -> it.about(null);
            case Correction.FactCorrected(var _, DatedFact replacement, var _)
            when replacement.employment() == null && asked instanceof Correction.FactCorrected it ->
                new Correction.FactCorrected(it.fact(), it.replacement().about(null), it.remarks());
            case DatedFact _, Correction _ -> asked;
        };
    }

    /** Supplies the recorded values for what a command leaves open. */
    private record Recorded(Entry entry) implements Context {

        @Override
        public String employer() {
            return employer(entry);
        }

        private static String employer(Entry recorded) {
            return switch (recorded) {
                case DatedFact(var _, Fact.VestingEventRecorded event, var _, var _) -> event.employer();
                case Correction.FactCorrected correction -> employer(correction.replacement());
                case DatedFact _, Correction.FactRetracted _ ->
                    throw new IllegalStateException("a " + recorded.type().factName() + " leaves no employer open");
            };
        }

        @Override
        public @Nullable EmploymentId employment(Fact fact) {
            return switch (entry) {
                case DatedFact it -> it.employment();
                case Correction.FactCorrected it -> it.replacement().employment();
                case Correction.FactRetracted _ -> null;
            };
        }
    }

    /** Decides what a file would add to a career. A refusal names places in the file. */
    public static List<RecordedEntry> decide(ImportedFile file, History history, Instant now, String by) {
        List<Command> commands = of(file, history);
        if (commands.isEmpty()) {
            return List.of();
        }
        int known = history.version();
        try {
            return Decider.decide(history, commands, now, by).entries();
        } catch (Rejected rejected) {
            throw new FileRejected(rejected, problem -> file.place()
                    .apply(new Problem(
                            problem.code(),
                            problem.message(),
                            problem.command() + known,
                            problem.pointer(),
                            problem.facts())));
        }
    }
}
