package trackrecord.domain.rule;

import static trackrecord.domain.rule.Sentences.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.GrantRsu;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Command.Correct;
import trackrecord.domain.vocabulary.Command.Retract;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.TermsProblem;
import trackrecord.domain.vocabulary.TermsRules;

/**
 * Decides whether commands become recorded facts or a refusal with every reason.
 *
 * <p>The commands of a request are numbered in order and checked together, after the last: the request is accepted if
 * the timeline with all its facts inserted keeps every rule at every step. A step that already broke a rule before the
 * request (possible in a restored history of another origin) does not cause a refusal.
 */
public final class Decider {

    private final History history;
    private final List<Command> commands;
    private final List<Problem> problems = new ArrayList<>();

    private Decider(History history, List<Command> commands) {
        this.history = history;
        this.commands = commands;
    }

    /**
     * Returns the entries to record, numbered after the last entry of the history, all with one instant: {@code now} in
     * milliseconds, or the last entry's instant if that is later. Records nothing itself.
     *
     * @param commands at least one; their fields must be checked already
     * @param by       who records them
     * @throws Rejected with every problem, in the order of the commands
     */
    public static Decision decide(History history, List<Command> commands, Instant now, String by) {
        EntryType first = commands.getFirst().type();
        if (history.isEmpty() && first != EntryType.CAREER_NAMED && first != EntryType.HIRED) {
            throw new Rejected(List.of(Problem.of(
                    Code.CAREER_NOT_FOUND,
                    "There is no such career yet; it begins with NameCareer or Hire, not with " + first.commandName(),
                    0)));
        }
        Decider decider = new Decider(history, commands);
        decider.checkVestingTerms();
        decider.checkReferences();
        Decision decision =
                Proposal.of(history, commands, history.instantOfNext(now.truncatedTo(ChronoUnit.MILLIS)), by);
        decider.checkTimeline(decision);
        return decision;
    }

    /**
     * The steps of a history that break a rule; empty unless the history was restored from another origin. The index of
     * each problem is that of its fact in the history.
     */
    public static List<Problem> illegalSteps(History history) {
        return Rules.brokenIn(history.timeline()).stream()
                .map(it -> new Problem(
                        it.rule().code(),
                        fact(it.recorded()) + " breaks a rule: "
                                + it.violation().message(),
                        it.recorded().number() - 1,
                        "",
                        it.violation().facts()))
                .toList();
    }

    private void checkVestingTerms() {
        for (int index = 0; index < commands.size(); index++) {
            switch (commands.get(index)) {
                case DatedCommand it -> checkVestingTerms(index, it.action(), "");
                case Correct it -> checkVestingTerms(index, it.replacement().action(), "/replacement");
                case Retract _ -> {}
            }
        }
        stopIfRejected();
    }

    private void checkVestingTerms(int index, Action action, String pointer) {
        List<TermsProblem> found = action instanceof GrantRsu grant
                ? TermsRules.check(grant.vesting(), grant.granted())
                : action instanceof GrantOptions grant ? TermsRules.check(grant.vesting(), grant.options()) : List.of();
        found.forEach(problem -> problems.add(
                Problem.inField(Code.BAD_VESTING_TERMS, problem.message(), index, pointer + problem.pointer())));
    }

    /** A correction must name an earlier original fact of the same kind. */
    private void checkReferences() {
        for (int index = 0; index < commands.size(); index++) {
            switch (commands.get(index)) {
                case DatedCommand _ -> {}
                case Correct it -> checkKind(index, it);
                case Retract it -> original(index, it.fact());
            }
        }
        stopIfRejected();
        problems.addAll(EmploymentIds.problems(history, commands));
        stopIfRejected();
    }

    private void checkKind(int index, Correct correct) {
        EntryType replacement = correct.replacement().type();
        original(index, correct.fact())
                .filter(original -> original != replacement)
                .ifPresent(original -> reject(
                        Code.TYPE_DIFFERS,
                        index,
                        "Fact " + correct.fact() + " is a " + original.factName() + " and cannot become a "
                                + replacement.factName() + "; retract it and record the other",
                        List.of(correct.fact())));
    }

    /** The kind of the fact with a number; if a correction cannot name it, adds the problem and returns empty. */
    private Optional<EntryType> original(int index, int number) {
        int next = numberOf(index);
        if (number < 1 || number >= next) {
            reject(
                    Code.FACT_UNKNOWN,
                    index,
                    "There is no fact " + number + " before this one; the numbers run " + "from 1 to " + (next - 1),
                    List.of());
            return Optional.empty();
        }
        Optional<Integer> target = number <= history.version()
                ? targetOf(history.entries().get(number - 1).entry())
                : targetOf(commands.get(indexOf(number)));
        if (target.isPresent()) {
            reject(
                    Code.NOT_CORRECTABLE,
                    index,
                    "Fact " + number + " is itself a correction; name the original, " + "fact " + target.get(),
                    List.of(number));
            return Optional.empty();
        }
        return Optional.of(
                number <= history.version()
                        ? history.entries().get(number - 1).entry().type()
                        : commands.get(indexOf(number)).type());
    }

    private void checkTimeline(Decision decision) {
        Timeline timeline = decision.after().timeline();
        if (Rules.keptFrom(history.timeline(), timeline)) {
            return;
        }
        List<Rules.Broken> broken = Rules.brokenIn(timeline);
        Set<String> brokenBefore = new HashSet<>();
        Rules.brokenIn(history.timeline()).forEach(it -> brokenBefore.add(place(it)));
        broken.stream().filter(it -> !brokenBefore.contains(place(it))).forEach(it -> reject(it, timeline));
        stopIfRejected();
    }

    private static String place(Rules.Broken broken) {
        return broken.recorded().number() + " " + broken.rule().code();
    }

    private void reject(Rules.Broken broken, Timeline timeline) {
        RecordedFact recorded = broken.recorded();
        List<Integer> standing = new ArrayList<>(broken.violation().facts());
        if (recorded.number() > history.version()) {
            reject(
                    broken.rule().code(),
                    indexOf(recorded.number()),
                    broken.violation().message(),
                    broken.violation().pointer(),
                    standing);
            return;
        }
        standing.addFirst(recorded.number());
        int cause = causeOf(recorded, timeline);
        String sentence = numberOf(cause) == recorded.number() ? "" : fact(recorded) + " would break a rule: ";
        reject(broken.rule().code(), cause, sentence + broken.violation().message(), "", standing);
    }

    /**
     * The command that makes a recorded fact break its rule: the one that corrects it, otherwise the last one inserted
     * before it, otherwise the first correction of the request, otherwise the first command.
     */
    private int causeOf(RecordedFact recorded, Timeline timeline) {
        List<Integer> corrections = Stream.iterate(0, index -> index < commands.size(), index -> index + 1)
                .filter(index -> targetOf(commands.get(index)).isPresent())
                .toList();
        Optional<Integer> correction = corrections.stream()
                .filter(index -> targetOf(commands.get(index)).get() == recorded.number())
                .findFirst();
        Optional<Integer> inserted = timeline.facts().stream()
                .takeWhile(other -> other.number() != recorded.number())
                .map(RecordedFact::number)
                .filter(number -> number > history.version())
                .reduce((one, later) -> later)
                .map(this::indexOf);
        return correction
                .or(() -> inserted)
                .or(() -> corrections.stream().findFirst())
                .orElse(0);
    }

    /** The number of the fact that a correction names. */
    private static Optional<Integer> targetOf(Command command) {
        return switch (command) {
            case DatedCommand _ -> Optional.empty();
            case Correct it -> Optional.of(it.fact());
            case Retract it -> Optional.of(it.fact());
        };
    }

    private static Optional<Integer> targetOf(Entry entry) {
        return switch (entry) {
            case DatedFact _ -> Optional.empty();
            case Correction it -> Optional.of(it.fact());
        };
    }

    private void reject(Code code, int index, String message, List<Integer> facts) {
        reject(code, index, message, "", facts);
    }

    private void reject(Code code, int index, String message, String pointer, List<Integer> facts) {
        List<Integer> recordedOnes =
                facts.stream().filter(it -> it <= history.version()).distinct().toList();
        problems.add(new Problem(code, message, index, pointer, recordedOnes));
    }

    private int numberOf(int index) {
        return history.version() + 1 + index;
    }

    private int indexOf(int number) {
        return number - history.version() - 1;
    }

    private void stopIfRejected() {
        if (!problems.isEmpty()) {
            problems.sort((one, other) -> Integer.compare(one.command(), other.command()));
            throw new Rejected(problems);
        }
    }
}
