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
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.GivenEquity;
import trackrecord.domain.given.Sample;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.PurchaseShares;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.PayRate.Per;

/** A derivation reads as a text: each line a figure, its parts under it. */
class FigureWordsTest {

    private static DatedCommand options(OptionTerms terms) {
        return new GrantOptions("o", terms, GivenEquity.quarterly()).on(day("2024-02-01"));
    }

    private static DatedCommand exercise(String on, String units) {
        return new ExerciseOptions("o", new BigDecimal(units), null, null).on(day(on));
    }

    private static String equity(Asked career, String from, String to) {
        return text(career.realizedTotals(from, to).currencies().getFirst().equity());
    }

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
    void anExercise() {
        Asked career = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000"),
                options(GivenEquity.earlyOptions()),
                GivenEquity.price("2025-01-31", "Acme", "USD 12"),
                GivenEquity.split("2025-02-15", "Acme", "4/1"),
                exercise("2025-03-01", "400"));
        assertThat(equity(career, "2025-03-01", "2025-04-01")).isEqualTo("""
                ROUND 1000.00 | Equity | 1,000.00 USD, nothing to round
                  PRODUCT 1000.00 | Option grant o, exercised on 2025-03-01 | 400 units x 2.50 USD | x 400/1
                    SUM 2.50 | Gain a unit, Option grant o, exercised on 2025-03-01 | 3.00 + (-0.50) USD
                      PRODUCT 3.00 | Share price of Acme, Option grant o, exercised on 2025-03-01 | 12.00 USD x 1/4 by splits | x 1/4
                        FACT 12.00 | Share price of Acme, Option grant o, exercised on 2025-03-01 | 12.00 USD a unit on 2025-01-31
                      PRODUCT -0.50 | Less the exercise price, Option grant o, exercised on 2025-03-01 | 0.50 USD taken off | x -1/1
                        PRODUCT 0.50 | Exercise price, Option grant o, exercised on 2025-03-01 | 2.00 USD x 1/4 by splits | x 1/4
                          FACT 2.00 | Exercise price, Option grant o, exercised on 2025-03-01 | 2.00 USD a unit on 2024-02-01
                """);
        Asked atGrant = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000"),
                options(GivenEquity.earlyOptions()),
                exercise("2025-03-01", "400"),
                new ExerciseOptions("o", BigDecimal.TEN, BigMoney.parse("USD 2"), null).on(day("2025-04-01")));
        assertThat(equity(atGrant, "2025-03-01", "2025-04-01")).isEqualTo("""
                ROUND 1200.00 | Equity | 1,200.00 USD, nothing to round
                  PRODUCT 1200.00 | Option grant o, exercised on 2025-03-01 | 400 units x 3.00 USD | x 400/1
                    SUM 3.00 | Gain a unit, Option grant o, exercised on 2025-03-01 | 5.00 + (-2.00) USD
                      FACT 5.00 | Share price on the grant date, Option grant o, exercised on 2025-03-01 | 5.00 USD a unit on 2024-02-01
                      PRODUCT -2.00 | Less the exercise price, Option grant o, exercised on 2025-03-01 | 2.00 USD taken off | x -1/1
                        FACT 2.00 | Exercise price, Option grant o, exercised on 2025-03-01 | 2.00 USD a unit on 2024-02-01
                """);
        assertThat(equity(atGrant, "2025-04-01", "2025-05-01")).isEqualTo("""
                ROUND 0.00 | Equity | 0.00 USD, nothing to round
                  PRODUCT 0.00 | Option grant o, exercised on 2025-04-01 | 10 units x 0.00 USD | x 10/1
                    FACT 0.00 | Gain a unit, Option grant o, exercised on 2025-04-01 | the share price, 2.00 USD, is not above the exercise price, 2.00 USD
                """);
        OptionTerms unpriced = new OptionTerms(
                OptionKind.NSO, BigDecimal.TEN, BigMoney.parse("USD 2"), null, null, null, null, true, null);
        Asked unknown = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000"),
                options(unpriced),
                exercise("2025-03-01", "4"));
        assertThat(equity(unknown, "2025-03-01", "2025-04-01")).isEqualTo("""
                ROUND 0.00 | Equity | 0.00 USD, nothing to round
                  FACT 0.00 | Option grant o, exercised on 2025-03-01 | 4 units exercised; no share price is known for that day: counted as zero
                """);
        assertThat(text(Compensation.annualized(unknown.timeline(), day("2024-03-01"))
                        .currencies()
                        .getFirst()
                        .equity()))
                .isEqualTo("""
                ROUND 0.00 | Equity | 0.00 USD, nothing to round
                  PRODUCT 0.00 | Option grant o, per vesting year | 0.00 USD over 4 years, in the rate from 2024-02-01 until 2028-02-01 | x 1/4
                    PRODUCT 0.00 | Option grant o | 10 units of 0.00 USD granted on 2024-02-01 | x 10/1
                      FACT 0.00 | Intrinsic value on the grant date | no share price is recorded for the grant date: counted as zero
                """);
        assertThat(text(Compensation.annualized(career.timeline(), day("2024-03-01"))
                        .currencies()
                        .getFirst()
                        .equity()))
                .isEqualTo("""
                ROUND 1200.00 | Equity | 1,200.00 USD, nothing to round
                  PRODUCT 1200.00 | Option grant o, per vesting year | 4,800.00 USD over 4 years, in the rate from 2024-02-01 until 2028-02-01 | x 1/4
                    PRODUCT 4800.00 | Option grant o | 1,600 units of 3.00 USD granted on 2024-02-01 | x 1600/1
                      FACT 3.00 | Intrinsic value on the grant date | 5.00 USD a share on 2024-02-01, exercise price 2.00 USD
                """);
    }

    @Test
    void whatIsTakenBackWithTheEndOfTheEmployment() {
        Asked career = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000"),
                options(GivenEquity.earlyOptions()),
                exercise("2024-02-02", "1600"),
                Given.end("2025-02-01"));
        assertThat(equity(career, "2025-01-01", "2026-01-01")).isEqualTo("""
                ROUND -3900.00 | Equity | -3,900.00 USD, nothing to round
                  PRODUCT -3900.00 | Option grant o, repurchased on 2025-02-01 | unvested units of the exercise on 2024-02-02 go back with the end of the employment: 13/16 of what it counted is taken off | x -13/16
                    PRODUCT 4800.00 | Option grant o, exercised on 2024-02-02 | 1,600 units x 3.00 USD | x 1600/1
                      SUM 3.00 | Gain a unit, Option grant o, exercised on 2024-02-02 | 5.00 + (-2.00) USD
                        FACT 5.00 | Share price on the grant date, Option grant o, exercised on 2024-02-02 | 5.00 USD a unit on 2024-02-01
                        PRODUCT -2.00 | Less the exercise price, Option grant o, exercised on 2024-02-02 | 2.00 USD taken off | x -1/1
                          FACT 2.00 | Exercise price, Option grant o, exercised on 2024-02-02 | 2.00 USD a unit on 2024-02-01
                """);
    }

    @Test
    void sharesThatAreBought() {
        Asked career = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000"),
                new PurchaseShares(new BigDecimal("10"), BigMoney.parse("USD 5.95"), BigMoney.parse("USD 7"), null)
                        .on(day("2024-06-30")),
                new PurchaseShares(
                                new BigDecimal("10"),
                                BigMoney.parse("USD 8"),
                                BigMoney.parse("USD 7"),
                                BigMoney.parse("USD 6"))
                        .on(day("2024-12-31")));
        assertThat(equity(career, "2024-01-01", "2025-01-01")).isEqualTo("""
                ROUND 10.50 | Equity | 10.50 USD, nothing to round
                  SUM 10.50 | Equity | 10.50 + 0.00 USD
                    PRODUCT 10.50 | Shares bought on 2024-06-30 | 10 shares x 1.05 USD | x 10/1
                      FACT 1.05 | Gain a share on 2024-06-30 | 7.00 USD a share on 2024-06-30, bought for 5.95 USD
                    PRODUCT 0.00 | Shares bought on 2024-12-31 | 10 shares x 0.00 USD | x 10/1
                      FACT 0.00 | Gain a share on 2024-12-31 | 7.00 USD a share on 2024-12-31, bought for 8.00 USD; 6.00 USD when the offering began
                """);
    }

    @Test
    void aRateByTheHourOfPartTime() {
        Asked career = Asked.given(hire("2024-01-01", Given.rate("USD 20", Per.HOUR, "2080"), "1/2"));
        assertThat(text(Compensation.annualized(career.timeline(), day("2024-03-01"))
                        .currencies()
                        .getFirst()
                        .base()))
                .isEqualTo("""
                ROUND 20800.00 | Base | 20,800.00 USD, nothing to round
                  PRODUCT 20800.00 | Paid rate at Acme | 1/2 of full time from 2024-01-01, of 41,600.00 USD | x 1/2
                    PRODUCT 41600.00 | Base rate at Acme, a year | 2,080 x 20.00 USD | x 2080/1
                      FACT 20.00 | Base rate at Acme | 20.00 USD an hour from 2024-01-01
                """);
    }

    @Test
    void beyondFiftyTranchesThatFellDueThoseOfAGrantStandTogether() {
        Asked career = Asked.given(
                hire("2010-01-01", "Acme", "Developer", "L1", "USD 100000"),
                Given.grant("2010-01-01", "g", "USD 4900", GivenEquity.months(49, 1)),
                Given.grantUnits("2014-02-01", "h", "300", "USD 8.25", GivenEquity.months(3, 1)));
        List<Figure> due = career.equity("2010-01-01", "2015-01-01");
        assertThat(due).hasSize(51);
        assertThat(text(due.get(0))).isEqualTo("""
                TRANCHE 0.00 | RSU grant g, tranche 1 due on 2010-02-01 | 100.00 USD fell due and are not recorded as vested: counted as zero
                """);
        assertThat(text(due.get(48))).isEqualTo("""
                TRANCHE 0.00 | RSU grant g, tranche 49 due on 2014-02-01 | 100.00 USD fell due and are not recorded as vested: counted as zero
                """);
        assertThat(text(due.get(49))).isEqualTo("""
                TRANCHE 0.00 | RSU grant h, tranche 1 due on 2014-03-01 | 100 units fell due and are not recorded as vested: counted as zero
                """);
        assertThat(text(due.get(50))).isEqualTo("""
                TRANCHE 0.00 | RSU grant h, tranches 2 to 3 due from 2014-04-01 to 2014-05-01 | 200 units fell due and are not recorded as vested: counted as zero
                """);
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
