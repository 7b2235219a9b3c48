package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * The four measures of total compensation. Each counts BASE, BONUS, EQUITY and BENEFITS, per currency, in exact
 * rationals; each component is then rounded once. The timeline decides which facts are known.
 */
public final class Compensation {

    private Compensation() {}

    /**
     * The annual rates in force on a day: base rate, target bonus, per grant (value - forfeited) / vesting years while
     * it vests, recurring cash benefits. Has no amounts if there is no employment and no kept grant on that day.
     */
    public static Totals annualized(State state) {
        return Annualized.of(state);
    }

    /** The annual rates in force on a day. */
    public static Totals annualized(Timeline timeline, LocalDate asOf) {
        return annualized(timeline.on(asOf));
    }

    /**
     * The annual rates in force on a day, without those of other employments that run at the same time. Used to compare
     * with the pay of one job.
     */
    public static Totals annualized(State state, EmploymentId employment) {
        Set<EmploymentId> beside = state.career().inForce().stream()
                .map(Employment::id)
                .filter(id -> !id.equals(employment))
                .collect(Collectors.toSet());
        return Annualized.of(
                state, element -> element.employment().filter(beside::contains).isEmpty());
    }

    /**
     * What was received in {@code [from, to)}, before tax: salary and benefits accrued, bonuses paid less repaid,
     * what vested at its worth on that day. Sees facts effective before {@code to}.
     */
    public static Totals realized(Timeline timeline, LocalDateRange window, PayConvention convention) {
        return Windowed.realized(timeline, window, convention).totals();
    }

    /** What {@link #realized} adds up, figure by figure. */
    public static List<Counted> received(Timeline timeline, LocalDateRange window, PayConvention convention) {
        return Windowed.realized(timeline, window, convention).counted();
    }

    /**
     * What was granted and earned in {@code [from, to)}, after SEC Regulation S-K Item 402(c): salary and benefits
     * accrued, bonuses for periods that ended in it (however late they were paid), the whole grant-date value of
     * grants made in it. Sees facts effective before {@code to}, and those later bonuses.
     */
    public static Totals granted(Timeline timeline, LocalDateRange window, PayConvention convention) {
        return Windowed.granted(timeline, window, convention);
    }

    /**
     * The first year of the employment in force on {@code asOf}, else of the last one before it, as its offer states
     * it: rate, target and recurring benefits of the hire day, sign-on bonuses and single benefits of the first twelve
     * months, and, for the grants made in those months, the tranches scheduled up to and including the anniversary.
     */
    public static Totals firstYear(Timeline timeline, LocalDate asOf) {
        return FirstYear.of(timeline, asOf).totals();
    }

    /**
     * The first year of one employment, as in {@link #firstYear(Timeline, LocalDate)}. The employment may begin in the
     * future.
     *
     * @throws trackrecord.domain.refusal.Rejected EMPLOYMENT_UNKNOWN, if there is no such employment
     */
    public static Totals firstYear(Timeline timeline, EmploymentId employment) {
        Employment asked = timeline.atTheEnd().employments().require(employment, "employment");
        return FirstYear.of(timeline.only(job -> job.id().equals(asked.id())), asked.id())
                .totals();
    }

    /** What {@link #firstYear} adds up, figure by figure. */
    public static List<Counted> offered(Timeline timeline, LocalDate asOf) {
        return FirstYear.of(timeline, asOf).counted();
    }
}
