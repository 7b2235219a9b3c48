package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.imports.LinedCommands.Asked;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Remarks;

/** What a career holds of what a file says: each fact answers for one command of the file at most. */
final class HeldFacts {

    /** Whichever employment they are about: the file may not say it, and the career does. */
    private final Map<DatedCommand, List<RecordedFact>> bySaying = new HashMap<>();

    private final TreeMap<LocalDate, List<RecordedFact>> byDay = new TreeMap<>();
    private final Map<Integer, EmploymentId> employments = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    HeldFacts(History history) {
        Timeline timeline = history.timeline();
        for (int index = 0; index < timeline.facts().size(); index++) {
            RecordedFact recorded = timeline.facts().get(index);
            timeline.after(index).employmentOf(recorded).ifPresent(id -> employments.put(recorded.number(), id));
            bySaying.computeIfAbsent(Restatement.command(recorded).about(null), _ -> new ArrayList<>())
                    .add(recorded);
            byDay.computeIfAbsent(recorded.effectiveOn(), _ -> new ArrayList<>())
                    .add(recorded);
        }
    }

    /** The commands that say what is recorded to the letter: by the place of each, the number of that fact. */
    Map<Integer, Integer> repeated(List<Asked> asked) {
        Map<Integer, Integer> repeated = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked each = asked.get(i);
            RecordedFact recorded = open(bySaying.get(each.command().about(null)), each.whose());
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
        Map<Whose, LocalDateRange> spoken = SpokenDays.of(asked);
        for (int i = 0; i < asked.size(); i++) {
            if (repeated.containsKey(i)) {
                continue;
            }
            Asked each = asked.get(i);
            Command.Correct correct = ofItsDay(each);
            correct = correct != null ? correct : ofAnotherDay(each, spoken);
            if (correct == null) {
                RecordedFact other = otherPayOf(each);
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
            if (says(correct.fact(), correct.replacement())) {
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

    private boolean says(int fact, DatedCommand command) {
        return bySaying.getOrDefault(command.about(null), List.of()).stream().anyMatch(it -> it.number() == fact);
    }

    /** What is recorded of an employment and answers for no command. */
    List<RecordedFact> left(Whose whose) {
        return byDay.values().stream()
                .flatMap(List::stream)
                .filter(it -> whose instanceof Whose.Held && isOpen(it, whose))
                .toList();
    }

    /** Whether a fact answers for no command yet, and can for one about an employment. */
    private boolean isOpen(RecordedFact recorded, Whose whose) {
        return !taken.contains(recorded.number())
                && switch (whose) {
                    case Whose.SaidByTheCareer _ -> true;
                    case Whose.Held(EmploymentId id) -> id.equals(employments.get(recorded.number()));
                    case Whose.Begun _ -> false;
                };
    }

    private @Nullable RecordedFact open(@Nullable List<RecordedFact> facts, Whose whose) {
        return facts == null
                ? null
                : facts.stream().filter(it -> isOpen(it, whose)).findFirst().orElse(null);
    }

    private Command.@Nullable Correct ofItsDay(Asked each) {
        DatedCommand command = each.command();
        for (RecordedFact recorded : byDay.getOrDefault(command.effectiveOn(), List.of())) {
            DatedCommand restated = isOpen(recorded, each.whose()) ? Restatement.of(command, recorded) : null;
            if (restated != null) {
                return new Command.Correct(recorded.number(), restated, Remarks.NONE);
            }
        }
        return null;
    }

    /** The same within a year before or after, if there is one alone; an employment ends once, on whatever day. */
    private Command.@Nullable Correct ofAnotherDay(Asked each, Map<Whose, LocalDateRange> spoken) {
        LocalDateRange days = SpokenDays.ofMoved(each.command(), Objects.requireNonNull(spoken.get(each.whose())));
        List<Command.Correct> moved = new ArrayList<>();
        if (days == null || each.whose() instanceof Whose.SaidByTheCareer) {
            return null;
        }
        for (List<RecordedFact> day :
                byDay.subMap(days.getStart(), true, days.getEnd(), false).values()) {
            for (RecordedFact recorded : day) {
                DatedCommand restated =
                        isOpen(recorded, each.whose()) ? Restatement.moved(each.command(), recorded) : null;
                if (restated != null) {
                    moved.add(new Command.Correct(recorded.number(), restated, Remarks.NONE));
                }
            }
        }
        return moved.size() == 1 ? moved.getFirst() : null;
    }

    /** A change of a salary of another kind on the same day. */
    private @Nullable RecordedFact otherPayOf(Asked each) {
        DatedCommand command = each.command();
        if (!Restatement.isOfPay(command.type())) {
            return null;
        }
        return byDay.getOrDefault(command.effectiveOn(), List.of()).stream()
                .filter(it -> Restatement.isOfPay(it.dated().type()) && isOpen(it, each.whose()))
                .filter(it -> it.dated().type() != command.type())
                .findFirst()
                .orElse(null);
    }
}
