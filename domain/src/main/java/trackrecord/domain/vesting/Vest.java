package trackrecord.domain.vesting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Vested;

/**
 * Something that vested.
 *
 * @param amount units, in the shares of that day, or money
 * @param added  of them those that an adjustment had added, which have no value of the grant date
 * @param facts  numbers of the facts that say so
 * @param factor shares of the day of the answer for one share of that day
 */
public record Vest(LocalDate on, Rational amount, Rational added, List<Integer> facts, Cause cause, Rational factor) {

    public sealed interface Cause {}

    /** A fact says so. */
    public record Recorded(Vested vested) implements Cause {}

    /** Options: its date has come. */
    public enum ByDate implements Cause {
        INSTANCE
    }

    /** The end of the employment brought it. */
    public record Accelerated(Acceleration acceleration) implements Cause {}

    public Vest {
        facts = List.copyOf(facts);
    }

    /** Something of what was granted alone. */
    public Vest(LocalDate on, Rational amount, List<Integer> facts, Cause cause, Rational factor) {
        this(on, amount, Rational.ZERO, facts, cause, factor);
    }

    /** What of it was granted, likewise. */
    public Rational granted() {
        return amount.minus(added);
    }

    /** Whether the end of the employment brought it. */
    public boolean accelerated() {
        return cause instanceof Accelerated;
    }

    /** Whether it is all that was left on that day, with no amount named. */
    public boolean ofAllLeft() {
        return cause instanceof Accelerated(Acceleration(var _, var quantity)) && quantity == null;
    }

    /** How many of its units were sold or kept for tax. */
    BigDecimal withheldUnits() {
        return cause instanceof Recorded(Vested.Units(var _, var _, var withheld)) && withheld != null
                ? withheld
                : BigDecimal.ZERO;
    }

    /** The same after splits: only what a share of that day now stands for changes. */
    Vest times(Rational ratio) {
        return ratio.equals(Rational.ONE) ? this : new Vest(on, amount, added, facts, cause, factor.times(ratio));
    }
}
