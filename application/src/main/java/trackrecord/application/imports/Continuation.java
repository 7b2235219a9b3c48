package trackrecord.application.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;

/**
 * Which part of a file that holds a whole career is new to it. The facts of such a file stand in order of number, so
 * the file either repeats the career and goes on, or says something else about a number that is taken. Importing
 * the same file twice therefore records nothing twice.
 */
public final class Continuation {

    private Continuation() {
    }

    /**
     * Returns the commands that the career does not hold yet; empty if it holds them all.
     *
     * @throws FileRejected naming the first fact that differs
     */
    public static List<Command> of(ImportedFile file, History history) {
        List<Command> commands = file.commands();
        int both = Math.min(commands.size(), history.version());
        for (int i = 0; i < both; i++) {
            RecordedFact recorded = history.facts().get(i);
            if (!isRecordedAs(commands.get(i).toFact(), recorded.fact())) {
                throw new FileRejected(List.of(file.place().apply(new Problem(Code.INVALID_FIELD, "fact "
                        + recorded.number() + " of the career is another " + recorded.fact().type() + (
                        recorded.effectiveOn() == null ? "" : " of " + recorded.effectiveOn())
                        + "; what is recorded is not edited: add a correct or retract at the end of the file, or"
                        + " import it as another career", i, "", List.of(recorded.number())))));
            }
        }
        return new ArrayList<>(commands.subList(both, commands.size()));
    }

    /** Whether a command asks for a recorded fact; an employer that was filled in counts as asked for. */
    private static boolean isRecordedAs(Fact asked, Fact recorded) {
        if (asked instanceof Fact.FactCorrected one && recorded instanceof Fact.FactCorrected other) {
            return isRecordedAs(one.replacement(), other.replacement())
                    && new Fact.FactCorrected(one.fact(), other.replacement(), one.note(), one.source()).equals(other);
        }
        if (asked instanceof Fact.VestingEventRecorded one && one.employer() == null
                && recorded instanceof Fact.VestingEventRecorded other) {
            return one.of(other.employer()).equals(other);
        }
        return asked.equals(recorded);
    }

    /** Decides what a file would add to a career, and refuses in terms of the file. */
    public static List<RecordedFact> decide(ImportedFile file, History history, Instant now, String by) {
        List<Command> commands = of(file, history);
        if (commands.isEmpty()) {
            return List.of();
        }
        int known = history.version();
        try {
            return Decider.decide(history, commands, now, by);
        } catch (Rejected rejected) {
            throw new FileRejected(rejected, problem -> file.place().apply(new Problem(problem.code(),
                    problem.message(), problem.command() + known, problem.pointer(), problem.facts())));
        }
    }
}
