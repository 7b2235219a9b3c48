package trackrecord.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Meant;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.timeline.OpenFact;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Command.Correct;
import trackrecord.domain.vocabulary.Command.Retract;
import trackrecord.domain.vocabulary.Context;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EmploymentReference;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * The entries that the commands of a request become. Fields that a command leaves open are resolved at its place, in
 * effective order, in the timeline with the whole request inserted, so that a command can refer to an employment that
 * an earlier one begins. All commands of a request about one new fact concern one employment.
 */
final class Proposal {

    private final History history;
    private final List<Command> commands;
    private final Instant at;
    private final String by;
    /** By number of a fact, the index of the last command that determines its content. */
    private final Map<Integer, Integer> counting = new HashMap<>();
    /** By number of a new fact, its employment if the command names none. */
    private final Map<Integer, Optional<EmploymentId>> meant = new HashMap<>();

    private final Map<Integer, RecordedEntry> entries = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Proposal(History history, List<Command> commands, Instant at, String by) {
        this.history = history;
        this.commands = commands;
        this.at = at;
        this.by = by;
        for (int index = 0; index < commands.size(); index++) {
            counting.put(numberOf(index), index);
        }
    }

    /** @throws Rejected if a command names no employment and several are possible, or names one that does not exist */
    static Decision of(History history, List<Command> commands, Instant at, String by) {
        return new Proposal(history, commands, at, by).decision();
    }

    private Decision decision() {
        List<OpenFact> open = new ArrayList<>();
        counting.forEach((number, index) -> {
            DatedCommand dated = dated(commands.get(index));
            if (dated != null) {
                open.add(open(index, dated));
            }
        });
        Timeline timeline = history.timeline().without(counting.keySet()).with(open);
        List<RecordedEntry> made = new ArrayList<>(commands.size());
        for (int index = 0; index < commands.size(); index++) {
            if (!hasPlace(index)) {
                overtake(index, timeline);
            }
            made.add(entries.get(index));
            checkNamed(index, timeline);
        }
        if (!problems.isEmpty()) {
            throw new Rejected(problems);
        }
        return Decision.of(history, made, timeline);
    }

    private OpenFact open(int index, DatedCommand dated) {
        return new OpenFact(numberOf(index), dated.effectiveOn(), dated.type(), before -> made(index, before));
    }

    private @Nullable RecordedFact made(int index, Career before) {
        RecordedEntry entry = entry(index, before);
        if (entry == null) {
            return null;
        }
        entries.put(index, entry);
        int number = numberOf(index);
        DatedFact dated =
                switch (entry.entry()) {
                    case DatedFact it -> it;
                    case FactCorrected it -> it.replacement();
                    case FactRetracted _ -> throw new IllegalStateException("a retraction has no place");
                };
        return number <= history.version() ? history.corrected(number, dated) : new RecordedFact(number, at, by, dated);
    }

    /** A retraction has no place, nor has a command that a later one of the request replaces. */
    private boolean hasPlace(int index) {
        return dated(commands.get(index)) != null && Integer.valueOf(index).equals(counting.get(numberOf(index)));
    }

    private void overtake(int index, Timeline timeline) {
        DatedCommand dated = dated(commands.get(index));
        entries.put(index, entry(index, dated == null ? timeline.atTheEnd() : timeline.before(open(index, dated))));
    }

    /** Null if it cannot be made; the problem is added. */
    private @Nullable RecordedEntry entry(int index, Career before) {
        try {
            return new RecordedEntry(
                    history.version() + 1 + index, at, by, commands.get(index).entry(new Place(index, before)));
        } catch (Rejected open) {
            problems.addAll(open.problems());
            return null;
        }
    }

    /** The context at the place of a command. */
    private final class Place implements Context {
        private final int index;
        private final Career before;

        private Place(int index, Career before) {
            this.index = index;
            this.before = before;
        }

        @Override
        public String employer() {
            return switch (before.employments().meantInForce()) {
                case Meant.One it -> it.job().employer();
                case Meant.None _ ->
                    throw rejected(
                            Code.NOT_EMPLOYED,
                            "Not employed on " + on() + "; name the employer of the event",
                            List.of());
                case Meant.OneOf it -> throw ambiguous(it.jobs(), "the employer of the event");
            };
        }

        @Override
        public @Nullable EmploymentId employment(Fact fact) {
            int number = numberOf(index);
            if (number <= history.version()) {
                return history.entries().get(number - 1).entry() instanceof DatedFact original
                        ? ofOriginal(original.employment(), fact)
                        : null;
            }
            EmploymentId said = commands.get(number - history.version() - 1) instanceof DatedCommand original
                    ? original.employment()
                    : null;
            if (said != null) {
                return said;
            }
            // An optional employment at one place says nothing about the fact at another place.
            return (fact.type().employment() == EmploymentReference.BEGUN_IF_ANY
                            ? of(fact, number)
                            : meant.computeIfAbsent(number, _ -> of(fact, number)))
                    .orElse(null);
        }

        /** An achievement moved to a day before its employment began concerns none. */
        private @Nullable EmploymentId ofOriginal(@Nullable EmploymentId original, Fact fact) {
            return original != null
                            && fact.type().employment() == EmploymentReference.BEGUN_IF_ANY
                            && before.employments().find(original).isEmpty()
                    ? null
                    : original;
        }

        private Optional<EmploymentId> of(Fact fact, int number) {
            if (fact.type() == EntryType.HIRED) {
                return Optional.of(EmploymentId.of(number));
            }
            return switch (before.employments().meant(fact)) {
                case Meant.One it -> Optional.of(it.job().id());
                case Meant.None _ -> Optional.empty();
                case Meant.OneOf it when hasPlace(index) -> throw ambiguous(it.jobs(), "one of them with employment");
                case Meant.OneOf _ -> Optional.empty();
            };
        }

        private Rejected ambiguous(List<Employment> jobs, String name) {
            return rejected(
                    Code.AMBIGUOUS_EMPLOYMENT,
                    "On " + on() + " several employments are in force and none is the main one: "
                            + Written.some(jobs.stream()
                                    .map(job -> job.id() + " at " + job.employer())
                                    .toList())
                            + "; name " + name,
                    jobs.stream()
                            .map(Employment::hiredBy)
                            .filter(it -> it <= history.version())
                            .toList());
        }

        private Rejected rejected(Code code, String message, List<Integer> facts) {
            return new Rejected(List.of(new Problem(code, message, index, "", facts)));
        }

        private LocalDate on() {
            DatedCommand dated = dated(commands.get(index));
            if (dated == null) {
                throw new IllegalStateException("a retraction leaves nothing open");
            }
            return dated.effectiveOn();
        }
    }

    /** For an employment whose hire is retracted: names the fact that began it and the one that retracted it. */
    private Optional<String> retracted(EmploymentId id) {
        return history.entries().stream()
                .filter(it -> it.entry() instanceof DatedFact fact
                        && fact.fact() instanceof Hired
                        && EmploymentId.begunBy(it.number(), fact.employment()).equals(id))
                .findFirst()
                .map(it -> history.marked(it.number()))
                .filter(it -> it.status() == MarkedEntry.Status.RETRACTED)
                .map(it -> "The Hire of employment " + id + ", fact "
                        + it.recorded().number() + ", was retracted by fact "
                        + it.correctedBy().orElseThrow() + "; correct fact "
                        + it.recorded().number() + " to bring it back");
    }

    /**
     * Checks that the employment named by a command exists, for facts that no rule checks. Commands that the request
     * itself replaces are skipped.
     */
    private void checkNamed(int index, Timeline timeline) {
        DatedCommand dated = dated(commands.get(index));
        EmploymentId id = dated == null ? null : dated.employment();
        if (dated == null || id == null || dated.type() == EntryType.HIRED || !hasPlace(index)) {
            return;
        }
        List<Employment> all = timeline.atTheEnd().employments().all();
        if (all.stream().noneMatch(job -> job.id().equals(id))) {
            problem(
                    Code.EMPLOYMENT_UNKNOWN,
                    index,
                    retracted(id).orElse("There is no employment " + id)
                            + (all.isEmpty()
                                    ? "; Hire begins one"
                                    : "; known: "
                                            + Written.some(all.stream()
                                                    .map(job -> job.id().value())
                                                    .toList())));
            return;
        }
        EmploymentReference reference = dated.type().employment();
        Optional<Employment> there =
                timeline.before(open(index, dated)).employments().find(id);
        boolean misses =
                switch (reference) {
                    case RUNS_THERE -> there.filter(Employment::running).isEmpty();
                    case BEGUN_IF_ANY -> there.isEmpty();
                    case NONE, BEGINS, IN_FORCE, BEGUN -> false;
                };
        if (misses) {
            problem(
                    Code.NOT_EMPLOYED,
                    index,
                    "Employment " + id + (there.isEmpty() ? " has not begun on " : " is not in force before ")
                            + dated.effectiveOn() + "; choose another date, or another employment");
        }
    }

    private void problem(Code code, int index, String message) {
        String pointer = commands.get(index) instanceof Correct ? "/replacement/employment" : "/employment";
        problems.add(Problem.inField(code, message, index, pointer));
    }

    /** The number of a command's fact: its own, or the one that it corrects. */
    private int numberOf(int index) {
        return switch (commands.get(index)) {
            case DatedCommand _ -> history.version() + 1 + index;
            case Correct it -> it.fact();
            case Retract it -> it.fact();
        };
    }

    /** The dated part of a command; null for a retraction. */
    private static @Nullable DatedCommand dated(Command command) {
        return switch (command) {
            case DatedCommand it -> it;
            case Correct it -> it.replacement();
            case Retract _ -> null;
        };
    }
}
