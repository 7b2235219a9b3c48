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
 * @param added  the part of the amount that an adjustment had added, which has no value on the grant date
 * @param facts  numbers of the facts behind it
 * @param factor shares of the day of the answer for one share of that day
 */
public record Vest(LocalDate on, Rational amount, Rational added, List<Integer> facts, Cause cause, Rational factor) {

    public sealed interface Cause {}

    /** Recorded by a fact. */
    public record Recorded(Vested vested) implements Cause {}

    /** Options that vested by their date. */
    public enum ByDate implements Cause {
        INSTANCE
    }

    /** Accelerated by the end of the employment. */
    public record Accelerated(Acceleration acceleration) implements Cause {}

    public Vest {
        facts = List.copyOf(facts);
    }

    /** A vest without added units. */
    public Vest(LocalDate on, Rational amount, List<Integer> facts, Cause cause, Rational factor) {
        this(on, amount, Rational.ZERO, facts, cause, factor);
    }

    /** The part of the amount that was not added by an adjustment. */
    public Rational granted() {
        return amount.minus(added);
    }

    /** Whether the end of the employment accelerated it. */
    public boolean accelerated() {
        return cause instanceof Accelerated;
    }

    /** Whether the fact names no amount, so that everything left on that day vested. */
    public boolean ofAllLeft() {
        return cause instanceof Accelerated(Acceleration(var _, var quantity)) && quantity == null;
    }

    /** How many of its units were sold or kept for tax. */
    BigDecimal withheldUnits() {
        return cause instanceof Recorded(Vested.Units(var _, var _, var withheld)) && withheld != null
                ? withheld
                : BigDecimal.ZERO;
    }

    /** The same after splits: only {@code factor} changes. */
    Vest times(Rational ratio) {
        return ratio.equals(Rational.ONE) ? this : new Vest(on, amount, added, facts, cause, factor.times(ratio));
    }
}
