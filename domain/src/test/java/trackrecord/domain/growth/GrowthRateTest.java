package trackrecord.domain.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthRateTest {

    @ParameterizedTest
    @CsvSource({
        "172000, 185000, 7.56",
        "232800, 247750, 6.42",
        "100,    100,    0.00",
        "100,    50,     -50.00",
        "100,    0,      -100.00",
        "200,    200.01, 0.01",
        "80000,  80004,  0.01",
        "80000,  79996,  -0.01",
        "3,      4,      33.33"
    })
    void percentOfGrowth(BigDecimal before, BigDecimal after, String percent) {
        assertThat(GrowthRate.percent(before, after)).isEqualTo(new BigDecimal(percent));
    }

    @ParameterizedTest
    @CsvSource({
        // A year is the growth itself, two years its square root, and so on.
        "172000, 185000, 365,    7.56",
        "232800, 247750, 365,    6.42",
        "100,    121,    730,    10.00",
        "100,    133.1,  1095,   10.00",
        "100,    81,     730,    -10.00",
        "100,    100,    36500,  0.00",
        "100,    200,    3650,   7.18",
        "100,    1000000000000, 365, 999999999900.00",
        // 1.001^2 and 1.00125^2: exactly on a hundredth, and exactly half way to the next.
        "1,      1.002001,        730, 0.10",
        "1,      1.0025015625,    730, 0.13",
        "1,      0.9975015625,    730, -0.13",
        // Cross-checked with bc -l: e(l(248000/172000)*365/1461), e(l(97/100)*365/366)
        "172000, 248000, 1461,   9.57",
        "100,    97,     366,    -2.99"
    })
    void growthAYear(BigDecimal before, BigDecimal after, long days, String perYear) {
        assertThat(GrowthRate.perYear(before, after, days)).isEqualTo(new BigDecimal(perYear));
    }

    @Test
    void underAYearThereIsNoGrowthAYear() {
        assertThat(GrowthRate.perYear(BigDecimal.ONE, BigDecimal.TEN, 364)).isNull();
        assertThat(GrowthRate.perYear(BigDecimal.ONE, BigDecimal.TEN, 365)).isEqualByComparingTo("900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void fromNothingThereIsNoRate(BigDecimal nothing) {
        assertThat(GrowthRate.percent(nothing, BigDecimal.ONE)).isNull();
        assertThat(GrowthRate.perYear(nothing, BigDecimal.ONE, 400)).isNull();
        assertThat(GrowthRate.perYear(BigDecimal.ONE, nothing, 400)).isNull();
    }

    @Test
    void aPowerOfWholeYearsIsFoundAgain() {
        long seed = 20241001;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            // A rate in hundredths of a percent, compounded over whole years, must come out as it went in.
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(-5000, 20000), 2);
            int years = random.nextInt(1, 40);
            BigDecimal after = BigDecimal.ONE.add(rate.movePointLeft(2)).pow(years);

            assertThat(GrowthRate.perYear(BigDecimal.ONE, after, 365L * years))
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(rate.setScale(2, RoundingMode.UNNECESSARY));
        }
    }
}
