package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * The status of a grant on a day, in units (shares of that day) or money. Exact: {@code total = vested + forfeited +
 * unvested}, plus, for options, what lapsed before it vested.
 */
public final class GrantStatus {

    private final Grant grant;
    private final LocalDate asOf;
    private final Schedule schedule;
    private final Release release;

    GrantStatus(Grant grant, LocalDate asOf, Schedule schedule, Release release) {
        this.grant = grant;
        this.asOf = asOf;
        this.schedule = schedule;
        this.release = release;
    }

    public Grant grant() {
        return grant;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** The whole grant. A fraction of a unit left by a split is not part of it. */
    public Rational total() {
        return vested().plus(forfeited()).plus(unvested()).plus(sums().lapsedUnvested(asOf));
    }

    public Rational vested() {
        return sums().vested(asOf);
    }

    /** Recorded forfeitures, and the amount lost at the end of the employment. */
    public Rational forfeited() {
        return sums().forfeited();
    }

    /** The amount neither vested nor forfeited, including due and held tranches. */
    public Rational unvested() {
        return sums().unvested(asOf);
    }

    /** The amount that no tranche covers and that is neither vested nor forfeited. */
    public Rational unscheduled() {
        return standing().unscheduled(asOf);
    }

    /** Shares of {@link #asOf} for one share of the grant date. */
    public Rational factor() {
        return sums().factor();
    }

    /** The amount forfeited or taken by an adjustment, at the value of the grant date. */
    public Rational forfeitedValue() {
        return grant.valueAtGrant(sums().lost());
    }

    /**
     * The unvested amount, in the shares of the grant date, without units added by an adjustment, which had no value
     * then.
     */
    public Rational unvestedAtGrant() {
        return unvested().minus(sums().addedOpen()).dividedBy(factor());
    }

    /** The unscheduled amount, in the shares of the grant date, without units added by an adjustment. */
    public Rational unscheduledAtGrant() {
        return unscheduled().minus(sums().addedOpen()).dividedBy(factor());
    }

    /** The exercisable, exercised and lost options; empty for stock. */
    public Optional<OptionBalance> options() {
        return standing() instanceof OptionStanding it ? Optional.of(it.balance(asOf)) : Optional.empty();
    }

    /** The exercises so far, in the order of the timeline; empty for stock. */
    public List<Exercise> exercises() {
        return standing().exercises();
    }

    /** The repurchases so far, in the order of the timeline; empty for stock. */
    public List<Repurchase> repurchases() {
        return standing().repurchases();
    }

    /** The vested units that were sold or kept for tax. */
    public Rational withheld() {
        return vests().stream()
                .map(vest -> Rational.of(vest.withheldUnits()).times(vest.factor()))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** The worth on the grant date of units (in shares of {@link #asOf}) or money. */
    public Rational valueAtGrant(Rational amount) {
        return grant.valueAtGrant(amount.dividedBy(factor()));
    }

    /** The vests so far, in the order of the timeline. */
    public List<Vest> vests() {
        return sums().vests(asOf);
    }

    /** The losses so far, in the order of the timeline; none is zero. */
    public List<Forfeiture> forfeitures() {
        return sums().forfeitures();
    }

    /** The later of the grant date and the start of vesting. */
    public LocalDate firstDay() {
        return grant.firstDay();
    }

    /** The scheduled date of the last tranche; null if nothing is scheduled. */
    public @Nullable LocalDate lastTrancheOn() {
        return schedule.last();
    }

    /**
     * The first day on which an annual rate no longer counts it: the day of its last tranche, or the day after it
     * expires; null if nothing is scheduled.
     */
    public @Nullable LocalDate countsUntil() {
        LocalDate last = lastTrancheOn();
        LocalDate expires = grant.expiresOn();
        return last == null || expires == null || !last.isAfter(expires) ? last : expires.plusDays(1);
    }

    /** The amount that would be accelerated or forfeited if the employment ended on that day. */
    public Rational openFrom(LocalDate end) {
        return standing().openFrom(end);
    }

    /**
     * A value that a caller derives from this state of the grant, independent of the day. It is computed on first use
     * and then cached with the grant.
     */
    public <T> T derived(Class<T> type, Supplier<T> make) {
        return grant.derived(schedule, release.on(), type, make);
    }

    private Standing sums() {
        return grant.sums(schedule, release);
    }

    private Standing standing() {
        return grant.standing(schedule, release);
    }

    /** By date, numbered from 1; none of them zero. */
    public List<Tranche> tranches() {
        return standing().tranches(asOf, release);
    }
}
