package trackrecord.domain.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact rational number in lowest terms, its denominator positive. Nothing here rounds but {@link #round}
 * and {@link #floor}, which say so.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,30})/([0-9]{1,30})|[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
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
        return divisor.equals(BigInteger.ONE)
                ? new Rational(numerator, denominator)
                : new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** Returns the exact value of a decimal number. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * Reads {@code "3/10"}, {@code "20"} or {@code "0.25"}: not negative, at most 30 digits a part.
     *
     * @throws IllegalArgumentException for any other text, or a zero denominator
     */
    public static Rational parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a rational such as \"1/4\"");
        }
        if (matcher.group(1) == null) {
            return of(new BigDecimal(text));
        }
        BigInteger denominator = new BigInteger(matcher.group(2));
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("\"" + text + "\" has a denominator of zero");
        }
        return of(new BigInteger(matcher.group(1)), denominator);
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    public Rational plus(Rational other) {
        if (other.isZero()) {
            return this;
        }
        if (isWhole() && other.isWhole()) {
            return new Rational(numerator.add(other.numerator), BigInteger.ONE);
        }
        return denominator.equals(other.denominator)
                ? of(numerator.add(other.numerator), denominator)
                : of(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational times(long factor) {
        return of(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** Throws ArithmeticException where {@code other} is zero. */
    public Rational dividedBy(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** Whether the value has at most {@code decimals} decimal places. */
    public boolean fits(int decimals) {
        return BigInteger.TEN.pow(decimals).mod(denominator).signum() == 0;
    }

    /** Returns the value rounded to {@code decimals} places, half away from zero (HALF_UP). */
    public BigDecimal round(int decimals) {
        return decimal(decimals, RoundingMode.HALF_UP);
    }

    /** Returns the value with {@code decimals} places, rounded towards negative infinity. */
    public Rational floor(int decimals) {
        return of(decimal(decimals, RoundingMode.FLOOR));
    }

    public BigDecimal decimal(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** Returns {@code "numerator/denominator"}, the form that {@link #parse} reads; whole numbers are {@code "20/1"}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
