package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trackrecord.domain.amount.Rational;

/**
 * Plays the entries of a grant, in order, through its schedule. Nothing is refused here: what goes beyond what is
 * open is left out.
 */
final class Playback {

    private final Schedule schedule;
    private final int decimals;
    private final Rational[] open;
    private final Rational[] vested;
    private final Rational[] forfeited;
    private final List<Vest> vests = new ArrayList<>();
    private final List<Forfeiture> forfeitures = new ArrayList<>();
    private final List<Integer> splits = new ArrayList<>();
    private Rational factor = Rational.ONE;

    private Playback(Schedule schedule, Rational total, int decimals) {
        this.schedule = schedule;
        this.decimals = decimals;
        int parts = schedule.parts().size();
        open = new Rational[parts + 1];
        vested = new Rational[parts + 1];
        forfeited = new Rational[parts + 1];
        Arrays.fill(vested, Rational.ZERO);
        Arrays.fill(forfeited, Rational.ZERO);
        Rational rest = total;
        for (int place = 0; place < parts; place++) {
            open[place] = schedule.parts().get(place).amount();
            rest = rest.minus(open[place]);
        }
        open[parts] = rest;
    }

    /**
     * @param total    of the grant, in the shares of its date
     * @param decimals of what can vest
     */
    static Standing of(Schedule schedule, Rational total, int decimals, List<GrantEntry> entries) {
        Playback playback = new Playback(schedule, total, decimals);
        entries.forEach(playback::play);
        return new Standing(schedule, playback.open, playback.vested, playback.forfeited, playback.vests,
                playback.forfeitures, playback.factor);
    }

    private void play(GrantEntry entry) {
        switch (entry) {
            case GrantEntry.Vested vest -> {
                Rational amount = vest(vest.amount(), 0);
                vests.add(new Vest(vest.on(), amount, List.of(vest.fact()), vest.unitPrice(), vest.marketValue(),
                        Rational.ONE, false));
            }
            case GrantEntry.Forfeited forfeit -> forfeit(forfeit.amount(), forfeit.on(), forfeit.fact(), false);
            case GrantEntry.Split split -> split(split);
            case GrantEntry.Ended end -> end(end);
        }
    }

    /** Fills what is open, from a place on; returns how much there was room for. */
    private Rational vest(Rational amount, int first) {
        Rational left = amount;
        for (int place = first; place < open.length && left.signum() > 0; place++) {
            left = left.minus(move(place, vested, left));
        }
        return amount.minus(left);
    }

    /** Takes what is not scheduled, then the parts from the last one back. */
    private void forfeit(Rational amount, LocalDate on, int fact, boolean ended) {
        Rational left = amount;
        for (int place = open.length - 1; place >= 0 && left.signum() > 0; place--) {
            left = left.minus(move(place, forfeited, left));
        }
        Rational taken = amount.minus(left);
        if (!taken.isZero()) {
            forfeitures.add(new Forfeiture(on, taken.dividedBy(factor), fact, splits, ended));
        }
    }

    private Rational move(int place, Rational[] to, Rational atMost) {
        Rational moved = open[place].min(atMost);
        open[place] = open[place].minus(moved);
        to[place] = to[place].plus(moved);
        return moved;
    }

    /**
     * What was due before that day stays open; of the rest so much vests, and what is then left is forfeited, unless
     * the grant is kept.
     */
    private void end(GrantEntry.Ended end) {
        int first = schedule.firstFrom(end.on());
        Rational rest = Rational.ZERO;
        for (int place = first; place < open.length; place++) {
            rest = rest.plus(open[place]);
        }
        Rational named = end.accelerated() == null ? Rational.ZERO : end.accelerated();
        Rational accelerated = vest(end.accelerateAll() ? rest : named, first);
        if (!accelerated.isZero()) {
            vests.add(new Vest(end.on(), accelerated, List.of(end.fact()), null, null, Rational.ONE, true));
        }
        if (!end.kept()) {
            forfeit(rest.minus(accelerated), end.on(), end.fact(), true);
        }
    }

    /** What vested and what was forfeited scales exactly; what is open does so cumulatively, rounded down. */
    private void split(GrantEntry.Split split) {
        Rational ratio = split.ratio();
        Rational sum = Rational.ZERO;
        Rational before = Rational.ZERO;
        for (int place = 0; place < open.length; place++) {
            vested[place] = vested[place].times(ratio);
            forfeited[place] = forfeited[place].times(ratio);
            sum = sum.plus(open[place]);
            Rational rounded = sum.times(ratio).floor(decimals);
            open[place] = rounded.minus(before);
            before = rounded;
        }
        factor = factor.times(ratio);
        splits.add(split.fact());
        vests.replaceAll(vest -> vest.scaled(ratio));
    }
}
