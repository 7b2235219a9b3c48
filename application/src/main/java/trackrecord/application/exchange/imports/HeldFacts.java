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
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Remarks;

/** Matches the facts of a career with the commands of a file: each fact matches at most one command. */
final class HeldFacts {

    /** Regardless of their employment, which the career states and the file may not. */
    private final Map<DatedCommand, List<RecordedFact>> bySaying = new HashMap<>();

    private final TreeMap<LocalDate, List<RecordedFact>> byDay = new TreeMap<>();
    private final Map<Integer, EmploymentId> employments = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final HeldGrants grants;

    HeldFacts(History history) {
        Timeline timeline = history.timeline();
        grants = new HeldGrants(timeline);
        for (int index = 0; index < timeline.facts().size(); index++) {
            RecordedFact recorded = timeline.facts().get(index);
            timeline.after(index).employmentOf(recorded).ifPresent(id -> employments.put(recorded.number(), id));
            bySaying.computeIfAbsent(Restatement.command(recorded).about(null), _ -> new ArrayList<>())
                    .add(recorded);
            byDay.computeIfAbsent(recorded.effectiveOn(), _ -> new ArrayList<>())
                    .add(recorded);
        }
    }

    /** The commands that equal a recorded fact: the number of the fact by index of the command. */
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
     * The corrections that make recorded facts equal to the file, by index of the command. Commands whose fact is
     * already equal are added to the repeated ones.
     *
     * @throws FileRejected if the file has another kind of salary change than the one recorded for that day, or if the
     *                      fact that it restates is ambiguous
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
            FileProblem doubt = doubt(each, asked.subList(i, asked.size()));
            if (doubt != null) {
                problems.add(doubt);
                continue;
            }
            Command.Correct correct = ofItsDay(each);
            correct = correct != null ? correct : ofItsName(each);
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

    /** The facts of an employment that match no command. */
    List<RecordedFact> left(Whose whose) {
        return byDay.values().stream()
                .flatMap(List::stream)
                .filter(it -> whose instanceof Whose.Held && isOpen(it, whose))
                .toList();
    }

    /** Whether a fact is not matched yet, and can match a command about an employment. */
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
        List<Command.Correct> possible = restated(each);
        return possible.stream()
                .filter(it -> isAhead(it.replacement()) == isAhead(each.command()))
                .findFirst()
                .orElse(possible.isEmpty() ? null : possible.getFirst());
    }

    private List<Command.Correct> restated(Asked each) {
        DatedCommand command = each.command();
        List<Command.Correct> possible = new ArrayList<>();
        for (RecordedFact recorded : byDay.getOrDefault(command.effectiveOn(), List.of())) {
            DatedCommand restated = isOpen(recorded, each.whose()) ? Restatement.of(command, recorded) : null;
            if (restated != null) {
                possible.add(new Command.Correct(recorded.number(), restated, Remarks.NONE));
            }
        }
        return possible;
    }

    private static boolean isAhead(DatedCommand command) {
        return command.action() instanceof Action.VestRsu it && Boolean.TRUE.equals(it.accelerated());
    }

    /**
     * Why it is ambiguous which fact of a grant a command restates: more facts are recorded for that day than the file
     * has, or the grant differs.
     */
    private @Nullable FileProblem doubt(Asked each, List<Asked> left) {
        DatedCommand command = each.command();
        String grantId = HeldGrants.grantId(command.action()).orElse(null);
        if (grantId == null) {
            return null;
        }
        if (HeldGrants.grants(command.action())) {
            return otherGrant(each, grantId);
        }
        List<Command.Correct> possible = restated(each);
        long said = possible.size() < 2
                ? possible.size()
                : left.stream()
                        .filter(it -> Restatement.areAlike(it.command(), command))
                        .count();
        List<Integer> facts = possible.stream().map(Command.Correct::fact).toList();
        return possible.size() <= said
                ? null
                : problem(
                        Code.INVALID_FIELD,
                        each,
                        facts.size() + " facts of grant " + grantId + " are recorded on " + command.effectiveOn()
                                + " that this could restate: " + facts
                                + "; correct or retract them so that they say what the file says, then import it again",
                        facts);
    }

    /** Reports a grant with the same id that no correction can turn into this one. */
    private @Nullable FileProblem otherGrant(Asked each, String grantId) {
        RecordedFact other = grants.of(grantId).stream()
                .filter(it -> HeldGrants.grants(Restatement.command(it).action()))
                .findFirst()
                .orElse(null);
        if (other == null || (isOpen(other, each.whose()) && Restatement.ofItsName(each.command(), other) != null)) {
            return null;
        }
        String why = other.dated().type() == each.command().type()
                ? ", is recorded in another employment, or in the file twice"
                : ", is recorded as " + other.dated().type().factName() + ", and the file says "
                        + each.command().type().factName();
        return problem(
                Code.GRANT_EXISTS,
                each,
                "fact " + other.number() + ", grant " + grantId + why
                        + "; correct its employment or its id, or retract it with all that is about it ("
                        + HeldGrants.named(grants.of(grantId)) + "), then import the file again",
                List.of(other.number()));
    }

    private static FileProblem problem(Code code, Asked each, String message, List<Integer> facts) {
        String path = each.origin().path();
        return new FileProblem(code, each.origin().place(), path == null ? "" : path, message, facts);
    }

    /** Matches the only grant or event with this name, if there is exactly one. */
    private Command.@Nullable Correct ofItsName(Asked each) {
        List<RecordedFact> all = HeldGrants.grantId(each.command().action())
                .map(grants::of)
                .orElseGet(() -> events(each.command().action()));
        List<Command.Correct> possible = new ArrayList<>();
        for (RecordedFact recorded : all) {
            DatedCommand restated =
                    isOpen(recorded, each.whose()) ? Restatement.ofItsName(each.command(), recorded) : null;
            if (restated != null) {
                possible.add(new Command.Correct(recorded.number(), restated, Remarks.NONE));
            }
        }
        return possible.size() == 1 ? possible.getFirst() : null;
    }

    private List<RecordedFact> events(Action action) {
        return action instanceof Action.RecordVestingEvent
                ? byDay.values().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.dated().type() == EntryType.VESTING_EVENT_RECORDED)
                        .toList()
                : List.of();
    }

    /** Notes about recorded facts of the file's grants that are not in the file. */
    List<String> ofGrantsNotInTheFile(List<Asked> asked) {
        return asked.stream()
                .map(it -> it.command().action())
                .filter(HeldGrants::grants)
                .flatMap(it -> HeldGrants.grantId(it).stream())
                .distinct()
                .flatMap(id -> grants.of(id).stream()
                        .filter(it -> !taken.contains(it.number()))
                        .filter(it -> it.dated().type() != EntryType.UNITS_ADJUSTED)
                        .map(it -> "fact " + it.number() + ", the "
                                + it.dated().type().factName() + " of " + it.effectiveOn() + " of grant " + id
                                + ", is recorded and not in the file; retract it if it never happened"))
                .toList();
    }

    /** Matches the only equal fact within a year before or after; the end of an employment matches on any day. */
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

    /** A salary change of another kind on the same day. */
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
