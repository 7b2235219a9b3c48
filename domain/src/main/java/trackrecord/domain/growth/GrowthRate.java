package trackrecord.domain.growth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * The growth of an amount in percent, with 2 decimals, HALF_UP; negative if it shrank. Uses decimal arithmetic with 60
 * digits, never binary floating point.
 */
final class GrowthRate {

    private static final int DAYS_OF_YEAR = 365;
    private static final Rational HUNDRED = Rational.of(100);
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Below this a series gains about five digits a term. */
    private static final BigDecimal NEAR = new BigDecimal("0.003");

    private static final BigDecimal NOTHING = new BigDecimal("1E-70");

    private GrowthRate() {}

    /** {@code (after / before - 1) x 100}; null if {@code before} is not positive. */
    static @Nullable BigDecimal percent(BigDecimal before, BigDecimal after) {
        if (before.signum() <= 0) {
            return null;
        }
        return Rational.of(after)
                .dividedBy(Rational.of(before))
                .minus(Rational.ONE)
                .times(HUNDRED)
                .round(2);
    }

    /**
     * {@code ((after / before)^(365 / days) - 1) x 100}: the compound annual growth rate over that many days; null for
     * fewer than 365 days, and if an amount is not positive.
     */
    static @Nullable BigDecimal perYear(BigDecimal before, BigDecimal after, long days) {
        if (days < DAYS_OF_YEAR || before.signum() <= 0 || after.signum() <= 0) {
            return null;
        }
        BigDecimal exponent = BigDecimal.valueOf(DAYS_OF_YEAR).divide(BigDecimal.valueOf(days), DIGITS);
        BigDecimal factor = exp(ln(after.divide(before, DIGITS)).multiply(exponent, DIGITS));
        BigDecimal percent = factor.subtract(BigDecimal.ONE).movePointRight(2);
        // Rounded twice, so that exactly half a hundredth is not rounded down because of an error in the 60th digit.
        return percent.setScale(30, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }

    /** Natural logarithm: square roots until the number is near 1, then 2 artanh((x - 1) / (x + 1)). */
    private static BigDecimal ln(BigDecimal number) {
        BigDecimal root = number;
        BigDecimal factor = TWO;
        while (root.subtract(BigDecimal.ONE).abs().compareTo(NEAR) > 0) {
            root = root.sqrt(DIGITS);
            factor = factor.multiply(TWO);
        }
        BigDecimal ratio = root.subtract(BigDecimal.ONE).divide(root.add(BigDecimal.ONE), DIGITS);
        BigDecimal square = ratio.multiply(ratio, DIGITS);
        BigDecimal power = ratio;
        BigDecimal sum = ratio;
        for (int odd = 3; power.abs().compareTo(NOTHING) > 0; odd += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(odd), DIGITS), DIGITS);
        }
        return sum.multiply(factor, DIGITS);
    }

    /** The exponential function: halved until the exponent is near 0, the series, then squared as often. */
    private static BigDecimal exp(BigDecimal exponent) {
        BigDecimal part = exponent;
        int halvings = 0;
        while (part.abs().compareTo(NEAR) > 0) {
            part = part.divide(TWO, DIGITS);
            halvings++;
        }
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(NOTHING) > 0; n++) {
            term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        BigDecimal result = sum;
        for (int i = 0; i < halvings; i++) {
            result = result.multiply(result, DIGITS);
        }
        return result;
    }
}
