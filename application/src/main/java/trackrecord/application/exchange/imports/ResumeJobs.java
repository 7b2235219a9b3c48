package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Employment;

/**
 * The employments of a resume: positions with one employer that touch or overlap form one employment. Consecutive
 * employments are main ones; an employment that overlaps them is a side employment.
 */
final class ResumeJobs {

    /** Words for side jobs. */
    private static final List<String> BESIDE = List.of(
            "freelanc",
            "self employed",
            "selbstandig",
            "freiberuf",
            "consultan",
            "volunteer",
            "ehrenamt",
            "advisor",
            "adviser",
            "board",
            "side",
            "nebenberuf",
            "mentor",
            "open source",
            "maintainer",
            "contributor");

    private ResumeJobs() {}

    /** One employment, with its positions in order of their beginnings. */
    static final class Job {

        private final List<ResumeRole> roles = new ArrayList<>();
        private @Nullable ResumeDates end;
        private @Nullable LocalDate until;
        private @Nullable Job over;

        private Job(ResumeRole first) {
            roles.add(first);
            end = first.end();
            until = first.until();
        }

        List<ResumeRole> roles() {
            return roles;
        }

        String employer() {
            return roles.getFirst().employer();
        }

        LocalDate from() {
            return roles.getFirst().from();
        }

        /** The first day after it; null if it has not ended. */
        @Nullable
        LocalDate until() {
            return until;
        }

        /** Whether its stated end may mean an end on a day. */
        boolean mayEndOn(LocalDate day) {
            return end != null && (end.contains(day) || end.after().equals(day) || day.equals(until));
        }

        /** The main employment that it overlaps; null if it is a main one. */
        @Nullable
        Job beside() {
            return over;
        }

        /** Whether it overlaps the given days. */
        boolean isHeldIn(LocalDateRange days) {
            LocalDate ends = until;
            return (ends == null ? LocalDateRange.ofUnboundedEnd(from()) : LocalDateRange.of(from(), ends))
                    .overlaps(days);
        }

        /** If it ends in the month in which a recorded employment begins, it ends when that one begins. */
        boolean makesWayFor(Employment next) {
            ResumeDates ends = end;
            LocalDate over = until;
            if (ends == null
                    || over == null
                    || next.since().isBefore(ends.first())
                    || !next.since().isBefore(ends.after())
                    || !over.isAfter(next.since())
                    || !next.since().isAfter(from())) {
                return false;
            }
            until = next.since();
            return true;
        }

        /** If it begins in the month in which a recorded employment ends, it begins when that one has ended. */
        boolean waitsFor(Employment before) {
            if (before.running()) {
                return false;
            }
            ResumeRole first = roles.getFirst();
            LocalDate ended = before.days().getEnd();
            boolean isHeldThen = first.begun().first().isBefore(ended)
                    && !ended.isAfter(first.begun().after())
                    && (until == null || until.isAfter(ended))
                    && roles.stream().skip(1).noneMatch(role -> role.from().isBefore(ended));
            if (isHeldThen) {
                roles.set(0, first.from(ended));
            }
            return isHeldThen;
        }

        private boolean takes(ResumeRole next) {
            return until == null || !until.isBefore(next.from());
        }

        private void add(ResumeRole next) {
            roles.add(next);
            LocalDate ends = next.until();
            if (until != null && (ends == null || ends.isAfter(until))) {
                until = ends;
                end = next.end();
            }
        }

        private boolean overlaps(Job other) {
            boolean beginsBefore = other.until == null || from().isBefore(other.until);
            return beginsBefore && (until == null || other.from().isBefore(until));
        }

        private boolean isSaidToBeBeside() {
            return roles.stream().anyMatch(it -> Plain.mentions(Plain.words(it.employer() + " " + it.title()), BESIDE));
        }
    }

    /**
     * @param roles    in order of their beginnings
     * @param commands notified of an end that moved to the beginning of the next
     */
    static List<Job> of(List<ResumeRole> roles, LinedCommands commands) {
        List<Job> jobs = jobs(roles);
        List<Job> main = new ArrayList<>();
        for (Job job : jobs) {
            if (!job.isSaidToBeBeside()) {
                place(job, main, commands);
            }
        }
        for (Job job : jobs) {
            if (job.isSaidToBeBeside()) {
                Job other = main.stream().filter(job::overlaps).findFirst().orElse(null);
                if (other == null) {
                    main.add(job);
                }
                job.over = other;
            }
        }
        return jobs;
    }

    private static List<Job> jobs(List<ResumeRole> roles) {
        Map<String, List<Job>> byEmployer = new LinkedHashMap<>();
        for (ResumeRole role : roles) {
            List<Job> before = byEmployer.computeIfAbsent(Plain.words(role.employer()), _ -> new ArrayList<>());
            if (!before.isEmpty() && before.getLast().takes(role)) {
                before.getLast().add(role);
            } else {
                before.add(new Job(role));
            }
        }
        return byEmployer.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Job::from))
                .toList();
    }

    /**
     * A day, month or year does not overlap itself: if both dates name the same one, the end moves to the next
     * beginning.
     */
    private static void place(Job job, List<Job> main, LinedCommands commands) {
        Job before = main.isEmpty() ? null : main.getLast();
        if (before == null || !before.overlaps(job)) {
            main.add(job);
            return;
        }
        ResumeDates end = before.end;
        if (end == null || job.from().isBefore(end.first()) || !job.from().isAfter(before.from())) {
            job.over = before;
            return;
        }
        before.until = job.from();
        commands.noteAndExplain(
                before.roles.getLast().origin(),
                "its end and the beginning of " + job.employer() + " name the same "
                        + (end.first().plusDays(1).equals(end.after()) ? "day" : "time") + "; the employment ends on "
                        + job.from() + ", when that begins");
        main.add(job);
    }
}
