package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact numbers for oracles: a fraction, reduced after each sum, and nothing of the code under test. */
record Quotient(BigInteger over, BigInteger under) {

    static final Quotient ZERO = of(0, 1);

    static Quotient of(long over, long under) {
        return new Quotient(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Quotient of(BigDecimal decimal) {
        BigDecimal plain = decimal.setScale(Math.max(0, decimal.scale()));
        return new Quotient(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** Reads {@code "13029200/73"}. */
    static Quotient parse(String text) {
        String[] parts = text.split("/");
        return new Quotient(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    Quotient plus(Quotient other) {
        BigInteger sum = over.multiply(other.under).add(other.over.multiply(under));
        BigInteger product = under.multiply(other.under);
        BigInteger divisor = sum.gcd(product);
        return new Quotient(sum.divide(divisor), product.divide(divisor));
    }

    Quotient minus(Quotient other) {
        return plus(new Quotient(other.over.negate(), other.under));
    }

    Quotient times(Quotient other) {
        return new Quotient(over.multiply(other.over), under.multiply(other.under));
    }

    Quotient dividedBy(Quotient other) {
        return new Quotient(over.multiply(other.under), under.multiply(other.over));
    }

    boolean isBelowZero() {
        return over.signum() * under.signum() < 0;
    }

    boolean isSameAs(Quotient other) {
        return over.multiply(other.under).equals(other.over.multiply(under));
    }

    BigDecimal rounded(int decimals) {
        return new BigDecimal(over).divide(new BigDecimal(under), decimals, RoundingMode.HALF_UP);
    }
}
