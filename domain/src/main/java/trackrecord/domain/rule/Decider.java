package trackrecord.domain.rule;

import static trackrecord.domain.rule.Sentences.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trackrecord.domain.command.Command.Hire;
import trackrecord.domain.command.Command.NameCareer;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Correction;
import trackrecord.domain.fact.Fact.FactCorrected;
import trackrecord.domain.fact.Fact.RsuGranted;
import trackrecord.domain.fact.Fact.VestingEventRecorded;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.TermsRules;

/**
 * Decides what commands become: recorded facts, or a refusal that names every reason.
 *
 * <p>The commands of a request are numbered in order and checked together, after the last: the request is accepted
 * if the timeline with all its facts inserted keeps every rule at every step. A step that broke a rule before the
 * request (in a history that was restored from elsewhere) does not stand in its way.
 */
public final class Decider {

    private final History history;
    private final List<RecordedFact> proposed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Decider(History history) {
        this.history = history;
    }

    /**
     * Returns the facts to record, numbered on from the history's last, all recorded at one instant: {@code now} in
     * milliseconds, or the last fact's instant if that is later. Records nothing itself.
     *
     * @param commands at least one; their fields are taken as checked
     * @param by       who records them
     * @throws Rejected with every problem, in the order of the commands
     */
    public static List<RecordedFact> decide(History history, List<Command> commands, Instant now, String by) {
        if (history.isEmpty() && !(commands.getFirst() instanceof NameCareer)
                && !(commands.getFirst() instanceof Hire)) {
            throw new Rejected(List.of(Problem.of(Code.CAREER_NOT_FOUND,
                    "There is no such career yet; it begins with NameCareer or Hire, not with "
                            + commands.getFirst().type(), 0)));
        }
        Decider decider = new Decider(history);
        decider.propose(commands, later(now.truncatedTo(ChronoUnit.MILLIS), history.lastRecordedAt()), by);
        decider.checkVestingTerms();
        decider.checkReferences();
        decider.fixEmployersOfEvents();
        decider.checkTimeline();
        return List.copyOf(decider.proposed);
    }

    /**
     * The steps of a history that break a rule: none, unless it came from elsewhere. The index of each problem is that
     * of its fact in the history.
     */
    public static List<Problem> illegalSteps(History history) {
        return Rules.brokenIn(history.timeline()).stream()
                .map(it -> new Problem(it.rule().code(), fact(it.recorded()) + " breaks a rule: "
                        + it.violation().message(), it.recorded().number() - 1, "", it.violation().facts()))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private void propose(List<Command> commands, Instant at, String by) {
        int number = history.version();
        for (Command command : commands) {
            number++;
            proposed.add(new RecordedFact(number, at, by, command.toFact()));
        }
    }

    private void checkVestingTerms() {
        for (RecordedFact recorded : proposed) {
            if (recorded.fact() instanceof RsuGranted grant) {
                checkVestingTerms(recorded, grant, "");
            } else if (recorded.fact() instanceof FactCorrected it && it.replacement() instanceof RsuGranted grant) {
                checkVestingTerms(recorded, grant, "/replacement");
            }
        }
        stopIfRejected();
    }

    private void checkVestingTerms(RecordedFact recorded, RsuGranted grant, String pointer) {
        TermsRules.check(grant.vesting(), grant.units()).forEach(problem -> problems.add(
                Problem.inField(Code.BAD_VESTING_TERMS, problem.message(), indexOf(recorded),
                        pointer + problem.pointer())));
    }

    /** A correction names an original fact before it, of the same type. */
    private void checkReferences() {
        for (RecordedFact recorded : proposed) {
            if (recorded.fact() instanceof Correction correction) {
                original(recorded, correction.fact()).ifPresent(original -> checkType(recorded, original));
            }
        }
        stopIfRejected();
    }

    private void checkType(RecordedFact correction, RecordedFact original) {
        if (correction.fact() instanceof FactCorrected it
                && original.fact().getClass() != it.replacement().getClass()) {
            reject(Code.TYPE_DIFFERS, correction, "Fact " + it.fact() + " is a " + original.fact().type()
                    + " and cannot become a " + it.replacement().type() + "; retract it and record the other",
                    List.of(it.fact()));
        }
    }

    private Optional<RecordedFact> original(RecordedFact correction, int number) {
        Optional<RecordedFact> named = number < 1 || number >= correction.number() ? Optional.empty()
                : Optional.of(number <= history.version() ? history.facts().get(number - 1)
                        : proposed.get(number - history.version() - 1));
        if (named.isEmpty()) {
            reject(Code.FACT_UNKNOWN, correction, "There is no fact " + number + " before this one; the numbers run "
                    + "from 1 to " + (correction.number() - 1), List.of());
            return named;
        }
        if (named.get().fact() instanceof Correction it) {
            reject(Code.NOT_CORRECTABLE, correction, "Fact " + number + " is itself a correction; name the original, "
                    + "fact " + it.fact(), List.of(number));
            return Optional.empty();
        }
        return named;
    }

    /** A vesting event without an employer is one of the employer in force on its date. */
    private void fixEmployersOfEvents() {
        boolean open = proposed.stream().anyMatch(it -> withoutEmployer(it.fact()));
        if (!open) {
            return;
        }
        Timeline timeline = history.plus(proposed).timeline();
        proposed.replaceAll(recorded -> withoutEmployer(recorded.fact())
                ? recorded.replacedBy(withEmployer(recorded, recorded.fact(), timeline)) : recorded);
        stopIfRejected();
    }

    private static boolean withoutEmployer(Fact fact) {
        return fact instanceof VestingEventRecorded it && it.employer() == null
                || fact instanceof FactCorrected correction && withoutEmployer(correction.replacement());
    }

    private Fact withEmployer(RecordedFact recorded, Fact fact, Timeline timeline) {
        if (fact instanceof FactCorrected it) {
            return new FactCorrected(it.fact(), withEmployer(recorded, it.replacement(), timeline), it.note(),
                    it.source());
        }
        VestingEventRecorded event = (VestingEventRecorded) fact;
        return timeline.on(event.effectiveOn()).employment().map(job -> event.of(job.employer())).orElseGet(() -> {
            reject(Code.NOT_EMPLOYED, recorded, "Not employed on " + event.effectiveOn()
                    + "; name the employer of the event", List.of());
            return event;
        });
    }

    private void checkTimeline() {
        Timeline timeline = history.plus(proposed).timeline();
        List<Rules.Broken> broken = Rules.brokenIn(timeline);
        if (broken.isEmpty()) {
            return;
        }
        Set<String> brokenBefore = new HashSet<>();
        Rules.brokenIn(history.timeline()).forEach(it -> brokenBefore.add(it.recorded().number() + " " + it.rule().code()));
        for (Rules.Broken it : broken) {
            if (!brokenBefore.contains(it.recorded().number() + " " + it.rule().code())) {
                reject(it, timeline);
            }
        }
        stopIfRejected();
    }

    private void reject(Rules.Broken broken, Timeline timeline) {
        RecordedFact recorded = broken.recorded();
        List<Integer> standing = new ArrayList<>(broken.violation().facts());
        if (recorded.number() > history.version()) {
            reject(broken.rule().code(), recorded, broken.violation().message(), standing);
            return;
        }
        standing.addFirst(recorded.number());
        RecordedFact cause = causeOf(recorded, timeline);
        String sentence = cause.number() == recorded.number() ? "" : fact(recorded) + " would break a rule: ";
        reject(broken.rule().code(), cause, sentence + broken.violation().message(), standing);
    }

    /**
     * Which command makes a recorded fact break its rule: the one that corrects it; else the last one inserted
     * before it; else the first correction of the request; else the first command.
     */
    private RecordedFact causeOf(RecordedFact recorded, Timeline timeline) {
        RecordedFact inserted = null;
        for (RecordedFact other : timeline.facts()) {
            if (other == recorded) {
                break;
            }
            if (other.number() > history.version()) {
                inserted = other;
            }
        }
        RecordedFact firstCorrection = null;
        for (RecordedFact proposal : proposed) {
            if (targetOf(proposal.fact()) == recorded.number()) {
                return proposal;
            }
            if (firstCorrection == null && targetOf(proposal.fact()) != 0) {
                firstCorrection = proposal;
            }
        }
        return inserted != null ? inserted : firstCorrection != null ? firstCorrection : proposed.getFirst();
    }

    private static int targetOf(Fact fact) {
        return fact instanceof Correction correction ? correction.fact() : 0;
    }

    private void reject(Code code, RecordedFact recorded, String message, List<Integer> facts) {
        List<Integer> recordedOnes = facts.stream().filter(it -> it <= history.version()).distinct().toList();
        problems.add(new Problem(code, message, indexOf(recorded), "", recordedOnes));
    }

    private int indexOf(RecordedFact recorded) {
        return recorded.number() - history.version() - 1;
    }

    private void stopIfRejected() {
        if (!problems.isEmpty()) {
            problems.sort((one, other) -> Integer.compare(one.command(), other.command()));
            throw new Rejected(problems);
        }
    }
}
