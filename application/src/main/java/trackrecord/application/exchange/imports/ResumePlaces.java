package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.ResumeJobs.Job;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;

/** Matches the jobs of a resume with the employments of the career. */
final class ResumePlaces {

    private final GivenEmployments given;
    private final HeldEmployments career;
    private final LinedCommands commands;
    private final Map<EmploymentId, Stated> stated = new HashMap<>();
    private @Nullable LocalDate endedOn;

    /** An end that the resume states for an employment that is in force in the career. */
    private record Stated(LocalDate on, ResumeRole last, boolean isAdded) {}

    ResumePlaces(GivenEmployments given, HeldEmployments career, LinedCommands commands) {
        this.given = given;
        this.career = career;
        this.commands = commands;
    }

    /** @throws FileRejected if the employments given with the import do not fit the career or the jobs */
    void check(List<Job> jobs) {
        try {
            if (given.ended() != null) {
                career.require(given.ended());
            }
            if (given.about() != null) {
                checkAbout(career.require(given.about()), jobs);
            }
        } catch (IllegalArgumentException e) {
            throw FileRejected.at(
                    Place.WHOLE_FILE, Code.EMPLOYMENT_UNKNOWN, "employment", String.valueOf(e.getMessage()));
        }
    }

    private static void checkAbout(Employment about, List<Job> jobs) {
        long employers = jobs.stream()
                .map(job -> HeldEmployments.key(job.employer()))
                .distinct()
                .count();
        if (employers > 1) {
            throw new IllegalArgumentException(
                    "the resume names " + employers
                            + " employers, and employment= one employment; leave it out, or import the entries of one employer");
        }
        if (jobs.stream().noneMatch(job -> job.isHeldIn(about.days()))) {
            throw new IllegalArgumentException("no entry of the resume overlaps with " + HeldEmployments.named(about)
                    + ", which began on " + about.since());
        }
    }

    /** Separates a job from an employment with another employer if they share only the month or year of the change. */
    void settle(Job job) {
        for (Employment other : career.all()) {
            if (other.side() || job.beside() != null || HeldEmployments.isAt(other, job.employer())) {
                continue;
            }
            if (job.makesWayFor(other)) {
                commands.noteAndExplain(
                        job.roles().getLast().origin(),
                        "its end and the beginning of " + HeldEmployments.named(other)
                                + " share a month or year; the employment ends on " + other.since()
                                + ", when that begins");
            } else if (job.waitsFor(other)) {
                commands.noteAndExplain(
                        job.roles().getFirst().origin(),
                        "its beginning and the end of " + HeldEmployments.named(other)
                                + " share a month or year; the employment begins on " + job.from()
                                + ", when that has ended");
            }
        }
    }

    /** The employment of the career that matches a job; null if there is none. */
    @Nullable
    Employment held(Job job) {
        EmploymentId about = given.about();
        return career.all().stream()
                .filter(it -> job.isHeldIn(it.days())
                        && (about == null ? HeldEmployments.isAt(it, job.employer()) : about.equals(it.id())))
                .min(Comparator.comparingInt(it -> it.since().equals(job.from()) ? 0 : 1))
                .orElse(null);
    }

    /** Ends a recorded job before the next job is placed. */
    void end(Job job, Employment held) {
        LocalDate until = job.until();
        if (until != null) {
            stated.put(held.id(), new Stated(until, job.roles().getLast(), true));
            commands.add(
                    job.roles().getLast().origin(),
                    new Action.EndEmployment(EndReason.OTHER, null, null).on(until),
                    new Whose.Held(held.id()));
        }
    }

    /** Registers the end of a job about which the resume states nothing else; it is added when another job follows. */
    void mayEnd(Job job, Employment held) {
        LocalDate until = job.until();
        if (until != null && held.running() && until.isAfter(held.since())) {
            stated.put(held.id(), new Stated(until, job.roles().getLast(), false));
        }
    }

    /** Whether a new job is a side employment; a given end of another employment is added first. */
    boolean isAtTheSide(Job job) {
        ResumeRole first = job.roles().getFirst();
        Job main = job.beside();
        if (main != null) {
            commands.noteAndExplain(
                    first.origin(),
                    job.employer() + " overlaps with " + main.employer() + " and is recorded beside it");
            return true;
        }
        if (given.isAtTheSide()) {
            commands.explain(first.origin(), "it is recorded as a side employment, as requested with side=true");
            return true;
        }
        for (Employment other : career.all()) {
            if (!other.side() && job.isHeldIn(other.days()) && !isSaidToEnd(other, job) && !isEnded(other, job)) {
                String ends = other.since().isBefore(job.from()) && other.running() && !stated.containsKey(other.id())
                        ? "; if that ended on " + job.from() + ", give ends=" + other.id() + " with the import"
                        : "";
                commands.noteAndExplain(
                        first.origin(),
                        job.employer() + " overlaps with " + HeldEmployments.named(other) + " and is recorded beside it"
                                + ends);
                return true;
            }
        }
        return false;
    }

    /** Whether the resume says that it has ended when a job begins. */
    private boolean isSaidToEnd(Employment other, Job job) {
        Stated end = stated.get(other.id());
        if (end == null || end.on().isAfter(job.from())) {
            return false;
        }
        if (!end.isAdded()) {
            stated.put(other.id(), new Stated(end.on(), end.last(), true));
            commands.noteAndExplain(
                    end.last().origin(),
                    HeldEmployments.named(other) + " ends on " + end.on() + ", since " + job.employer()
                            + " follows it in the resume");
            commands.add(
                    end.last().origin(),
                    new Action.EndEmployment(EndReason.OTHER, null, null).on(end.on()),
                    new Whose.Held(other.id()));
        }
        return true;
    }

    /** Whether it has ended when a job begins, or ends then, as requested. */
    private boolean isEnded(Employment other, Job job) {
        EmploymentId ends = given.ended();
        Stated end = stated.get(other.id());
        if (ends == null
                || !ends.equals(other.id())
                || !other.since().isBefore(job.from())
                || (end != null && end.isAdded())) {
            return false;
        }
        if (endedOn == null) {
            endedOn = job.from();
            ResumeRole first = job.roles().getFirst();
            commands.explain(first.origin(), HeldEmployments.named(other) + " ends, as requested with ends=");
            commands.add(
                    first.origin(),
                    new Action.EndEmployment(EndReason.OTHER, null, null).on(job.from()),
                    new Whose.Held(ends));
        }
        return true;
    }

    /** Adds a note if no job begins during the employment that was to end. */
    void noteWhatDidNotEnd() {
        EmploymentId ends = given.ended();
        Stated end = ends == null ? null : stated.get(ends);
        if (end != null && end.isAdded()) {
            commands.note(Place.WHOLE_FILE, "the resume itself ends employment " + given.ends() + ", on " + end.on());
        } else if (ends != null && endedOn == null) {
            commands.note(
                    Place.WHOLE_FILE,
                    "no job of the resume begins beside employment " + given.ends() + ", so ends=" + given.ends()
                            + " ends nothing");
        }
    }
}
