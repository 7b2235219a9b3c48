package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trackrecord.domain.amount.Rational;

/**
 * What became of each part of a schedule: the entries of a grant played through it in order. The place after the
 * last part stands for what is not scheduled. Amounts are in the shares of the last entry's day.
 *
 * <p>Nothing is refused here: what goes beyond what is open is left out, so that vested + forfeited + open is always
 * the total.
 */
final class Standing {

    private final List<Schedule.Part> parts;
    private final int decimals;
    private final Rational[] open;
    private final Rational[] vested;
    private final Rational[] forfeited;
    private final List<Vest> vests = new ArrayList<>();
    private Rational factor = Rational.ONE;

    private Standing(Schedule schedule, Rational total, int decimals) {
        this.parts = schedule.parts();
        this.decimals = decimals;
        int places = parts.size() + 1;
        open = new Rational[places];
        vested = new Rational[places];
        forfeited = new Rational[places];
        Arrays.fill(vested, Rational.ZERO);
        Arrays.fill(forfeited, Rational.ZERO);
        Rational rest = total;
        for (int place = 0; place < parts.size(); place++) {
            open[place] = parts.get(place).amount();
            rest = rest.minus(open[place]);
        }
        open[parts.size()] = rest;
    }

    static Standing of(Schedule schedule, Rational total, int decimals, List<GrantEntry> entries) {
        Standing standing = new Standing(schedule, total, decimals);
        for (GrantEntry entry : entries) {
            standing.play(entry);
        }
        return standing;
    }

    private void play(GrantEntry entry) {
        switch (entry) {
            case GrantEntry.Vested vest -> {
                Rational amount = moveFromFirst(vested, vest.amount(), 0);
                vests.add(new Vest(vest.on(), amount, List.of(vest.fact()), vest.unitPrice(), vest.marketValue(),
                        factor, false));
            }
            case GrantEntry.Forfeited forfeit -> moveFromLast(forfeited, forfeit.amount());
            case GrantEntry.Split split -> split(split.ratio());
            case GrantEntry.Ended end -> {
                if (!end.kept()) {
                    end(end);
                }
            }
        }
    }

    /** What was due before that day stays open; of the rest, so much vests, and what is then left is forfeited. */
    private void end(GrantEntry.Ended end) {
        int first = firstFrom(end.on());
        Rational rest = Rational.ZERO;
        for (int place = first; place < open.length; place++) {
            rest = rest.plus(open[place]);
        }
        Rational wanted = end.accelerateAll() ? rest
                : end.accelerated() == null ? Rational.ZERO : end.accelerated();
        Rational accelerated = moveFromFirst(vested, wanted, first);
        if (!accelerated.isZero()) {
            vests.add(new Vest(end.on(), accelerated, List.of(end.fact()), null, null, factor, true));
        }
        for (int place = first; place < open.length; place++) {
            forfeited[place] = forfeited[place].plus(open[place]);
            open[place] = Rational.ZERO;
        }
    }

    private int firstFrom(LocalDate day) {
        int place = 0;
        while (place < parts.size() && parts.get(place).on().isBefore(day)) {
            place++;
        }
        return place;
    }

    /** What vested and what was forfeited scales exactly; what is open cumulatively, rounded down. */
    private void split(Rational ratio) {
        Rational cumulative = Rational.ZERO;
        Rational before = Rational.ZERO;
        for (int place = 0; place < open.length; place++) {
            vested[place] = vested[place].times(ratio);
            forfeited[place] = forfeited[place].times(ratio);
            cumulative = cumulative.plus(open[place]);
            Rational rounded = cumulative.times(ratio).floor(decimals);
            open[place] = rounded.minus(before);
            before = rounded;
        }
        factor = factor.times(ratio);
        vests.replaceAll(vest -> new Vest(vest.on(), vest.amount(), vest.facts(), vest.unitPrice(),
                vest.marketValue(), vest.factor().times(ratio), vest.accelerated()));
    }

    private Rational moveFromFirst(Rational[] to, Rational amount, int first) {
        Rational left = amount;
        for (int place = first; place < open.length && left.signum() > 0; place++) {
            left = left.minus(move(to, place, left));
        }
        return amount.minus(left);
    }

    private void moveFromLast(Rational[] to, Rational amount) {
        Rational left = amount;
        for (int place = open.length - 1; place >= 0 && left.signum() > 0; place--) {
            left = left.minus(move(to, place, left));
        }
    }

    private Rational move(Rational[] to, int place, Rational atMost) {
        Rational moved = open[place].min(atMost);
        open[place] = open[place].minus(moved);
        to[place] = to[place].plus(moved);
        return moved;
    }

    int parts() {
        return parts.size();
    }

    LocalDate scheduled(int place) {
        return parts.get(place).on();
    }

    Rational open(int place) {
        return open[place];
    }

    Rational vested(int place) {
        return vested[place];
    }

    Rational forfeited(int place) {
        return forfeited[place];
    }

    Rational unscheduled() {
        return open[parts.size()];
    }

    Rational vested() {
        return sum(vested);
    }

    Rational forfeited() {
        return sum(forfeited);
    }

    Rational unvested() {
        return sum(open);
    }

    /** What is open of the parts dated on that day or later, and of what is not scheduled. */
    Rational openFrom(LocalDate day) {
        return sum(Arrays.copyOfRange(open, firstFrom(day), open.length));
    }

    List<Vest> vests() {
        return vests;
    }

    /** Shares of the last entry's day for one share of the grant date. */
    Rational factor() {
        return factor;
    }

    private static Rational sum(Rational[] amounts) {
        Rational sum = Rational.ZERO;
        for (Rational amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}
