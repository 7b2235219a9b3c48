package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.ResumeJobs.Job;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Remarks;

/**
 * Reads the work of a JSON Resume (1.x). Entries of one employer that touch or overlap become one employment, each
 * further entry a promotion; highlights become achievements. A resume has no pay: the base is recorded as zero, and
 * notes list the hires to correct. Its end dates are last days.
 */
public final class ResumeReader {

    private final LinedJson json;
    private final CurrencyUnit currency;
    private final LinedCommands commands = new LinedCommands();
    private final ResumeRecorded recorded;
    private final ResumePlaces places;
    private int begun;

    private ResumeReader(LinedJson json, CurrencyUnit currency, GivenEmployments employments, History history) {
        this.json = json;
        this.currency = currency;
        this.recorded = new ResumeRecorded(history.timeline(), commands);
        this.places = new ResumePlaces(employments, new HeldEmployments(history.timeline()), commands);
    }

    /**
     * @param currency    currency of the base to fill in
     * @param employments the employments named with the import
     * @throws FileRejected if it is not a resume, or if none of its work can be read
     */
    public static ImportedFile read(
            byte[] bytes, CurrencyUnit currency, GivenEmployments employments, History history) {
        return new ResumeReader(LinedJson.of(bytes), currency, employments, history).file(history);
    }

    private ImportedFile file(History history) {
        List<ResumeRole> roles = new ResumeRoles(json, commands).read();
        if (roles.isEmpty()) {
            throw FileRejected.at(
                    Place.line(1),
                    Code.UNREADABLE,
                    "/work",
                    "no entry of its \"work\" can be read; each needs a startDate such as 2024-04");
        }
        name(roles.getFirst().from());
        List<Job> jobs = ResumeJobs.of(roles, commands);
        places.check(jobs);
        jobs.forEach(places::settle);
        jobs.forEach(this::add);
        places.noteWhatDidNotEnd();
        ResumeSections.explainWhatIsNotRead(json, commands);
        return commands.newTo(history);
    }

    private void name(LocalDate first) {
        JsonNode basics = json.root().path("basics");
        String name = text(basics, "name");
        if (name != null) {
            commands.add(json.origin(basics), new Action.NameCareer(name).on(first));
        }
    }

    private void add(Job job) {
        Employment held = places.held(job);
        if (held == null) {
            hire(job, new Whose.Begun(begun++), places.isAtTheSide(job));
        } else if (recorded.isSaidBy(held, job)) {
            Whose whose = new Whose.Held(held.id());
            recorded.repeat(job.roles().getFirst(), held.hiredBy(), whose);
            follow(job, held.days(), whose);
            if (held.running()) {
                places.end(job, held);
            } else {
                recorded.repeatEnd(held, job, whose);
            }
        } else {
            recordedAlready(job, held);
            places.mayEnd(job, held);
        }
    }

    /** A resume has fewer details of an employment than the career, and often only months. */
    private void recordedAlready(Job job, Employment held) {
        commands.note(
                job.roles().getFirst().origin().place(),
                HeldEmployments.named(held) + " is recorded from " + held.since()
                        + " on, so of its positions only the highlights are read; record what is missing of them");
        for (ResumeRole role : job.roles()) {
            commands.explain(role.origin(), HeldEmployments.named(held) + " is recorded already");
            highlights(job, role, held.days(), new Whose.Held(held.id()));
        }
    }

    /** @param days of the employment */
    private void follow(Job job, LocalDateRange days, Whose whose) {
        ResumeRole now = job.roles().getFirst();
        highlights(job, now, days, whose);
        for (ResumeRole next : job.roles().subList(1, job.roles().size())) {
            if (!days.contains(next.from())) {
                commands.noteAndExplain(
                        next.origin(),
                        "it begins when the employment has ended on " + days.getEnd()
                                + ", as recorded, and is left out; correct that end, then import the resume again");
                return;
            }
            now = back(job, now, next.from(), whose);
            step(job, now, next, whose);
            highlights(job, next, days, whose);
            now = next;
        }
        back(job, now, days.isUnboundedEnd() ? job.until() : days.getEnd(), whose);
    }

    /**
     * A position that ends during an earlier one was within that one: its title applies again.
     *
     * @param until the day on which the next position begins, or the employment ends; null if it has not ended
     */
    private ResumeRole back(Job job, ResumeRole held, @Nullable LocalDate until, Whose whose) {
        ResumeRole now = held;
        while (true) {
            LocalDate ends = now.until();
            if (ends == null || (until != null && !ends.isBefore(until))) {
                return now;
            }
            ResumeRole around = job.roles().stream()
                    .filter(role -> role.isHeldOn(ends) && role.from().isBefore(ends))
                    .reduce((one, later) -> later)
                    .orElse(null);
            if (around == null) {
                return now;
            }
            if (!around.title().equals(now.title())) {
                recorded.title(
                        job,
                        now,
                        new Action.Transfer(null, null, null, around.title(), null, null).on(ends),
                        new ResumeDates(ends, ends.plusDays(1)),
                        whose);
                commands.explain(now.origin(), "it lies within " + around.title() + ", which goes on after it");
            }
            now = around;
        }
    }

    private void hire(Job job, Whose whose, boolean isAtTheSide) {
        ResumeRole role = job.roles().getFirst();
        commands.add(
                role.origin(),
                new DatedCommand(
                        role.from(),
                        new Action.Hire(
                                role.employer(),
                                role.title(),
                                null,
                                null,
                                role.location(),
                                null,
                                null,
                                PayRate.aYear(Money.zero(currency)),
                                null,
                                null,
                                null,
                                isAtTheSide ? true : null),
                        new Remarks("A resume states no pay.", null)),
                whose);
        commands.noteAndExplain(
                role.origin(),
                "the base salary at " + role.employer() + " is missing and recorded as 0 " + currency
                        + "; correct the hire of " + role.from() + ", then record the raises");
        LocalDate until = job.until();
        follow(
                job,
                until == null ? LocalDateRange.ofUnboundedEnd(role.from()) : LocalDateRange.of(role.from(), until),
                whose);
        if (until != null) {
            commands.add(
                    job.roles().getLast().origin(),
                    new Action.EndEmployment(EndReason.OTHER, null, null).on(until),
                    whose);
        }
    }

    private void step(Job job, ResumeRole before, ResumeRole next, Whose whose) {
        if (!next.title().equals(before.title())) {
            recorded.title(
                    job, next, new Action.Promote(next.title(), null, null, null).on(next.from()), next.begun(), whose);
        } else {
            commands.explain(next.origin(), "the position before it has the same title");
        }
        if (next.location() != null && !Objects.equals(next.location(), before.location())) {
            recorded.location(
                    job,
                    next,
                    new Action.Transfer(null, next.location(), null, null, null, null).on(next.from()),
                    whose);
        }
    }

    /**
     * A highlight has no date: it is recorded on the last day of its job, or on the first day of a running one.
     *
     * @param days days of its employment in the career
     */
    private void highlights(Job job, ResumeRole role, LocalDateRange days, Whose whose) {
        LocalDate until = role.until();
        LocalDate over = job.until();
        until = until != null && over != null && over.isBefore(until) ? over : until;
        LocalDate day = until == null ? role.from() : until.minusDays(1);
        LocalDate on =
                day.isBefore(days.getStart()) ? days.getStart() : days.isBefore(day) ? days.getEndInclusive() : day;
        for (String highlight : role.highlights()) {
            boolean fits = highlight.length() <= ResumeRecorded.LONGEST_TITLE;
            String title = fits ? highlight : highlight.substring(0, ResumeRecorded.LONGEST_TITLE - 1) + "…";
            String note = "From a resume, which states no date." + (fits ? "" : " In full: " + highlight);
            recorded.highlight(
                    role,
                    title,
                    new DatedCommand(
                            on,
                            new Action.RecordAchievement(
                                    title, AchievementCategory.DELIVERY, null, null, null, null, null),
                            new Remarks(note, null)),
                    whose);
        }
    }
}
