package trackrecord.application.exchange.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;

/**
 * The employments of a pay history. Overlapping ones run side by side. If one of the file overlaps the main employment
 * of the career, which the file does not mention, the import asks.
 */
final class PayStints {

    private final GivenEmployments given;
    private final HeldEmployments career;
    private final List<PayStint> stints = new ArrayList<>();
    private final Map<EmploymentId, PayStint> held = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    /** The stint before which the given employment ends; null if there is none. */
    private @Nullable PayStint ending;

    private record Told(Origin origin, DatedCommand command, PayStint stint) {}

    PayStints(GivenEmployments given, HeldEmployments career) {
        this.given = given;
        this.career = career;
    }

    PayStint begin(String employer, PayRow hire) {
        return with(PayStint.begun(employer, hire, stints.size()));
    }

    /** Returns the same stint for the same employment. */
    PayStint held(Employment job) {
        return held.computeIfAbsent(job.id(), _ -> with(PayStint.held(job)));
    }

    boolean isKnown(Employment job) {
        return held.containsKey(job.id());
    }

    private PayStint with(PayStint stint) {
        stints.add(stint);
        return stint;
    }

    void tell(Origin origin, DatedCommand command, PayStint stint) {
        told.add(new Told(origin, command, stint));
    }

    /** Determines whether each employment is main or side, and passes on the notes. */
    void passOn(LinedCommands commands, FirstProblems<FileProblem> problems) {
        List<PayStint> main = new ArrayList<>(stints.stream()
                .filter(it -> it.held() != null && !it.isAtTheSide())
                .toList());
        stints.stream()
                .filter(it -> it.hire() != null)
                .sorted(Comparator.comparing(PayStint::from))
                .forEach(it -> place(it, main, commands, problems));
        noteWhatIsNotUsed(commands);
        for (Told each : told) {
            PayStint stint = each.stint();
            if (each.command().action() instanceof Action.Hire hire && stint.hire() != null) {
                EmploymentId ends = given.ended();
                if (ends != null && stint == ending) {
                    commands.add(
                            each.origin(),
                            new Action.EndEmployment(EndReason.OTHER, null, null).on(stint.from()),
                            new Whose.Held(ends));
                }
                commands.add(each.origin(), at(each.command(), hire, stint.isAtTheSide()), stint.whose());
            } else {
                commands.add(each.origin(), each.command(), stint.whose());
            }
        }
    }

    private void place(
            PayStint begun, List<PayStint> main, LinedCommands commands, FirstProblems<FileProblem> problems) {
        PayRow row = Objects.requireNonNull(begun.hire(), "it is begun by a row");
        Employment same = unspoken(begun).stream()
                .filter(job -> HeldEmployments.isAt(job, begun.employer()))
                .findFirst()
                .orElse(null);
        if (same != null) {
            problems.add(FileProblem.at(row.place(), Code.INVALID_FIELD, PayColumn.DATE.key(), sameTwice(begun, same)));
            return;
        }
        PayStint twice = stints.stream()
                .filter(it -> it != begun && it.from().isBefore(begun.from()) && begun.overlaps(it))
                .filter(it -> HeldEmployments.key(it.employer()).equals(HeldEmployments.key(begun.employer())))
                .findFirst()
                .orElse(null);
        if (twice != null) {
            problems.add(FileProblem.at(
                    row.place(),
                    Code.INVALID_FIELD,
                    PayColumn.DATE.key(),
                    "this row begins another employment at " + begun.employer() + ", and the one from " + twice.from()
                            + " on has not ended by then; correct the day of its end"));
            return;
        }
        if (given.isAtTheSide()) {
            begun.putAtTheSide();
            return;
        }
        PayStint other = main.stream().filter(begun::overlaps).findFirst().orElse(null);
        if (other != null) {
            begun.putAtTheSide();
            commands.noteAndExplain(
                    row.origin(),
                    begun.employer() + " overlaps with " + other.employer()
                            + " and is recorded beside it; if one of them ended before, add a row or a last day for its"
                            + " end");
            return;
        }
        for (Employment job : unspoken(begun)) {
            if (job.side()) {
                continue;
            }
            if (job.id().equals(given.ended()) && job.since().isBefore(begun.from())) {
                endBefore(begun, row, job, commands);
            } else {
                problems.add(FileProblem.at(
                        row.place(), Code.ALREADY_EMPLOYED, PayColumn.EMPLOYER.key(), question(begun, job)));
            }
        }
        main.add(begun);
    }

    /** Ends it once, before the first employment that begins after it. */
    private void endBefore(PayStint begun, PayRow row, Employment job, LinedCommands commands) {
        if (ending == null) {
            ending = begun;
            commands.explain(
                    row.origin(), "the employment at " + HeldEmployments.named(job) + " ends, as requested with ends=");
        }
    }

    private void noteWhatIsNotUsed(LinedCommands commands) {
        if (given.ends() != null && ending == null) {
            commands.note(
                    Place.WHOLE_FILE,
                    "no employment in the file begins beside employment " + given.ends() + ", so ends=" + given.ends()
                            + " ends nothing");
        }
        if (given.isAtTheSide() && stints.stream().noneMatch(it -> it.hire() != null)) {
            commands.note(Place.WHOLE_FILE, "no employment in the file begins, so side=true has no effect");
        }
    }

    /** The employments of the career that a stint overlaps and the file does not mention. */
    private List<Employment> unspoken(PayStint begun) {
        return career.all().stream()
                .filter(job -> begun.overlaps(job) && !isKnown(job))
                .toList();
    }

    private static String sameTwice(PayStint begun, Employment same) {
        return "an employment at " + HeldEmployments.named(same) + " is recorded from " + same.since()
                + " on, and this row begins another on " + begun.from()
                + "; if they are one, correct the day of fact " + same.hiredBy()
                + ", else add a row for the end of this one";
    }

    private static String question(PayStint begun, Employment job) {
        String also = job.since().isBefore(begun.from())
                ? ", ends=" + job.id() + " where that ends on " + begun.from()
                        + (job.running() ? "" : " and not on " + job.days().getEnd() + " as is recorded")
                : ", or add a row for its end";
        return begun.employer() + " overlaps with " + HeldEmployments.named(job)
                + ", the main employment since " + job.since() + "; give side=true where it is beside that" + also
                + ", employment=" + job.id() + " where both are one";
    }

    private static DatedCommand at(DatedCommand command, Action.Hire hire, boolean isAtTheSide) {
        return new DatedCommand(
                command.effectiveOn(),
                new Action.Hire(
                        hire.employer(),
                        hire.title(),
                        hire.level(),
                        hire.team(),
                        hire.location(),
                        hire.manager(),
                        hire.employmentType(),
                        hire.baseSalary(),
                        hire.fte(),
                        hire.bonusTarget(),
                        hire.priorTotal(),
                        isAtTheSide ? true : null),
                command.remarks());
    }
}
