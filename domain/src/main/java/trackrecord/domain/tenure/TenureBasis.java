package trackrecord.domain.tenure;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.work.Work;

/**
 * The basis of tenure: the closed days of service, and the day since which the rest has run. It changes only with a
 * fact, so a stored basis gives the tenure of every day until the next fact.
 *
 * @param since      the day since which some employment has been in force without a gap; absent while not employed
 * @param ended      the last end, while not employed
 * @param daysBefore days of service before {@code since}; all days while not employed
 * @param services   one for each employment in force: the main one first, then by their first day
 */
public record TenureBasis(
        @Nullable LocalDate since, @Nullable LocalDate ended, long daysBefore, List<Service> services) {

    /**
     * The service in one employment.
     *
     * @param since      the day since which some employment with the employer has been in force without a gap
     * @param daysBefore days with the employer before that
     * @param rehired    whether an employment with the employer began before this one
     * @param titleSince the first day of the current title
     * @param levelSince the first day of the current level; absent without a level
     */
    public record Service(
            EmploymentId employmentId,
            String employer,
            LocalDate since,
            long daysBefore,
            boolean rehired,
            LocalDate titleSince,
            @Nullable LocalDate levelSince) {

        private Tenure.InEmployment on(LocalDate asOf) {
            long days = daysBefore + DAYS.between(since, asOf);
            return new Tenure.InEmployment(
                    employmentId,
                    employer,
                    Span.endingOn(asOf, days),
                    span(titleSince, asOf),
                    levelSince == null ? null : span(levelSince, asOf),
                    rehired ? asOf.minusDays(days) : null);
        }

        private static Span span(LocalDate begin, LocalDate asOf) {
            return Span.endingOn(asOf, DAYS.between(begin, asOf));
        }
    }

    /** Counts the days in at least one of several ranges, given in the order of their first days. */
    private static final class Union {
        private final EmploymentId first;
        private long closed;
        private LocalDateRange open;

        private Union(Employment job) {
            this.first = job.id();
            this.open = job.days();
        }

        private void add(LocalDateRange days) {
            if (!days.isConnected(open)) {
                closed += open.lengthInDays();
                open = days;
            } else if (days.getEnd().isAfter(open.getEnd())) {
                open = open.withEnd(days.getEnd());
            }
        }
    }

    /** The service in a state; null before the first hire. */
    public static @Nullable TenureBasis of(Career career) {
        Union total = null;
        Map<String, Union> byEmployer = new HashMap<>();
        for (Employment job : career.employments().all()) {
            Work.step();
            if (total == null) {
                total = new Union(job);
            } else {
                total.add(job.days());
            }
            byEmployer.computeIfAbsent(job.employer(), _ -> new Union(job)).add(job.days());
        }
        if (total == null) {
            return null;
        }
        LocalDateRange open = total.open;
        return open.isUnboundedEnd()
                ? new TenureBasis(
                        open.getStart(),
                        null,
                        total.closed,
                        career.inForce().stream()
                                .map(job -> service(job, Objects.requireNonNull(byEmployer.get(job.employer()))))
                                .toList())
                : new TenureBasis(null, open.getEnd(), total.closed + open.lengthInDays(), List.of());
    }

    private static Service service(Employment job, Union withEmployer) {
        return new Service(
                job.id(),
                job.employer(),
                withEmployer.open.getStart(),
                withEmployer.closed,
                !withEmployer.first.equals(job.id()),
                job.position().title().since(),
                job.position().level() == null ? null : job.position().level().since());
    }

    /** The tenure at the start of a day, if no fact has changed the service since. */
    public Tenure on(LocalDate asOf) {
        Span total = since != null
                ? Span.endingOn(asOf, daysBefore + DAYS.between(since, asOf))
                : ended == null ? null : Span.endingOn(ended, daysBefore);
        List<Tenure.InEmployment> each =
                services.stream().map(service -> service.on(asOf)).toList();
        return Tenure.of(total, each.isEmpty() ? null : each.getFirst(), each);
    }
}
