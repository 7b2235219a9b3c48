package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.work.Work;

/**
 * What became of a grant under one schedule after some of its entries, whatever the day: amounts in the shares of the
 * last entry's day; vested + forfeited + unvested is always the total. Nothing is refused here: what goes beyond what
 * is open is left out.
 *
 * <p>Immutable. {@link #after} shares what stays the same; only a split and the end of an employment walk through the
 * places of the schedule.
 */
final class Standing {

    private final Schedule schedule;
    private final int decimals;
    /** Those in which something vested or was forfeited. */
    private final List<Epoch> closed;

    private final Epoch epoch;
    /** In the epochs closed, in the shares of this one; likewise what was forfeited. */
    private final Rational vestedBefore;

    private final Rational forfeitedBefore;
    private final Past past;

    private Standing(
            Schedule schedule,
            int decimals,
            List<Epoch> closed,
            Epoch epoch,
            Rational vestedBefore,
            Rational forfeitedBefore,
            Past past) {
        this.schedule = schedule;
        this.decimals = decimals;
        this.closed = closed;
        this.epoch = epoch;
        this.vestedBefore = vestedBefore;
        this.forfeitedBefore = forfeitedBefore;
        this.past = past;
    }

    /**
     * Nothing has happened yet.
     *
     * @param total    of the grant, in the shares of its date
     * @param decimals of what can vest
     */
    static Standing of(Schedule schedule, Rational total, int decimals) {
        List<Rational> open = new ArrayList<>(schedule.parts().size() + 1);
        Rational rest = total;
        for (Schedule.Part part : schedule.parts()) {
            open.add(part.amount());
            rest = rest.minus(part.amount());
        }
        open.add(rest);
        return new Standing(
                schedule,
                decimals,
                List.of(),
                Epoch.of(Rational.ONE, open, 0),
                Rational.ZERO,
                Rational.ZERO,
                Past.NOTHING);
    }

    Standing after(GrantEntry entry) {
        Work.step();
        return switch (entry) {
            case GrantEntry.Vested it -> vest(it);
            case GrantEntry.Forfeited it -> forfeit(it);
            case GrantEntry.Split it -> split(it);
            case GrantEntry.Ended it -> end(it);
        };
    }

    private Standing vest(GrantEntry.Vested it) {
        Rational amount = within(it.vested().quantity().amount(), epoch.left());
        return in(
                epoch.vest(amount),
                past.and(
                        new Vest(it.on(), amount, List.of(it.fact()), new Vest.Recorded(it.vested()), Rational.ONE),
                        factor()));
    }

    private Standing forfeit(GrantEntry.Forfeited it) {
        Rational amount = within(it.amount(), epoch.left());
        return in(epoch.forfeit(amount), past.lost(it.on(), amount.dividedBy(factor()), it.fact(), false));
    }

    private Standing split(GrantEntry.Split it) {
        return new Standing(
                schedule,
                decimals,
                closing(closed, epoch),
                epoch.split(it.ratio(), decimals),
                vested().times(it.ratio()),
                forfeited().times(it.ratio()),
                past.split(it.fact()));
    }

    /**
     * What was due before that day stays open; of the rest so much vests, and what is then left is forfeited, unless
     * the grant is kept.
     */
    private Standing end(GrantEntry.Ended it) {
        Epoch ending = epoch.from(schedule.firstFrom(it.on()));
        Rational rest = ending.beyond();
        Acceleration acceleration = it.accelerated();
        Rational accelerated = acceleration == null ? Rational.ZERO : within(amount(acceleration, rest), rest);
        Rational lost = it.kept() ? Rational.ZERO : rest.minus(accelerated);
        ending = ending.vest(accelerated).forfeit(lost);
        Past after = acceleration == null || accelerated.isZero()
                ? past
                : past.and(
                        new Vest(
                                it.on(),
                                accelerated,
                                List.of(it.fact()),
                                new Vest.Accelerated(acceleration),
                                Rational.ONE),
                        factor());
        return new Standing(
                schedule,
                decimals,
                closing(closing(closed, epoch), ending),
                ending.from(0),
                vested().plus(accelerated),
                forfeited().plus(lost),
                after.lost(it.on(), lost.dividedBy(factor()), it.fact(), true));
    }

    private static Rational amount(Acceleration acceleration, Rational all) {
        return acceleration.quantity() == null ? all : acceleration.quantity().amount();
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

    private Standing in(Epoch next, Past after) {
        return new Standing(schedule, decimals, closed, next, vestedBefore, forfeitedBefore, after);
    }

    Schedule schedule() {
        return schedule;
    }

    Rational vested() {
        return vestedBefore.plus(epoch.vested());
    }

    Rational forfeited() {
        return forfeitedBefore.plus(epoch.forfeited());
    }

    Rational unvested() {
        return epoch.left();
    }

    /** What no part of the schedule covers, and is neither vested nor forfeited. */
    Rational unscheduled() {
        return epoch.leftByPlace().getLast();
    }

    /** What is open of the parts dated on that day or later, and of what is not scheduled. */
    Rational openFrom(LocalDate day) {
        return epoch.from(schedule.firstFrom(day)).beyond();
    }

    /** Shares of the last entry's day for one share of the grant date. */
    Rational factor() {
        return epoch.factor();
    }

    /** In the order of the timeline. */
    List<Vest> vests() {
        return past.vests(factor());
    }

    /** In the order of the timeline; none of nothing. */
    List<Forfeiture> forfeitures() {
        return past.forfeitures();
    }

    /** What became of one part of the schedule. */
    record Place(LocalDate scheduled, Rational open, Rational vested, Rational forfeited) {}

    /** One for each part of the schedule. */
    List<Place> places() {
        int parts = schedule.parts().size();
        Rational[] vested = epoch.vestedByPlace();
        Rational[] forfeited = epoch.forfeitedByPlace();
        List<Rational> open = epoch.leftByPlace();
        for (Epoch earlier : closed) {
            Rational ratio = factor().dividedBy(earlier.factor());
            add(vested, earlier.vestedByPlace(), ratio);
            add(forfeited, earlier.forfeitedByPlace(), ratio);
        }
        List<Place> places = new ArrayList<>(parts);
        for (int place = 0; place < parts; place++) {
            places.add(new Place(schedule.parts().get(place).on(), open.get(place), vested[place], forfeited[place]));
        }
        return places;
    }

    private static void add(Rational[] sums, Rational[] amounts, Rational ratio) {
        for (int place = 0; place < sums.length; place++) {
            if (!amounts[place].isZero()) {
                sums[place] = sums[place].plus(amounts[place].times(ratio));
            }
        }
    }
}
