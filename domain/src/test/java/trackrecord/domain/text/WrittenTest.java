package trackrecord.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    private enum Constant {
        FIRST_YEAR
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1234.50; 1,234.50", "0.5; 0.5", "-1234567; -1,234,567", "2E+4; 20,000", "999; 999"})
    void aNumberIsGroupedAndKeepsItsDecimals(BigDecimal number, String written) {
        assertThat(Written.number(number)).isEqualTo(written);
    }

    @Test
    void aCountIsGrouped() {
        assertThat(Written.number(20_000)).isEqualTo("20,000");
        assertThat(Written.number(999)).isEqualTo("999");
    }

    @Test
    void moneyHasItsCurrencyAfterIt() {
        assertThat(Written.money(Money.parse("USD 185000"))).isEqualTo("185,000.00 USD");
        assertThat(Written.money(BigMoney.parse("EUR 31.505"))).isEqualTo("31.505 EUR");
    }

    @Test
    void anAmountIsRoundedToTheDecimalsOfItsCurrency() {
        assertThat(Written.money(new BigDecimal("1234.505"), CurrencyUnit.USD)).isEqualTo("1,234.51 USD");
        assertThat(Written.money(new BigDecimal("1234.5"), CurrencyUnit.JPY)).isEqualTo("1,235 JPY");
    }

    @Test
    void aConstantIsWrittenAsWordsATitleOrAnOption() {
        assertThat(Written.words(Constant.FIRST_YEAR)).isEqualTo("first year");
        assertThat(Written.title(Constant.FIRST_YEAR)).isEqualTo("First year");
        assertThat(Written.option(Constant.FIRST_YEAR)).isEqualTo("first-year");
    }

    @Test
    void ofManyNamesTheFirstTwentyAreWrittenAndTheOthersCounted() {
        assertThat(Written.some(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(Written.some(names(20))).endsWith("18, 19").doesNotContain("more");
        assertThat(Written.some(names(22))).endsWith("18, 19 and 2 more");
    }

    @Test
    void anExceptionWithoutAMessageIsCalledByItsClass() {
        assertThat(Said.by(new IllegalStateException("the disk is full"))).isEqualTo("the disk is full");
        assertThat(Said.by(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
