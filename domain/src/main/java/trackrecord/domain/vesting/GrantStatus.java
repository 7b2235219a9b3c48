package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * Where a grant stands on a day: units, in the shares of that day, or money. Exact, and
 * {@code total = vested + forfeited + unvested}, and of options what lapsed before it vested.
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

    /** Of the whole grant; a split that leaves less than a whole unit leaves it out. */
    public Rational total() {
        return vested().plus(forfeited()).plus(unvested()).plus(sums().lapsedUnvested(asOf));
    }

    public Rational vested() {
        return sums().vested(asOf);
    }

    /** As recorded, and what the end of the employment took. */
    public Rational forfeited() {
        return sums().forfeited();
    }

    /** What is neither vested nor forfeited, due and held included. */
    public Rational unvested() {
        return sums().unvested(asOf);
    }

    /** What no tranche covers, and is neither vested nor forfeited. */
    public Rational unscheduled() {
        return standing().unscheduled(asOf);
    }

    /** Shares of {@link #asOf} for one share of the grant date. */
    public Rational factor() {
        return sums().factor();
    }

    /** The value that was forfeited, or that an adjustment took, at the value of the grant date. */
    public Rational forfeitedValue() {
        return grant.valueAtGrant(sums().lost());
    }

    /** What is unvested, in the shares of the grant date; units that an adjustment added had no value then. */
    public Rational unvestedAtGrant() {
        return unvested().minus(sums().addedOpen()).dividedBy(factor());
    }

    /** What is not scheduled, likewise. */
    public Rational unscheduledAtGrant() {
        return unscheduled().minus(sums().addedOpen()).dividedBy(factor());
    }

    /** What can be done with options, and what was; empty of stock. */
    public Optional<OptionBalance> options() {
        return standing() instanceof OptionStanding it ? Optional.of(it.balance(asOf)) : Optional.empty();
    }

    /** What was exercised so far, in the order of the timeline; none of stock. */
    public List<Exercise> exercises() {
        return standing().exercises();
    }

    /** What of it was taken back so far, likewise. */
    public List<Repurchase> repurchases() {
        return standing().repurchases();
    }

    /** What was sold or kept for tax of the units that vested. */
    public Rational withheld() {
        return vests().stream()
                .map(vest -> Rational.of(vest.withheldUnits()).times(vest.factor()))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** What units in the shares of {@link #asOf}, or money, were worth on the grant date. */
    public Rational valueAtGrant(Rational amount) {
        return grant.valueAtGrant(amount.dividedBy(factor()));
    }

    /** What vested so far, in the order of the timeline. */
    public List<Vest> vests() {
        return sums().vests(asOf);
    }

    /** What was lost so far, in the order of the timeline; none of them zero. */
    public List<Forfeiture> forfeitures() {
        return sums().forfeitures();
    }

    /** The later of the grant date and the start of vesting. */
    public LocalDate firstDay() {
        return grant.firstDay();
    }

    /** Own date of the last tranche; absent while nothing is scheduled. */
    public @Nullable LocalDate lastTrancheOn() {
        return schedule.last();
    }

    /**
     * The first day on which an annual rate does not count it any more: that of its last tranche, or the day after it
     * expires; absent while nothing is scheduled.
     */
    public @Nullable LocalDate countsUntil() {
        LocalDate last = lastTrancheOn();
        LocalDate expires = grant.expiresOn();
        return last == null || expires == null || !last.isAfter(expires) ? last : expires.plusDays(1);
    }

    /** What an end of the employment on that day would leave to accelerate or to forfeit. */
    public Rational openFrom(LocalDate end) {
        return standing().openFrom(end);
    }

    /**
     * What somebody makes of this standing of the grant, whatever the day: made when it is first asked for, and then
     * kept with the grant.
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
