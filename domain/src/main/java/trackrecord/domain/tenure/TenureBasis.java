package trackrecord.domain.tenure;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.work.Work;

/**
 * What the tenure of a day rests on: the days of service that are closed, and since when the rest has run. It changes
 * only with a fact, so whoever keeps it knows the tenure of every day until the next one.
 *
 * @param employer              the one in force; absent while not employed
 * @param since                 the hire in force; absent likewise
 * @param ended                 the last end, while not employed
 * @param daysBefore            days of all closed employments
 * @param daysBeforeWithEmployer of those with {@code employer}
 * @param rehired               whether there are such employments
 * @param titleSince            when the title in force began; absent while not employed
 * @param levelSince            likewise; absent also without a level
 */
public record TenureBasis(
        @Nullable String employer,
        @Nullable LocalDate since,
        @Nullable LocalDate ended,
        long daysBefore,
        long daysBeforeWithEmployer,
        boolean rehired,
        @Nullable LocalDate titleSince,
        @Nullable LocalDate levelSince) {

    /** The service in a state; null before the first hire. */
    public static @Nullable TenureBasis of(Career career) {
        List<Employment> employments = career.employments().all();
        if (employments.isEmpty()) {
            return null;
        }
        Work.steps(employments.size());
        Employment last = employments.getLast();
        if (!last.running()) {
            return new TenureBasis(null, null, last.days().getEnd(), days(employments), 0, false, null, null);
        }
        List<Employment> before = employments.subList(0, employments.size() - 1);
        List<Employment> same = before.stream()
                .filter(it -> it.employer().equals(last.employer()))
                .toList();
        return new TenureBasis(
                last.employer(),
                last.since(),
                null,
                days(before),
                days(same),
                !same.isEmpty(),
                last.position().title().since(),
                last.position().level() == null ? null : last.position().level().since());
    }

    /** The tenure at the start of a day, if no fact has changed the service since. */
    public Tenure on(LocalDate asOf) {
        if (since == null) {
            return new Tenure(ended == null ? null : Span.endingOn(ended, daysBefore), null, null, null, null);
        }
        long running = DAYS.between(since, asOf);
        long withEmployer = daysBeforeWithEmployer + running;
        return new Tenure(
                Span.endingOn(asOf, daysBefore + running),
                Span.endingOn(asOf, withEmployer),
                since(titleSince, asOf),
                since(levelSince, asOf),
                rehired ? asOf.minusDays(withEmployer) : null);
    }

    private static @Nullable Span since(@Nullable LocalDate begin, LocalDate asOf) {
        return begin == null ? null : Span.endingOn(asOf, DAYS.between(begin, asOf));
    }

    private static long days(List<Employment> closed) {
        return closed.stream().mapToLong(it -> it.days().lengthInDays()).sum();
    }
}
