package trackrecord.domain.vesting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.Losses.Kind;
import trackrecord.domain.work.Work;

/**
 * A period in which shares keep their meaning: the time between two splits, or the moment in which an employment ends.
 * Vests fill the places of the schedule from {@code first} on; losses take from the last place backwards. Because the
 * two never overlap, two sums determine the state of every place, and the places are worked out only on demand. The
 * place after the last part of the schedule stands for the units that are not scheduled.
 *
 * @param factor    shares of this period for one share of the grant date
 * @param open      the open amount of each place when the period began
 * @param openInAll their sum
 * @param first     the place from which on vests fill
 * @param vested    what vested in it
 * @param losses    what was lost in it
 */
record Epoch(Rational factor, List<Rational> open, Rational openInAll, int first, Rational vested, Losses losses) {

    static Epoch of(Rational factor, List<Rational> open, int first) {
        Work.steps(open.size());
        Rational sum = Rational.ZERO;
        for (Rational amount : open) {
            sum = sum.plus(amount);
        }
        return new Epoch(factor, open, sum, first, Rational.ZERO, Losses.NONE);
    }

    /** @param amount at most {@link #left} */
    Epoch vest(Rational amount) {
        return new Epoch(factor, open, openInAll, first, vested.plus(amount), losses);
    }

    /** @param amount at most {@link #left} */
    Epoch lose(Kind kind, Rational amount) {
        return new Epoch(factor, open, openInAll, first, vested, losses.and(kind, amount));
    }

    /** The open amount now. */
    Rational left() {
        return openInAll.minus(vested).minus(losses.total());
    }

    /** The open amount from {@link #first} on. */
    Rational beyond() {
        Rational sum = Rational.ZERO;
        for (Rational amount : leftByPlace().subList(first, open.size())) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    boolean isIdle() {
        return vested.isZero() && losses.total().isZero();
    }

    /** The vested amount of each place. */
    Rational[] vestedByPlace() {
        Work.steps(open.size());
        Rational[] taken = new Rational[open.size()];
        Arrays.fill(taken, Rational.ZERO);
        Rational left = vested;
        for (int place = first; left.signum() > 0; place++) {
            taken[place] = open.get(place).min(left);
            left = left.minus(taken[place]);
        }
        return taken;
    }

    /** The forfeited amount of each place. */
    Rational[] forfeitedByPlace() {
        return losses.byPlace(Kind.FORFEITED, open);
    }

    /** The open amount of each place now. */
    List<Rational> leftByPlace() {
        if (isIdle()) {
            return open;
        }
        Rational[] vests = vestedByPlace();
        Rational[] lost = losses.byPlace(open);
        List<Rational> left = new ArrayList<>(open.size());
        for (int place = 0; place < open.size(); place++) {
            left.add(open.get(place).minus(vests[place]).minus(lost[place]));
        }
        return left;
    }

    /** The period that begins with a split. Open amounts scale cumulatively, rounded down to {@code decimals}. */
    Epoch split(Rational ratio, int decimals) {
        return of(factor.times(ratio), scaled(leftByPlace(), ratio, decimals), 0);
    }

    /** The amounts in shares after a split, scaled cumulatively and rounded down to {@code decimals}. */
    static List<Rational> scaled(List<Rational> amounts, Rational ratio, int decimals) {
        List<Rational> scaled = new ArrayList<>(amounts.size());
        Rational sum = Rational.ZERO;
        Rational before = Rational.ZERO;
        for (Rational amount : amounts) {
            sum = sum.plus(amount);
            Rational rounded = sum.times(ratio).floor(decimals);
            scaled.add(rounded.minus(before));
            before = rounded;
        }
        return scaled;
    }

    /** A new period in the same shares, whose vests fill from the given place on. */
    Epoch from(int place) {
        return of(factor, leftByPlace(), place);
    }
}
