package trackrecord.domain.vesting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.Losses.Kind;
import trackrecord.domain.work.Work;

/**
 * A time in which the shares stay the same: between two splits, or the moment in which an employment ends. What vests
 * in it fills the places of the schedule from one on, what is lost takes them from the last back; as neither reaches
 * what the other took, two sums say what became of every place, and the places are told apart only when somebody asks.
 * The place after the last part of a schedule stands for what is not scheduled.
 *
 * @param factor    shares of this time for one share of the grant date
 * @param open      what was open of each place when it began
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

    /** What is open now. */
    Rational left() {
        return openInAll.minus(vested).minus(losses.total());
    }

    /** What is open from the first place on that vests fill. */
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

    /** What vested of each place. */
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

    /** What was forfeited of each place. */
    Rational[] forfeitedByPlace() {
        return losses.byPlace(Kind.FORFEITED, open);
    }

    /** What is open of each place now. */
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

    /** What begins with a split: what is open scales cumulatively, rounded down to {@code decimals}. */
    Epoch split(Rational ratio, int decimals) {
        return of(factor.times(ratio), scaled(leftByPlace(), ratio, decimals), 0);
    }

    /** Amounts in the shares after a split: cumulatively, rounded down to {@code decimals}. */
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

    /** What begins in the same shares, its vests filling from a place on. */
    Epoch from(int place) {
        return of(factor, leftByPlace(), place);
    }
}
