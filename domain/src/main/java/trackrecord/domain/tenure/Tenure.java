package trackrecord.domain.tenure;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Held;

/**
 * How long somebody has served, in days before a date: leave counts, gaps between employments do not.
 *
 * @param total               all employments; after an end it stays what it was on the end date. Absent before the
 *                            first hire
 * @param withEmployer        all spans with the employer in force, also those before a gap. Absent while not employed
 * @param inTitle             since the title in force last began, at the last hire at the latest. Absent while not
 *                            employed
 * @param inLevel             likewise; absent also without a level
 * @param adjustedServiceDate on a rehire by the same employer the day from which the service with it counts, as if it
 *                            had never been interrupted: the date less {@code withEmployer.days}. Absent otherwise
 */
public record Tenure(@Nullable Span total, @Nullable Span withEmployer, @Nullable Span inTitle,
        @Nullable Span inLevel, @Nullable LocalDate adjustedServiceDate) {

    public static final Tenure NONE = new Tenure(null, null, null, null, null);

    /**
     * The tenure at the start of a day.
     *
     * @param career what is true on that day, or on an earlier one without a fact since
     */
    public static Tenure of(Career career, LocalDate asOf) {
        List<Employment> employments = career.employments();
        if (employments.isEmpty()) {
            return NONE;
        }
        Employment last = employments.getLast();
        LocalDate end = last.running() ? asOf : last.until();
        Span total = Span.endingOn(end, days(employments, end));
        return last.running() ? employed(last, employments, total, asOf) : new Tenure(total, null, null, null, null);
    }

    private static Tenure employed(Employment job, List<Employment> employments, Span total, LocalDate asOf) {
        List<Employment> same = employments.stream().filter(it -> it.employer().equals(job.employer())).toList();
        long days = days(same, asOf);
        return new Tenure(total, Span.endingOn(asOf, days), since(job.position().title(), asOf),
                since(job.position().level(), asOf), same.size() > 1 ? asOf.minusDays(days) : null);
    }

    private static long days(List<Employment> employments, LocalDate asOf) {
        return employments.stream()
                .mapToLong(it -> DAYS.between(it.since(), it.running() ? asOf : it.until()))
                .sum();
    }

    private static @Nullable Span since(Held<String> held, LocalDate asOf) {
        return held.value() == null ? null : Span.endingOn(asOf, DAYS.between(held.since(), asOf));
    }
}
