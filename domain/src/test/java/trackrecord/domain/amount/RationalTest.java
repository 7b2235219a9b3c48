package trackrecord.domain.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    /** Around 0, around the squares that just fit a long, and around the longest longs. */
    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        3,
        7,
        10,
        100,
        365,
        -365,
        172_000,
        3_037_000_499L,
        3_037_000_500L,
        -3_037_000_500L,
        4_294_967_296L,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        1_000_000_000_000_000_000L
    };

    @Test
    void arithmeticAgreesWithBigIntegersAtTheEdgesOfALong() {
        for (long one : EDGES) {
            for (long under : EDGES) {
                for (long other : EDGES) {
                    if (under != 0) {
                        agrees(
                                BigInteger.valueOf(one),
                                BigInteger.valueOf(under),
                                BigInteger.valueOf(other),
                                BigInteger.valueOf(under == 7 ? 12 : 7));
                    }
                }
            }
        }
    }

    @Test
    void arithmeticAgreesWithBigIntegersAtRandom() {
        SplittableRandom random = new SplittableRandom(20261123);
        for (int round = 0; round < 20_000; round++) {
            agrees(
                    number(random),
                    number(random).abs().add(BigInteger.ONE),
                    number(random),
                    number(random).abs().add(BigInteger.ONE).negate());
        }
    }

    private static BigInteger number(SplittableRandom random) {
        BigInteger wide = BigInteger.valueOf(random.nextLong()).multiply(BigInteger.valueOf(random.nextLong()));
        return wide.shiftRight(random.nextInt(128));
    }

    private static void agrees(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
        Rational one = Rational.of(a, b);
        Rational two = Rational.of(c, d);
        String what = a + "/" + b + " and " + c + "/" + d;
        is(one.plus(two), a.multiply(d).add(c.multiply(b)), b.multiply(d), what);
        is(one.minus(two), a.multiply(d).subtract(c.multiply(b)), b.multiply(d), what);
        is(one.times(two), a.multiply(c), b.multiply(d), what);
        if (c.signum() != 0) {
            is(one.dividedBy(two), a.multiply(d), b.multiply(c), what);
        }
        is(one.times(365), a.multiply(BigInteger.valueOf(365)), b, what);
        is(one.negated(), a.negate(), b, what);
        int sign =
                a.multiply(d).subtract(c.multiply(b)).signum() * b.multiply(d).signum();
        assertThat(Integer.signum(one.compareTo(two))).as(what).isEqualTo(sign);
        assertThat(one.equals(two)).as(what).isEqualTo(sign == 0);
        assertThat(one.min(two)).as(what).isEqualTo(sign <= 0 ? one : two);
        assertThat(one.max(two)).as(what).isEqualTo(sign >= 0 ? one : two);
        for (int decimals : new int[] {0, 2, 10, 18, 19, 25}) {
            BigDecimal quotient = new BigDecimal(a).divide(new BigDecimal(b), decimals, RoundingMode.HALF_UP);
            assertThat(one.round(decimals)).as(what).isEqualTo(quotient);
            BigDecimal floor = new BigDecimal(a).divide(new BigDecimal(b), decimals, RoundingMode.FLOOR);
            assertThat(one.floor(decimals)).as(what).isEqualTo(Rational.of(floor));
            assertThat(one.fits(decimals))
                    .as(what)
                    .isEqualTo(a.multiply(BigInteger.TEN.pow(decimals))
                                    .mod(b.abs())
                                    .signum()
                            == 0);
        }
    }

    private static void is(Rational actual, BigInteger numerator, BigInteger denominator, String what) {
        assertThat(actual).as(what).isEqualTo(Rational.of(numerator, denominator));
        assertThat(actual.hashCode())
                .as(what)
                .isEqualTo(Rational.of(numerator, denominator).hashCode());
        assertThat(actual.numerator().multiply(denominator))
                .as(what)
                .isEqualTo(actual.denominator().multiply(numerator));
        assertThat(actual.denominator().signum()).as(what).isPositive();
        assertThat(actual.numerator().gcd(actual.denominator())).as(what).isEqualTo(BigInteger.ONE);
        assertThat(actual.signum()).as(what).isEqualTo(numerator.signum() * denominator.signum());
        assertThat(actual.isZero()).as(what).isEqualTo(numerator.signum() == 0);
        assertThat(actual.isWhole())
                .as(what)
                .isEqualTo(numerator.mod(denominator.abs()).signum() == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "3/10, 3/10",
        "6/20, 3/10",
        "0.25, 1/4",
        "20, 20/1",
        "0/5, 0/1",
        "999999999999999999999999999999/3, 333333333333333333333333333333/1",
        "0.100000000000000000000000000000, 1/10"
    })
    void readsWhatItWrites(String text, String shown) {
        assertThat(Rational.parse(text)).hasToString(shown);
        assertThat(Rational.parse(shown)).isEqualTo(Rational.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "1/0", "1/-2", "a", "1.", ".5", "1/2/3", "1e5", "1234567890123456789012345678901"})
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> Rational.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void dividingByZeroIsAnError() {
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"-0.005, 2, -0.01", "0.005, 2, 0.01", "0.0049, 2, 0.00", "2.5, 0, 3", "-2.5, 0, -3"})
    void roundsHalfAwayFromZero(BigDecimal value, int decimals, BigDecimal expected) {
        assertThat(Rational.of(value).round(decimals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1E+3, 1000/1",
        "12.50, 25/2",
        "-0.10, -1/10",
        "12345678901234567890.12, 308641972530864197253/25",
        "9999999999999999999, 9999999999999999999/1",
        "0.0000000000000000001, 1/10000000000000000000"
    })
    void takesDecimals(BigDecimal decimal, String expected) {
        assertThat(Rational.of(decimal)).hasToString(expected);
    }

    @Test
    void aTextOfTooManyDigitsSaysHowManyThereMayBe() {
        assertThatThrownBy(() -> Rational.parse("0." + "1".repeat(200)))
                .hasMessageContaining("at most 12 on each side of the stroke");
        assertThatThrownBy(() -> Rational.parse("1/" + "3".repeat(31)))
                .hasMessageContaining("at most 12 on each side of the stroke");
        assertThatThrownBy(() -> Rational.parse("1/3/")).hasMessageContaining("is not a rational");
    }

    @ParameterizedTest
    @CsvSource({
        "400/1, 2, 400",
        "25/2, 2, 12.5",
        "1/3, 4, 0.3333",
        "2/3, 0, 1",
        "0/1, 2, 0",
        "1000000000000000000000/1, 2, 1000000000000000000000"
    })
    void theShortestTextHasNoZerosAtItsEnd(String value, int decimals, String shortest) {
        assertThat(Rational.parse(value).shortest(decimals).toString()).isEqualTo(shortest);
    }

    @Test
    void aWholeNumberIsPlainWithoutItsDenominator() {
        assertThat(Rational.of(20).plain()).isEqualTo("20");
        assertThat(Rational.of(4, 5).plain()).isEqualTo("4/5");
    }

    @Test
    void aSumCostsAsManyWordsAsItsDenominatorIsLong() {
        BigInteger two = BigInteger.TWO;

        assertThat(Rational.of(1, 3).words()).isEqualTo(1);
        assertThat(Rational.of(BigInteger.ONE, two.pow(62)).words()).isEqualTo(1);
        assertThat(Rational.of(BigInteger.ONE, two.pow(64)).words()).isEqualTo(2);
        assertThat(Rational.of(BigInteger.ONE, two.pow(200)).words()).isEqualTo(4);
    }

    @Test
    void decimalsAreCutOrRoundedAsTheModeSays() {
        assertThat(Rational.of(2, 3).decimal(2, RoundingMode.FLOOR)).isEqualTo("0.66");
        assertThat(Rational.of(2, 3).decimal(2, RoundingMode.CEILING)).isEqualTo("0.67");
    }

    @Test
    void aDenominatorOfZeroIsNamedWithWhatStoodOverIt() {
        assertThatThrownBy(() -> Rational.of(12, 0)).hasMessageContaining("12");
        assertThatThrownBy(() -> Rational.parse("12/0")).hasMessageContaining("\"12/0\" has a denominator of zero");
    }

    @Test
    void amountsHardlyEverShareAHash() {
        long different = LongStream.range(0, 1_000)
                .mapToObj(it -> Rational.of(it, 1 + it % 7))
                .distinct()
                .mapToInt(Rational::hashCode)
                .distinct()
                .count();

        assertThat(different).isGreaterThan(900);
    }
}
