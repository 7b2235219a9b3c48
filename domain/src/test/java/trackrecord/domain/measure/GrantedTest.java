package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.GivenEquity.forfeitUnits;
import static trackrecord.domain.given.GivenEquity.months;
import static trackrecord.domain.given.GivenEquity.price;
import static trackrecord.domain.given.GivenEquity.split;
import static trackrecord.domain.given.GivenEquity.vestUnits;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;

class GrantedTest {

    private static final Command HIRED = hire("2024-01-01", "Acme", "Developer", "L1", "USD 120000", percent("50"));

    private static Command bonusFor(String on, String amount, String from, String to) {
        return new Action.PayBonus(Money.parse(amount), BonusKind.ANNUAL, LocalDateRange.of(day(from), day(to)))
                .on(day(on));
    }

    private static String bonus(Asked career, String from, String to) {
        return career.granted(from, to).replaceFirst("^\\S+ \\S+ (\\S+) .*$", "$1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-01 | 2025-01-01 | 9000.00
            2024-12-31 | 2025-01-01 | 9000.00
            2024-01-01 | 2024-12-31 | 0.00
            2025-01-01 | 2025-03-01 | 0.00
            2025-01-01 | 2026-01-01 | -1000.00
            2025-06-01 | 2025-06-02 | -1000.00
            """)
    void aBonusCountsByTheLastDayOfItsPeriodHoweverLateItIsPaid(String from, String to, String expected) {
        Asked career = Asked.given(
                HIRED,
                bonusFor("2025-03-15", "USD 9000", "2024-01-01", "2025-01-01"),
                repay("2025-06-01", 2, "USD 1000"));
        assertThat(bonus(career, from, to)).isEqualTo(expected);
        assertThat(career.realized("2025-03-15", "2025-03-16")).contains(" 9000.00 0.00 0.00 =");
    }

    @Test
    void aBonusPaidInAdvanceCountsInItsPeriod() {
        Asked career = Asked.given(HIRED, bonusFor("2024-02-01", "USD 9000", "2024-01-01", "2025-01-01"));
        assertThat(bonus(career, "2024-01-01", "2024-07-01")).isEqualTo("0.00");
        assertThat(bonus(career, "2024-07-01", "2025-01-01")).isEqualTo("9000.00");
        assertThat(Asked.parts(
                                Compensation.granted(
                                        career.timeline(),
                                        LocalDateRange.of(day("2024-07-01"), day("2025-01-01")),
                                        PayConvention.EQUAL_MONTHS),
                                Component.BONUS)
                        .getFirst()
                        .formula())
                .isEqualTo("9,000.00 USD earned by 2024-12-31, paid on 2024-02-01");
    }

    @Test
    void withoutAPeriodABonusCountsOnTheDayItIsPaid() {
        Asked career = Asked.given(
                HIRED, new Action.PayBonus(Money.parse("EUR 500"), BonusKind.SPOT, null).on(day("2024-02-01")));
        assertThat(career.granted("2024-02-01", "2024-02-02"))
                .startsWith("EUR 0.00 500.00 0.00 0.00 = 500.00, 500.00\n");
        assertThat(career.granted("2024-02-02", "2024-02-03")).startsWith("USD ");
    }

    @Test
    void aGrantCountsWholeOnItsDateAndNoForfeitureLowersIt() {
        Asked career = Asked.given(
                HIRED,
                grantUnits("2024-03-01", "g", "1600", "USD 10.0625", months(16, 3)),
                price("2024-03-02", "Acme", "USD 99"),
                split("2024-03-03", "Acme", "2/1"),
                forfeitUnits("2024-04-01", "g", "100"),
                vestUnits("2024-06-01", "g", "200", null),
                end("2024-07-01"));
        assertThat(career.granted("2024-03-01", "2024-03-02")).contains(" 16100.00 0.00 =");
        assertThat(career.granted("2024-01-01", "2025-01-01")).contains(" 16100.00 0.00 =");
        assertThat(career.granted("2024-03-02", "2025-01-01")).contains(" 0.00 0.00 =");
        Figure grant = Asked.parts(
                        Compensation.granted(
                                career.timeline(),
                                LocalDateRange.of(day("2024-03-01"), day("2024-03-02")),
                                PayConvention.EQUAL_MONTHS),
                        Component.EQUITY)
                .getFirst();
        assertThat(grant.formula()).isEqualTo("1,600 units of 10.0625 USD granted on 2024-03-01");
        assertThat(grant.parts().getFirst().formula()).isEqualTo("10.0625 USD a unit on 2024-03-01");
        assertThat(grant.facts()).containsExactly(2);
    }

    @Test
    void grantsOfAllCurrenciesAndSalaryAndBenefitsCount() {
        Asked career = Asked.given(
                HIRED,
                grant("2024-03-01", "g", "EUR 40000", months(16, 3)),
                benefit("2024-03-01", "office", "USD 500", Period.MONTH));
        assertThat(career.granted("2024-03-01", "2024-04-01"))
                .isEqualTo("EUR 0.00 0.00 40000.00 0.00 = 40000.00, 40000.00\n"
                        + "USD 10000.00 0.00 0.00 500.00 = 10000.00, 10500.00");
    }
}
