package trackrecord.domain.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/**
 * An exact rational number in lowest terms, its denominator positive. Only {@link #round} and {@link #floor} round.
 *
 * <p>A value that fits is stored in two longs, because almost every amount fits and read models are folded from
 * millions of them. An operation that would overflow is repeated with big integers. The value alone determines its
 * representation, so equal values have equal fields.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,30}(?:\\.[0-9]{1,30})?)(?:/([0-9]{1,30}(?:\\.[0-9]{1,30})?))?");

    private static final Pattern ANY_LENGTH = Pattern.compile("[0-9]+(\\.[0-9]+)?(/[0-9]+(\\.[0-9]+)?)?");

    private static final long[] TENS = new long[19];

    static {
        TENS[0] = 1;
        for (int power = 1; power < TENS.length; power++) {
            TENS[power] = 10 * TENS[power - 1];
        }
    }

    private final long top;
    private final long bottom;
    /** Null: the value is {@code top / bottom}. */
    private final @Nullable Big big;

    private record Big(BigInteger numerator, BigInteger denominator) {}

    private Rational(long top, long bottom) {
        this.top = top;
        this.bottom = bottom;
        this.big = null;
    }

    private Rational(Big big) {
        this.top = 0;
        this.bottom = 0;
        this.big = big;
    }

    /** Returns {@code numerator / denominator} in lowest terms. Throws ArithmeticException for a zero denominator. */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a denominator of zero, under " + numerator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return lowest(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** For arguments already in lowest terms. */
    private static Rational lowest(BigInteger top, BigInteger bottom) {
        // 63 bits and a sign, without Long.MIN_VALUE, whose negative is not a long.
        return top.abs().bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE
                ? new Rational(top.longValueExact(), bottom.longValueExact())
                : new Rational(new Big(top, bottom));
    }

    public static Rational of(long numerator, long denominator) {
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        if (denominator == 1) {
            return new Rational(numerator, 1);
        }
        long divisor = divisor(Math.abs(numerator), denominator);
        return new Rational(numerator / divisor, denominator / divisor);
    }

    public static Rational of(long whole) {
        return whole == Long.MIN_VALUE ? of(BigInteger.valueOf(whole), BigInteger.ONE) : new Rational(whole, 1);
    }

    /** Returns the exact value of a decimal number. */
    public static Rational of(BigDecimal decimal) {
        int scale = decimal.scale();
        if (scale >= 0 && scale < TENS.length && decimal.precision() < TENS.length) {
            return of(decimal.unscaledValue().longValueExact(), TENS[scale]);
        }
        return scale <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /**
     * Reads {@code "3/10"}, {@code "20"}, {@code "0.25"} or {@code "25/37.5"}: not negative, at most 30 digits before a
     * point and 30 after it.
     *
     * @throws IllegalArgumentException for any other text, or a zero denominator
     */
    public static Rational parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(Quoted.of(text)
                    + (ANY_LENGTH.matcher(text).matches()
                            ? " has too many digits; at most 12 on each side of the stroke, such as \"1/4\""
                            : " is not a rational such as \"1/4\""));
        }
        Rational over = of(new BigDecimal(matcher.group(1)));
        if (matcher.group(2) == null) {
            return over;
        }
        Rational under = of(new BigDecimal(matcher.group(2)));
        if (under.isZero()) {
            throw new IllegalArgumentException(Quoted.of(text) + " has a denominator of zero");
        }
        return over.dividedBy(under);
    }

    public BigInteger numerator() {
        return big == null ? BigInteger.valueOf(top) : big.numerator();
    }

    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(bottom) : big.denominator();
    }

    public Rational plus(Rational other) {
        if (big == null && other.big == null) {
            if (other.top == 0) {
                return this;
            }
            if (bottom == other.bottom) {
                long sum = top + other.top;
                if (((top ^ sum) & (other.top ^ sum)) >= 0) {
                    return of(sum, bottom);
                }
            } else if (multiply(top, other.bottom) && multiply(other.top, bottom) && multiply(bottom, other.bottom)) {
                long one = top * other.bottom;
                long two = other.top * bottom;
                long sum = one + two;
                if (((one ^ sum) & (two ^ sum)) >= 0) {
                    return of(sum, bottom * other.bottom);
                }
            }
        }
        return bigSum(numerator(), denominator(), other.numerator(), other.denominator());
    }

    /**
     * A sum can only be reduced by a common factor of the denominators, so long fractions are added without a full
     * reduction.
     */
    private static Rational bigSum(BigInteger one, BigInteger below, BigInteger other, BigInteger belowOther) {
        BigInteger shared = below.gcd(belowOther);
        BigInteger rest = belowOther.divide(shared);
        BigInteger sum = one.multiply(rest).add(other.multiply(below.divide(shared)));
        BigInteger divisor = sum.gcd(shared);
        return lowest(sum.divide(divisor), below.divide(divisor).multiply(rest));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        if (big == null && other.big == null && multiply(top, other.top) && multiply(bottom, other.bottom)) {
            return of(top * other.top, bottom * other.bottom);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    public Rational times(long factor) {
        return times(of(factor));
    }

    /** Throws ArithmeticException if {@code other} is zero. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // The reciprocal swaps top and bottom.
    public Rational dividedBy(Rational other) {
        if (other.big == null && other.top > 0) {
            return times(new Rational(other.bottom, other.top));
        }
        return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    public Rational negated() {
        return big == null
                ? new Rational(-top, bottom)
                : new Rational(new Big(big.numerator().negate(), big.denominator()));
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The number of 64-bit words of the denominator, at least 1, as a measure of the cost of adding it. */
    public int words() {
        return big == null ? 1 : big.denominator().bitLength() / Long.SIZE + 1;
    }

    public int signum() {
        return big == null ? Long.signum(top) : big.numerator().signum();
    }

    public boolean isZero() {
        return big == null && top == 0;
    }

    public boolean isWhole() {
        return big == null ? bottom == 1 : big.denominator().equals(BigInteger.ONE);
    }

    /** Whether the value has at most {@code decimals} decimal places. */
    public boolean fits(int decimals) {
        if (big == null && decimals < TENS.length) {
            return TENS[decimals] % bottom == 0;
        }
        return BigInteger.TEN.pow(decimals).mod(denominator()).signum() == 0;
    }

    /** Returns the value rounded to {@code decimals} places, half away from zero (HALF_UP). */
    public BigDecimal round(int decimals) {
        if (big == null && decimals < TENS.length && fits(decimals)) {
            long factor = TENS[decimals] / bottom;
            if (multiply(top, factor)) {
                return BigDecimal.valueOf(top * factor, decimals);
            }
        }
        return decimal(decimals, RoundingMode.HALF_UP);
    }

    /** Returns the same as {@link #round} without trailing zeros: {@code 12.5}, {@code 400}. */
    public BigDecimal shortest(int decimals) {
        BigDecimal stripped = round(decimals).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns the value with {@code decimals} places, rounded towards negative infinity. */
    public Rational floor(int decimals) {
        if (big == null && decimals < TENS.length && multiply(top, TENS[decimals])) {
            return of(Math.floorDiv(top * TENS[decimals], bottom), TENS[decimals]);
        }
        return of(decimal(decimals, RoundingMode.FLOOR));
    }

    public BigDecimal decimal(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, mode);
    }

    @Override
    public int compareTo(Rational other) {
        if (big == null && other.big == null) {
            if (bottom == other.bottom) {
                return Long.compare(top, other.top);
            }
            if (multiply(top, other.bottom) && multiply(other.top, bottom)) {
                return Long.compare(top * other.bottom, other.top * bottom);
            }
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    /** Whether the product fits a long. */
    private static boolean multiply(long one, long other) {
        return Math.multiplyHigh(one, other) == (one * other) >> 63;
    }

    /** The greatest common divisor; of 0 and another number, that number. */
    private static long divisor(long one, long other) {
        long larger = other;
        long smaller = one;
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && top == that.top
                && bottom == that.bottom
                && (big == null ? that.big == null : big.equals(that.big));
    }

    @Override
    public int hashCode() {
        return big == null ? 31 * Long.hashCode(top) + Long.hashCode(bottom) : big.hashCode();
    }

    /** Returns {@code "4/5"}; for a whole number without a denominator: {@code "20"}. */
    public String plain() {
        return isWhole() ? numerator().toString() : toString();
    }

    /** Returns {@code "numerator/denominator"}, the form that {@link #parse} reads; whole numbers are {@code "20/1"}. */
    @Override
    public String toString() {
        return numerator() + "/" + denominator();
    }
}
