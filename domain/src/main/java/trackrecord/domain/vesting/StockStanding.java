package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.Losses.Kind;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.work.Work;

/**
 * The state of a grant of stock. Facts record what vested, so it is the same on every day after the last entry. Vested
 * + forfeited + unvested is always the total.
 *
 * <p>{@link #after} shares what stays the same; only a split and the end of an employment walk through the places of the
 * schedule. Units that an adjustment added stand apart from the places: they vest last and are lost first.
 */
final class StockStanding implements Standing {

    private final Schedule schedule;
    private final int decimals;
    /** The earlier periods in which something vested or was lost. */
    private final List<Epoch> closed;

    private final Epoch epoch;
    /**
     * Vested in the closed epochs and from added units, in current shares; {@code forfeited} is counted the same way.
     */
    private final Rational vestedBefore;

    private final Rational forfeited;
    /** The added units that are open. */
    private final Rational added;

    private final Rational lost;
    private final Past past;

    private StockStanding(
            Schedule schedule,
            int decimals,
            List<Epoch> closed,
            Epoch epoch,
            Rational vestedBefore,
            Rational forfeited,
            Rational added,
            Rational lost,
            Past past) {
        this.schedule = schedule;
        this.decimals = decimals;
        this.closed = closed;
        this.epoch = epoch;
        this.vestedBefore = vestedBefore;
        this.forfeited = forfeited;
        this.added = added;
        this.lost = lost;
        this.past = past;
    }

    /**
     * Nothing has happened yet.
     *
     * @param total    of the grant, in the shares of its date
     * @param decimals of a vestable amount
     */
    static StockStanding of(Schedule schedule, Rational total, int decimals) {
        return new StockStanding(
                schedule,
                decimals,
                List.of(),
                Epoch.of(Rational.ONE, schedule.places(total), 0),
                Rational.ZERO,
                Rational.ZERO,
                Rational.ZERO,
                Rational.ZERO,
                Past.NOTHING);
    }

    @Override
    public Standing after(GrantEntry entry) {
        Work.step();
        return switch (entry) {
            case GrantEntry.Vested it -> vest(it);
            case GrantEntry.Forfeited it -> forfeit(it);
            case GrantEntry.Adjusted it -> it.amount().signum() > 0 ? add(it) : take(it);
            case GrantEntry.Split it -> split(it);
            case GrantEntry.Ended it -> end(it);
            // Only options have these entries.
            case GrantEntry.Exercised _, GrantEntry.Cancelled _ -> this;
        };
    }

    private Standing vest(GrantEntry.Vested it) {
        if (it.ahead()) {
            return vestAhead(it);
        }
        Rational amount = within(it.vested().quantity().amount(), left());
        Rational ofPlaces = amount.min(epoch.left());
        Rational ofAdded = amount.minus(ofPlaces);
        return new StockStanding(
                schedule,
                decimals,
                closed,
                epoch.vest(ofPlaces),
                vestedBefore.plus(ofAdded),
                forfeited,
                added.minus(ofAdded),
                lost,
                past.and(
                        new Vest(
                                it.on(),
                                amount,
                                ofAdded,
                                List.of(it.fact()),
                                new Vest.Recorded(it.vested()),
                                Rational.ONE),
                        factor()));
    }

    /** Tranches due up to that day stay open; the amount vests from the later ones. */
    private Standing vestAhead(GrantEntry.Vested it) {
        Epoch moment = epoch.from(schedule.firstFrom(it.on().plusDays(1)));
        Rational places = moment.beyond();
        Rational amount = within(it.vested().quantity().amount(), places.plus(added));
        Rational ofPlaces = amount.min(places);
        Rational ofAdded = amount.minus(ofPlaces);
        moment = moment.vest(ofPlaces);
        return new StockStanding(
                schedule,
                decimals,
                closing(closing(closed, epoch), moment),
                moment.from(0),
                vested().plus(amount),
                forfeited,
                added.minus(ofAdded),
                lost,
                past.and(
                        new Vest(
                                it.on(),
                                amount,
                                ofAdded,
                                List.of(it.fact()),
                                new Vest.Recorded(it.vested()),
                                Rational.ONE),
                        factor()));
    }

    private Standing forfeit(GrantEntry.Forfeited it) {
        Rational amount = within(it.amount(), left());
        return lose(amount, Kind.FORFEITED, it.on(), it.fact(), Forfeiture.Cause.RECORDED);
    }

    private Standing take(GrantEntry.Adjusted it) {
        Rational amount = within(it.amount().negated(), left());
        return lose(amount, Kind.TAKEN, it.on(), it.fact(), Forfeiture.Cause.ADJUSTED);
    }

    private Standing lose(Rational amount, Kind kind, LocalDate on, int fact, Forfeiture.Cause cause) {
        Rational ofAdded = amount.min(added);
        Rational ofPlaces = amount.minus(ofAdded);
        Rational granted = ofPlaces.dividedBy(factor());
        return new StockStanding(
                schedule,
                decimals,
                closed,
                epoch.lose(kind, ofPlaces),
                vestedBefore,
                kind == Kind.FORFEITED ? forfeited.plus(amount) : forfeited,
                added.minus(ofAdded),
                lost.plus(granted),
                past.lost(on, granted, fact, cause));
    }

    private Standing add(GrantEntry.Adjusted it) {
        int most = it.amount().isWhole() ? decimals : Instrument.MOST_DECIMALS;
        return new StockStanding(
                schedule,
                most,
                closed,
                epoch,
                vestedBefore,
                forfeited,
                added.plus(it.amount()),
                lost,
                past.behind(it.fact()));
    }

    private Standing split(GrantEntry.Split it) {
        Epoch next = epoch.split(it.ratio(), decimals);
        Rational inAll = left().times(it.ratio()).floor(decimals);
        return new StockStanding(
                schedule,
                decimals,
                closing(closed, epoch),
                next,
                vested().times(it.ratio()),
                forfeited.times(it.ratio()),
                inAll.minus(next.left()),
                lost,
                past.behind(it.fact()));
    }

    /**
     * Tranches due before that day stay open. Of the rest, the accelerated part vests, and the remainder is forfeited
     * unless the grant is kept.
     */
    private Standing end(GrantEntry.Ended it) {
        Epoch ending = epoch.from(schedule.firstFrom(it.on()));
        Rational places = ending.beyond();
        Rational rest = places.plus(added);
        Acceleration acceleration = it.accelerated();
        Rational accelerated = acceleration == null ? Rational.ZERO : within(acceleration.amount(rest), rest);
        Rational ofPlaces = accelerated.min(places);
        Rational lostInAll = it.kept() ? Rational.ZERO : rest.minus(accelerated);
        Rational lostOfPlaces = it.kept() ? Rational.ZERO : places.minus(ofPlaces);
        ending = ending.vest(ofPlaces).lose(Kind.FORFEITED, lostOfPlaces);
        Past after = acceleration == null || accelerated.isZero()
                ? past
                : past.and(
                        new Vest(
                                it.on(),
                                accelerated,
                                accelerated.minus(ofPlaces),
                                List.of(it.fact()),
                                new Vest.Accelerated(acceleration),
                                Rational.ONE),
                        factor());
        Rational granted = lostOfPlaces.dividedBy(factor());
        return new StockStanding(
                schedule,
                decimals,
                closing(closing(closed, epoch), ending),
                ending.from(0),
                vested().plus(accelerated),
                forfeited.plus(lostInAll),
                it.kept() ? added.minus(accelerated.minus(ofPlaces)) : Rational.ZERO,
                lost.plus(granted),
                after.lost(it.on(), granted, it.fact(), Forfeiture.Cause.ENDED));
    }

    private static Rational within(Rational amount, Rational room) {
        return amount.min(room).max(Rational.ZERO);
    }

    private static List<Epoch> closing(List<Epoch> closed, Epoch epoch) {
        if (epoch.isIdle()) {
            return closed;
        }
        List<Epoch> more = new ArrayList<>(closed);
        more.add(epoch);
        return more;
    }

    private Rational left() {
        return epoch.left().plus(added);
    }

    private Rational vested() {
        return vestedBefore.plus(epoch.vested());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Schedules are built once.
    public boolean isUnder(Schedule other, @Nullable LocalDate released) {
        return schedule == other;
    }

    @Override
    public Rational factor() {
        return epoch.factor();
    }

    @Override
    public Rational vested(LocalDate asOf) {
        return vested();
    }

    @Override
    public Rational forfeited() {
        return forfeited;
    }

    @Override
    public Rational unvested(LocalDate asOf) {
        return left();
    }

    @Override
    public Rational unscheduled(LocalDate asOf) {
        return epoch.leftByPlace().getLast().plus(added);
    }

    @Override
    public Rational openFrom(LocalDate day) {
        return epoch.from(schedule.firstFrom(day)).beyond().plus(added);
    }

    @Override
    public Rational lost() {
        return lost;
    }

    @Override
    public Rational addedOpen() {
        return added;
    }

    @Override
    public Rational lapsedUnvested(LocalDate asOf) {
        return Rational.ZERO;
    }

    @Override
    public List<Vest> vests(LocalDate asOf) {
        return past.vests(factor());
    }

    @Override
    public List<Forfeiture> forfeitures() {
        return past.forfeitures();
    }

    @Override
    public List<Tranche> tranches(LocalDate asOf, Release release) {
        int parts = schedule.parts().size();
        Rational[] vested = epoch.vestedByPlace();
        Rational[] forfeitedOf = epoch.forfeitedByPlace();
        List<Rational> open = epoch.leftByPlace();
        for (Epoch earlier : closed) {
            Rational ratio = factor().dividedBy(earlier.factor());
            add(vested, earlier.vestedByPlace(), ratio);
            add(forfeitedOf, earlier.forfeitedByPlace(), ratio);
        }
        List<Tranche> tranches = new ArrayList<>(parts);
        for (int place = 0; place < parts; place++) {
            Rational amount = vested[place].plus(forfeitedOf[place]).plus(open.get(place));
            if (!amount.isZero()) {
                LocalDate scheduled = schedule.parts().get(place).on();
                tranches.add(new Tranche(
                        tranches.size() + 1,
                        scheduled,
                        release.from(scheduled),
                        amount,
                        vested[place],
                        forfeitedOf[place],
                        open.get(place),
                        state(scheduled, open.get(place), vested[place], asOf, release)));
            }
        }
        return List.copyOf(tranches);
    }

    private static Tranche.State state(
            LocalDate scheduled, Rational open, Rational vested, LocalDate asOf, Release release) {
        if (open.isZero()) {
            return vested.isZero() ? Tranche.State.FORFEITED : Tranche.State.VESTED;
        }
        if (scheduled.isAfter(asOf)) {
            return Tranche.State.UPCOMING;
        }
        return release.holds() ? Tranche.State.HELD : Tranche.State.DUE;
    }

    private static void add(Rational[] sums, Rational[] amounts, Rational ratio) {
        for (int place = 0; place < sums.length; place++) {
            if (!amounts[place].isZero()) {
                sums[place] = sums[place].plus(amounts[place].times(ratio));
            }
        }
    }
}
