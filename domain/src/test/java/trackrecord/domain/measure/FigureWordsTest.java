package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.target;
import static trackrecord.domain.given.Given.usd;
import static trackrecord.domain.given.GivenEquity.startingOn;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Sample;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;

/** A derivation reads as a text: each line a figure, its parts under it. */
class FigureWordsTest {

    private static String text(Figure figure) {
        return "%s %s%s | %s | %s%s%n"
                        .formatted(
                                figure.op(),
                                figure.isAmountExact() ? "" : "~",
                                figure.amount(),
                                figure.label(),
                                figure.formula(),
                                figure.ratio() == null ? "" : " | x " + figure.ratio())
                + figure.parts().stream()
                        .map(FigureWordsTest::text)
                        .map(it -> it.indent(2))
                        .collect(Collectors.joining());
    }

    private static String text(Totals totals) {
        return totals.currencies().stream()
                .map(it -> text(it.totalWithBenefits()))
                .collect(Collectors.joining());
    }

    @Test
    void annualized() {
        assertThat(text(Compensation.annualized(Sample.pay(), day("2024-10-01"))))
                .isEqualTo("""
                SUM 263750.00 | Total with benefits | 185,000.00 + 27,750.00 + 35,000.00 + 16,000.00 USD
                  ROUND 185000.00 | Base | 185,000.00 USD, nothing to round
                    FACT 185000.00 | Base rate at Discord | 185,000.00 USD a year from 2024-10-01
                  ROUND 27750.00 | Bonus | 27,750.00 USD, nothing to round
                    PRODUCT 27750.00 | Target bonus | 15 % of 185,000.00 USD | x 3/20
                      FACT 185000.00 | Base rate at Discord | 185,000.00 USD a year from 2024-10-01
                  ROUND 35000.00 | Equity | 35,000.00 USD, nothing to round
                    PRODUCT 35000.00 | RSU grant new-hire, per vesting year | 140,000.00 USD over 4 years, in the rate from 2024-04-01 until 2028-04-01 | x 1/4
                      FACT 140000.00 | RSU grant new-hire | 140,000.00 USD granted on 2024-04-01
                  ROUND 16000.00 | Benefits | 16,000.00 USD, nothing to round
                    SUM 16000.00 | Benefits | 10,000.00 + 6,000.00 USD
                      FACT 10000.00 | learning | 10,000.00 USD a year from 2024-04-01
                      PRODUCT 6000.00 | home-office, a year | 12 x 500.00 USD | x 12/1
                        FACT 500.00 | home-office | 500.00 USD a month from 2024-04-01
                """);
    }

    @Test
    void realized() {
        Asked career = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000"),
                bonus("2024-01-05", "USD 5000", BonusKind.SIGN_ON),
                repay("2024-01-20", 2, "USD 6.50"));
        assertThat(text(career.realizedTotals("2024-01-01", "2024-01-02")
                        .currencies()
                        .getFirst()
                        .base()))
                .isEqualTo("""
                ROUND 268.82 | Base | 25000/93 USD, rounded half up to 2 decimals
                  PRODUCT ~268.82 | Base accrued from 2024-01-01 until 2024-01-02 | 1 day, 1/372 of a year in equal months, of 100,000.00 USD | x 1/372
                    FACT 100000.00 | Base rate at Acme | 100,000.00 USD a year from 2024-01-01
                """);
        assertThat(text(career.realizedTotals("2024-01-05", "2024-02-01")
                        .currencies()
                        .getFirst()
                        .bonus()))
                .isEqualTo("""
                ROUND 4993.50 | Bonus | 4,993.50 USD, nothing to round
                  SUM 4993.50 | Bonus | 5,000.00 + (-6.50) USD
                    FACT 5000.00 | Bonus (SIGN_ON) | 5,000.00 USD paid on 2024-01-05
                    FACT -6.50 | Bonus (SIGN_ON) repaid | 6.50 USD paid back on 2024-01-20
                """);
        assertThat(text(career.realizedTotals("2024-01-05", "2024-02-01")
                        .currencies()
                        .getFirst()
                        .equity()))
                .isEqualTo("""
                ROUND 0.00 | Equity | 0.00 USD, nothing to round
                  SUM 0.00 | Equity | nothing counts: 0.00 USD
                """);
    }

    @Test
    void grantedAndFirstYear() {
        Asked career = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000", percent("12.50")),
                target("2024-01-01", new BonusTarget.Amount(usd("9000"))),
                grantUnits("2024-01-01", "g", "1000", "USD 8.25", startingOn("2024-02-01", 7, 2)));
        assertThat(text(Compensation.granted(
                                career.timeline(),
                                LocalDateRange.of(day("2024-01-01"), day("2024-01-02")),
                                PayConvention.EQUAL_MONTHS)
                        .currencies()
                        .getFirst()
                        .equity()))
                .isEqualTo("""
                ROUND 8250.00 | Equity | 8,250.00 USD, nothing to round
                  PRODUCT 8250.00 | RSU grant g | 1,000 units of 8.25 USD granted on 2024-01-01 | x 1000/1
                    FACT 8.25 | Unit price on the grant date | 8.25 USD a unit on 2024-01-01
                """);
        CurrencyTotal first = Compensation.firstYear(career.timeline(), day("2024-01-01"))
                .currencies()
                .getFirst();
        assertThat(text(first.bonus())).isEqualTo("""
                ROUND 9000.00 | Bonus | 9,000.00 USD, nothing to round
                  FACT 9000.00 | Target bonus | 9,000.00 USD a year from 2024-01-01
                """);
        assertThat(text(first.equity()).lines().toList().get(2))
                .isEqualTo("    TRANCHE 1171.50 | RSU grant g, scheduled for 2024-04-01 | 142 units x 8.25 USD");
        assertThat(text(Compensation.annualized(career.timeline(), day("2024-03-01"))
                                .currencies()
                                .getFirst()
                                .equity())
                        .lines()
                        .toList()
                        .get(1))
                .isEqualTo("  PRODUCT ~7071.43 | RSU grant g, per vesting year | 8,250.00 USD "
                        + "over 7/6 years, in the rate from 2024-02-01 until 2025-04-01 | x 6/7");
    }

    @Test
    void totalsAreFoundByCurrency() {
        Asked career = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000"),
                target("2024-01-01", new BonusTarget.Amount(Money.parse("EUR 9000"))));
        Totals totals = Compensation.annualized(career.timeline(), day("2024-01-01"));
        assertThat(totals.in(CurrencyUnit.USD).orElseThrow().total()).hasToString("Total: 100,000.00 USD");
        assertThat(totals.in(CurrencyUnit.EUR).orElseThrow().total()).hasToString("Total: 9,000.00 EUR");
        assertThat(totals.in(CurrencyUnit.GBP)).isEmpty();
    }

    @Test
    void aSumIsOfOneCurrency() {
        Figure dollars = Figure.fact(Rational.ONE, CurrencyUnit.USD, List.of(1), () -> "a", () -> "b");
        assertThatThrownBy(() -> Figure.sum(CurrencyUnit.EUR, List.of(dollars), () -> "c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a part in USD of a sum in EUR");
    }

    @Test
    void halfAMinorUnitIsRoundedAwayFromZero() {
        assertThat(Figure.rounded(figure("0.005"), () -> "r").exact()).isEqualTo(Rational.of(1, 100));
        assertThat(Figure.rounded(figure("-0.005"), () -> "r").exact()).isEqualTo(Rational.of(-1, 100));
        assertThat(Figure.rounded(figure("0.0049"), () -> "r").exact()).isEqualTo(Rational.ZERO);
        assertThat(Figure.rounded(figure("-1.25"), () -> "r").exact()).isEqualTo(Rational.of(-5, 4));
    }

    private static Figure figure(String amount) {
        return Figure.fact(Rational.of(new BigDecimal(amount)), CurrencyUnit.USD, List.of(1), () -> "l", () -> "f");
    }
}
