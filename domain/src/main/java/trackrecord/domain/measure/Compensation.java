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
 * rationals; each component is then rounded once. What is known is chosen by the timeline that is asked.
 */
public final class Compensation {

    private Compensation() {}

    /**
     * The annual rates in force on a day: base rate, target bonus, per grant (value - forfeited) / vesting years
     * while it vests, recurring cash benefits. Nothing where nobody is employed and no grant was kept.
     */
    public static Totals annualized(State state) {
        return Annualized.of(state);
    }

    /** The annual rates in force on a day. */
    public static Totals annualized(Timeline timeline, LocalDate asOf) {
        return annualized(timeline.on(asOf));
    }

    /**
     * The annual rates in force on a day but for those of other employments that go on beside this one: what stands beside
     * the pay of one job.
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
     * it: rate, target and recurring benefits of the hire day, sign-on bonuses and single benefits of the twelve
     * months, and of the grants made in them the tranches scheduled up to and including the anniversary.
     */
    public static Totals firstYear(Timeline timeline, LocalDate asOf) {
        return FirstYear.of(timeline, asOf).totals();
    }

    /**
     * The first year of one employment, as {@link #firstYear(Timeline, LocalDate)}, also of one that is recorded for the
     * future.
     *
     * @throws trackrecord.domain.refusal.Rejected EMPLOYMENT_UNKNOWN, where there is no such employment
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
