package trackrecord.application.exchange.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.written.WrittenAmounts.Amount;
import trackrecord.application.exchange.written.WrittenAmounts.Decimal;

class WrittenAmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "185,000.00|185000.00||",
                "185.000,00|185000.00||",
                "185 000|185000||",
                "185'000.50|185000.50||",
                "185.000|185000||",
                "185,5|185.5||",
                "$1,234,567|1234567|$|",
                "1234.5 USD|1234.5|USD|",
                "USD 99|99|USD|",
                "12,34,567.00|1234567.00||",
                "6500000.00|6500000.00||",
                "CHF 120'000.--|120000|CHF|",
                "120000:-|120000||",
                "120k|120000||",
                "€ 1 234,56|1234.56|€|",
                "0.500|0.500||",
                "31.50 USD/hr|31.50|USD|hr",
                "5000.00 EUR per month|5000.00|EUR|per month",
                "１２０，０００|120000||"
            })
    void amountsAreReadAsPeopleWriteThem(String text, String number, String currency, String rest) {
        Amount amount = WrittenAmounts.of(List.of(text), null).read(text.replace('，', ','), 2);
        assertThat(amount.number()).isEqualByComparingTo(number);
        assertThat(amount.currency()).isEqualTo(currency == null ? "" : currency);
        assertThat(amount.rest()).isEqualTo(rest == null ? "" : rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "-5", "(1,200)", "1,23,4", "1,234,56", "1.2.3", "", "12345678901234567890"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> WrittenAmounts.of(List.of(text), null).read(text, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAmountThatCanBeReadInTwoWaysAsks() {
        assertThatThrownBy(() -> WrittenAmounts.of(List.of("18.500"), null).read("18.500", 3))
                .hasMessageContaining("decimal=point");
        assertThat(WrittenAmounts.of(List.of("18.500"), Decimal.COMMA)
                        .read("18.500", 3)
                        .number())
                .isEqualByComparingTo("18500");
        assertThat(WrittenAmounts.of(List.of("18.500", "17.25"), null)
                        .read("18.500", 3)
                        .number())
                .isEqualByComparingTo("18.5");
    }

    @Test
    void aSignThatSeveralCurrenciesShareIsThatOfTheImport() {
        assertThat(CurrencySigns.of("$", CurrencyUnit.CAD)).isEqualTo(CurrencyUnit.CAD);
        assertThat(CurrencySigns.of("£", CurrencyUnit.USD)).isEqualTo(CurrencyUnit.GBP);
        assertThatThrownBy(() -> CurrencySigns.of("$", null)).hasMessageContaining("currency=USD");
        assertThatThrownBy(() -> CurrencySigns.of("kr", CurrencyUnit.USD)).hasMessageContaining("not of USD");
    }
}
