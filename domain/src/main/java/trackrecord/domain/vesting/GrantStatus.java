package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * Where a grant stands on a day: units, in the shares of that day, or money. Exact, and
 * {@code total = vested + forfeited + unvested}.
 */
public final class GrantStatus {

    private final Grant grant;
    private final LocalDate asOf;
    private final Schedule schedule;
    private final @Nullable LocalDate released;

    GrantStatus(Grant grant, LocalDate asOf, Schedule schedule, @Nullable LocalDate released) {
        this.grant = grant;
        this.asOf = asOf;
        this.schedule = schedule;
        this.released = released;
    }

    public Grant grant() {
        return grant;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Of the whole grant; a split that leaves less than a whole unit leaves it out. */
    public Rational total() {
        return vested().plus(forfeited()).plus(unvested());
    }

    public Rational vested() {
        return sums().vested();
    }

    /** As recorded, and what the end of the employment took. */
    public Rational forfeited() {
        return sums().forfeited();
    }

    /** What is neither vested nor forfeited, due and held included. */
    public Rational unvested() {
        return sums().unvested();
    }

    /** What no tranche covers, and is neither vested nor forfeited. */
    public Rational unscheduled() {
        return grant.standing(schedule).unscheduled();
    }

    /** Shares of {@link #asOf} for one share of the grant date. */
    public Rational factor() {
        return sums().factor();
    }

    /** The value that was forfeited, at the value of the grant date. */
    public Rational forfeitedValue() {
        return valueAtGrant(forfeited());
    }

    /** What units in the shares of {@link #asOf}, or money, were worth on the grant date. */
    public Rational valueAtGrant(Rational amount) {
        return grant.valueAtGrant(amount.dividedBy(factor()));
    }

    /**
     * What vested once, at the value of the grant date.
     *
     * @param vest one of {@link #vests}
     */
    public Rational valueAtGrant(Vest vest) {
        return valueAtGrant(vest.amount().times(vest.factor()));
    }

    /** What vested so far, in the order of the timeline. */
    public List<Vest> vests() {
        return sums().vests();
    }

    /** What was lost so far, in the order of the timeline; none of nothing. */
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

    /** What an end of the employment on that day would leave to accelerate or to forfeit. */
    public Rational openFrom(LocalDate end) {
        return grant.standing(schedule).openFrom(end);
    }

    /**
     * What somebody makes of this standing of the grant, whatever the day: made when it is first asked for, and then
     * kept with the grant.
     */
    public <T> T derived(Class<T> type, Supplier<T> make) {
        return grant.derived(schedule, type, make);
    }

    private Standing sums() {
        return grant.sums(schedule);
    }

    /** By date, numbered from 1; none of nothing. */
    public List<Tranche> tranches() {
        List<Tranche> tranches = new ArrayList<>();
        for (Standing.Place it : grant.standing(schedule).places()) {
            Rational amount = it.vested().plus(it.forfeited()).plus(it.open());
            if (!amount.isZero()) {
                tranches.add(new Tranche(
                        tranches.size() + 1,
                        it.scheduled(),
                        from(it.scheduled()),
                        amount,
                        it.vested(),
                        it.forfeited(),
                        state(it.scheduled(), it.open(), it.vested())));
            }
        }
        return List.copyOf(tranches);
    }

    private @Nullable LocalDate from(LocalDate scheduled) {
        if (!grant.isHeld()) {
            return scheduled;
        }
        return released != null && released.isBefore(scheduled) ? scheduled : released;
    }

    private Tranche.State state(LocalDate scheduled, Rational open, Rational vested) {
        if (open.isZero()) {
            return vested.isZero() ? Tranche.State.FORFEITED : Tranche.State.VESTED;
        }
        if (scheduled.isAfter(asOf)) {
            return Tranche.State.UPCOMING;
        }
        return grant.isHeld() && released == null ? Tranche.State.HELD : Tranche.State.DUE;
    }
}
