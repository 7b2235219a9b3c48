package trackrecord.application.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/** Golden files of base salaries that are not of a year, and of a hire for a share of full time. */
class StoredRateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    static Stream<DatedFact> facts() {
        return Stream.of(
                        new Fact.Hired(
                                "Acme",
                                "Intern",
                                null,
                                null,
                                null,
                                null,
                                null,
                                rate("USD 31.50", Per.HOUR, "2080"),
                                Rational.of(2, 3),
                                null,
                                null),
                        new Fact.SalaryRaised(rate("CHF 6500", Per.MONTH, "13"), null),
                        new Fact.SalaryAdjusted(rate("EUR 412.345678", Per.DAY, "219.5"), "by the day"),
                        new Fact.Promoted("Engineer", null, rate("USD 1500.00", Per.WEEK, null), null))
                .map(fact -> fact.on(DAY));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void readsTheGoldenFile(DatedFact fact) {
        assertThat(Json.readEntry(golden(fact).getBytes(StandardCharsets.UTF_8), Vocabulary.of(fact.type())))
                .isEqualTo(fact);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void writesTheGoldenFile(DatedFact fact) {
        assertThat(Json.mapper().writeValueAsString(fact))
                .isEqualTo(Json.mapper().readTree(golden(fact)).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`amount`:`1`,`currency`:`USD`,`per`:`HOUR` | needs perYear",
                "`amount`:`1`,`currency`:`USD`,`per`:`YEAR`,`perYear`:`1` | has no perYear",
                "`amount`:`1.0000001`,`currency`:`USD`,`per`:`MONTH` | more decimals",
                "`amount`:`1`,`currency`:`USD`,`per`:`DECADE` | not a unit of time",
                "`amount`:`1`,`currency`:`USD`,`unit`:`HOUR` | nothing else",
                "`amount`:`1`,`per`:`MONTH` | an amount and a currency",
            })
    void refusesWhatItNeverWrote(String rate, String message) {
        String text = "{`type`:`SalaryRaised`,`effectiveOn`:`2024-04-01`,`baseSalary`:{" + rate + "}}";

        assertThatThrownBy(() -> Json.mapper().readValue(text.replace('`', '"'), Entry.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(message);
    }

    private static PayRate rate(String amount, Per per, String perYear) {
        return new PayRate(BigMoney.parse(amount), per, perYear == null ? null : new BigDecimal(perYear));
    }

    private static String golden(DatedFact fact) {
        try (InputStream file = StoredRateTest.class.getResourceAsStream(
                "/facts/rates/" + fact.type().factName() + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
