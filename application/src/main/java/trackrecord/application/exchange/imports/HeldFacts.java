package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.imports.LinedCommands.Asked;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Remarks;

/** What a career holds of what a file says: each fact answers for one command of the file at most. */
final class HeldFacts {

    /** Whichever employment they are about: the file may not say it, and the career does. */
    private final Map<DatedCommand, Deque<RecordedFact>> bySaying = new HashMap<>();

    private final TreeMap<LocalDate, List<RecordedFact>> byDay = new TreeMap<>();
    private final Set<Integer> taken = new HashSet<>();

    HeldFacts(History history) {
        for (RecordedFact recorded : history.timeline().facts()) {
            bySaying.computeIfAbsent(Restatement.command(recorded).about(null), _ -> new ArrayDeque<>())
                    .add(recorded);
            byDay.computeIfAbsent(recorded.effectiveOn(), _ -> new ArrayList<>())
                    .add(recorded);
        }
    }

    /** The commands that say what is recorded to the letter: by the place of each, the number of that fact. */
    Map<Integer, Integer> repeated(List<Asked> asked) {
        Map<Integer, Integer> repeated = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Deque<RecordedFact> same = bySaying.get(asked.get(i).command().about(null));
            RecordedFact recorded = same == null ? null : same.poll();
            if (recorded != null) {
                taken.add(recorded.number());
                repeated.put(i, recorded.number());
            }
        }
        return repeated;
    }

    /**
     * The corrections that make what is recorded say what the file says, by the place of the command; what already does
     * joins the repeated ones.
     *
     * @throws FileRejected where the file says another kind of change of a salary than is recorded of that day
     */
    Map<Integer, Command.Correct> corrected(List<Asked> asked, Map<Integer, Integer> repeated) {
        Map<Integer, Command.Correct> corrections = new HashMap<>();
        List<FileProblem> problems = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (repeated.containsKey(i)) {
                continue;
            }
            Asked each = asked.get(i);
            Command.Correct correct = ofItsDay(each.command());
            correct = correct != null ? correct : ofAnotherDay(each.command());
            if (correct == null) {
                RecordedFact other = otherPayOf(each.command());
                if (other != null) {
                    problems.add(new FileProblem(
                            Code.TYPE_DIFFERS,
                            each.origin().place(),
                            "",
                            "fact " + other.number() + " of that day is a "
                                    + other.dated().type().factName() + ", and this row says a "
                                    + each.command().type().factName()
                                    + "; retract the fact, then import the file again",
                            List.of(other.number())));
                }
                continue;
            }
            taken.add(correct.fact());
            if (bySaying.containsKey(correct.replacement().about(null))) {
                repeated.put(i, correct.fact());
            } else {
                corrections.put(i, correct);
            }
        }
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
        return corrections;
    }

    /** What is recorded of pay between the first and the last day of the file, and is not in it. */
    List<String> notInTheFile(List<Asked> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        LocalDate first = asked.getFirst().command().effectiveOn();
        LocalDate last = asked.getLast().command().effectiveOn();
        return byDay.subMap(first, true, last.isBefore(first) ? first : last, true).values().stream()
                .flatMap(List::stream)
                .filter(it -> Restatement.isOfPay(it.dated().type()) && !taken.contains(it.number()))
                .map(it -> "fact " + it.number() + ", the " + it.dated().type().factName() + " of " + it.effectiveOn()
                        + ", is recorded and not in the file; retract it if it never happened")
                .toList();
    }

    private Command.@Nullable Correct ofItsDay(DatedCommand command) {
        for (RecordedFact recorded : byDay.getOrDefault(command.effectiveOn(), List.of())) {
            DatedCommand restated = taken.contains(recorded.number()) ? null : Restatement.of(command, recorded);
            if (restated != null) {
                return new Command.Correct(recorded.number(), restated, Remarks.NONE);
            }
        }
        return null;
    }

    /** The same change within a year before or after, if there is one alone. */
    private Command.@Nullable Correct ofAnotherDay(DatedCommand command) {
        LocalDate on = command.effectiveOn();
        List<Command.Correct> moved = new ArrayList<>();
        if (!Restatement.isOfPay(command.type())) {
            return null;
        }
        for (List<RecordedFact> day :
                byDay.subMap(on.minusYears(1), on.plusYears(1)).values()) {
            for (RecordedFact recorded : day) {
                DatedCommand restated = taken.contains(recorded.number()) ? null : Restatement.moved(command, recorded);
                if (restated != null) {
                    moved.add(new Command.Correct(recorded.number(), restated, Remarks.NONE));
                }
            }
        }
        return moved.size() == 1 ? moved.getFirst() : null;
    }

    /** A change of a salary of another kind on the same day. */
    private @Nullable RecordedFact otherPayOf(DatedCommand command) {
        if (!Restatement.isOfPay(command.type())) {
            return null;
        }
        return byDay.getOrDefault(command.effectiveOn(), List.of()).stream()
                .filter(it -> Restatement.isOfPay(it.dated().type()) && !taken.contains(it.number()))
                .filter(it -> it.dated().type() != command.type())
                .findFirst()
                .orElse(null);
    }
}
