package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.money;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.measure.Component;

class ClaimTest {

    private static final LocalDateRange YEAR = LocalDateRange.of(day("2024-01-01"), day("2025-01-01"));

    private static Claim claim(String amount, String within) {
        return new Claim(money(amount), YEAR, within == null ? null : new BigDecimal(within), Map.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        // Half the place of the last digit that is not zero.
        "USD 352750, 5.00",
        "USD 352755, 0.50",
        "USD 352700, 50.00",
        "USD 352755.5, 0.05",
        "USD 352755.55, 0.00",
        // At most 1 percent.
        "USD 350000, 3500.00",
        "USD 300000, 3000.00",
        "USD 1000000, 10000.00",
        "USD 7, 0.07",
        "USD 0.5, 0.00",
        "USD 99000, 500.00",
        // Rounded down to what the currency can say.
        "JPY 352755, 0",
        "JPY 352750, 5",
        "BHD 100.125, 0.000",
        "BHD 100.1, 0.050"
    })
    void anAmountIsAsPreciseAsItIsWritten(String amount, String within) {
        assertThat(claim(amount, null).reach()).isEqualTo(new BigDecimal(within));
    }

    @Test
    void aStatedPrecisionHolds() {
        assertThat(claim("USD 352750", "1000").reach()).isEqualTo("1000");
        assertThat(claim("USD 352750", "0").reach()).isEqualTo("0");
    }

    @Test
    void whatIsAsFarOffAsThePrecisionIsWithinReach() {
        Claim claim = claim("USD 352750", null);

        assertThat(claim.reaches(new BigDecimal("5.00"))).isTrue();
        assertThat(claim.reaches(new BigDecimal("-5.00"))).isTrue();
        assertThat(claim.reaches(new BigDecimal("5.01"))).isFalse();
        assertThat(claim.reaches(new BigDecimal("-5.01"))).isFalse();
    }

    @Test
    void itsComponentsAreItsOwn() {
        Map<Component, BigDecimal> given = new EnumMap<>(Map.of(Component.BASE, BigDecimal.TEN));
        Claim claim = new Claim(money("EUR 100"), YEAR, null, given, "as told");
        given.clear();

        assertThat(claim.components()).containsOnlyKeys(Component.BASE);
        assertThat(claim.currency()).isEqualTo(CurrencyUnit.EUR);
    }

    @Test
    void whatIsNoClaimIsRefused() {
        LocalDateRange empty = LocalDateRange.of(day("2024-01-01"), day("2024-01-01"));

        assertThatThrownBy(() -> claim("USD 0", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD 0.00");
        assertThatThrownBy(() -> claim("USD 1", "-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new Claim(money("USD 1"), empty, null, Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-01");
    }
}
