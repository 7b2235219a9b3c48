package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.endKeeping;
import static trackrecord.domain.given.Given.forfeit;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.target;
import static trackrecord.domain.given.GivenEquity.event;
import static trackrecord.domain.given.GivenEquity.forfeitUnits;
import static trackrecord.domain.given.GivenEquity.months;
import static trackrecord.domain.given.GivenEquity.price;
import static trackrecord.domain.given.GivenEquity.segment;
import static trackrecord.domain.given.GivenEquity.split;
import static trackrecord.domain.given.GivenEquity.startingOn;
import static trackrecord.domain.given.GivenEquity.terms;
import static trackrecord.domain.given.GivenEquity.withCliff;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.given.Given;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;

class AnnualizedTest {

    private static final Command HIRED = hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-12-31 | ''
            2024-01-01 | USD 100000.00 15000.00 0.00 0.00 = 115000.00, 115000.00
            2024-07-01 | USD 120000.00 18000.00 0.00 0.00 = 138000.00, 138000.00
            2024-08-01 | USD 120000.00 12000.00 0.00 0.00 = 132000.00, 132000.00
            2024-09-01 | USD 130000.00 13000.00 0.00 0.00 = 143000.00, 143000.00
            2024-10-01 | USD 90000.00 9000.00 0.00 0.00 = 99000.00, 99000.00
            2024-10-31 | USD 90000.00 9000.00 0.00 0.00 = 99000.00, 99000.00
            2024-11-01 | ''
            2025-03-01 | USD 80000.00 0.00 0.00 0.00 = 80000.00, 80000.00
            """)
    void baseAndTargetAreTheRatesInForce(String asOf, String expected) {
        Asked career = Asked.given(
                hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000", percent("15")),
                raise("2024-07-01", "USD 120000"),
                target("2024-08-01", percent("10")),
                promote("2024-09-01", "Lead", "L2", "USD 130000"),
                adjust("2024-10-01", "USD 90000"),
                end("2024-11-01"),
                hire("2025-03-01", "Beta", "Developer", "L1", "USD 80000"));
        assertThat(career.annualized(asOf)).isEqualTo(expected);
    }

    @Test
    void leaveDoesNotChangeARate() {
        assertThat(Asked.given(HIRED, leave("2024-05-01", "0")).annualized("2024-05-01"))
                .isEqualTo("USD 100000.00 0.00 0.00 0.00 = 100000.00, 100000.00");
    }

    @Test
    void aTargetMayBeAnAmountInAnotherCurrency() {
        assertThat(Asked.given(HIRED, target("2024-02-01", new BonusTarget.Amount(Given.usd("5000"))))
                        .annualized("2024-02-01"))
                .isEqualTo("USD 100000.00 5000.00 0.00 0.00 = 105000.00, 105000.00");
        assertThat(Asked.given(HIRED, target("2024-02-01", new BonusTarget.Amount(Money.parse("EUR 5000"))))
                        .annualized("2024-02-01"))
                .isEqualTo("EUR 0.00 5000.00 0.00 0.00 = 5000.00, 5000.00\n"
                        + "USD 100000.00 0.00 0.00 0.00 = 100000.00, 100000.00");
    }

    @Test
    void aPercentTargetIsRoundedOnceHalfUp() {
        assertThat(Asked.given(hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000.50", percent("0.1")))
                        .annualized("2024-01-01"))
                .isEqualTo("USD 100000.50 100.00 0.00 0.00 = 100100.50, 100100.50");
        assertThat(Asked.given(hire("2024-01-01", "Acme", "Developer", "L1", "JPY 5000005", percent("10")))
                        .annualized("2024-01-01"))
                .isEqualTo("JPY 5000005 500001 0 0 = 5500006, 5500006");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-31 | 0.00
            2024-02-01 | 6000.00
            2024-03-01 | 7200.00
            2024-04-01 | 1200.00
            2024-05-01 | 1200.00
            2024-06-01 | ''
            """)
    void recurringBenefitsCountPerYear(String asOf, String benefits) {
        Asked career = Asked.given(
                HIRED,
                benefit("2024-02-01", "office", "USD 500", Period.MONTH),
                benefit("2024-03-01", "books", "USD 1200", Period.YEAR),
                endBenefit("2024-04-01", "office"),
                benefit("2024-05-01", "laptop", "USD 3000", Period.ONCE),
                benefit("2024-05-01", "dental", null, null),
                end("2024-06-01"));
        assertThat(Compensation.annualized(career.timeline(), Given.day(asOf)).currencies().stream()
                        .map(it -> it.benefits().amount().toPlainString())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(benefits);
    }

    /** Each row: terms of a grant of 48,000 USD on 2024-01-15, a day, and the equity of that day. */
    @ParameterizedTest
    @CsvSource({
        "fourYears, 2024-01-14, 0.00", "fourYears, 2024-01-15, 12000.00", "fourYears, 2028-01-14, 12000.00",
        "fourYears, 2028-01-15, 0.00", "startsLater, 2024-05-31, 0.00", "startsLater, 2024-06-01, 12000.00",
        "startsLater, 2028-05-31, 12000.00", "startsLater, 2028-06-01, 0.00", "startedEarlier, 2024-01-15, 12000.00",
        "startedEarlier, 2027-05-31, 12000.00", "startedEarlier, 2027-06-01, 0.00", "cliff, 2024-01-15, 12000.00",
        "cliff, 2027-12-31, 12000.00", "backLoaded, 2024-01-15, 12000.00", "backLoaded, 2028-01-14, 12000.00",
        "halfYear, 2024-01-15, 48000.00", "halfYear, 2024-07-14, 48000.00", "halfYear, 2024-07-15, 0.00",
        "days, 2024-01-15, 24000.00", "days, 2026-01-13, 24000.00", "days, 2026-01-14, 0.00",
        "atOnce, 2024-01-15, 0.00", "noTerms, 2024-01-15, 0.00", "onlyEvents, 2024-01-15, 0.00",
        "onlyEvents, 2024-06-30, 0.00", "onlyEvents, 2024-07-01, 0.00", "partlyEvents, 2024-01-15, 24000.00",
        "partlyEvents, 2025-06-30, 24000.00", "partlyEvents, 2026-01-14, 24000.00", "partlyEvents, 2026-01-15, 0.00",
        "held, 2024-01-15, 12000.00", "held, 2028-01-14, 12000.00", "held, 2028-01-15, 0.00",
    })
    void aGrantCountsOverItsVestingYears(String name, String asOf, String equity) {
        VestingTerms terms =
                switch (name) {
                    case "fourYears" -> months(16, 3);
                    case "startsLater" -> startingOn("2024-06-01", 16, 3);
                    case "startedEarlier" -> startingOn("2023-06-01", 16, 3);
                    case "cliff" -> terms(null, null, withCliff(16, 3, 4, "1/4"));
                    case "backLoaded" ->
                        terms(
                                null,
                                null,
                                segment(1, 12, PeriodType.MONTHS, "1/20", null),
                                segment(1, 12, PeriodType.MONTHS, "3/20", null),
                                segment(2, 12, PeriodType.MONTHS, "4/5", null));
                    case "halfYear" -> months(2, 3);
                    case "days" -> terms(null, null, segment(10, 73, PeriodType.DAYS, "1/1", null));
                    case "atOnce" -> terms(null, null, segment(1, 0, PeriodType.MONTHS, "1/1", null));
                    case "onlyEvents" -> terms(null, null, segment(4, 3, PeriodType.MONTHS, "1/1", "ipo"));
                    case "partlyEvents" ->
                        terms(
                                null,
                                null,
                                segment(4, 6, PeriodType.MONTHS, "1/2", null),
                                segment(2, 3, PeriodType.MONTHS, "1/2", "ipo"));
                    case "held" -> terms(null, "ipo", segment(16, 3, PeriodType.MONTHS, "1/1", null));
                    default -> null;
                };
        boolean waits = terms != null && (terms.schedules("ipo") || "ipo".equals(terms.heldUntil()));
        Command grant = grant("2024-01-15", "g", "USD 48000", terms);
        Asked career =
                waits ? Asked.given(HIRED, grant, event("2024-07-01", "ipo", "Acme")) : Asked.given(HIRED, grant);
        assertThat(career.annualized(asOf)).contains(" " + equity + " 0.00 =");
    }

    @Test
    void anEventLateInTheScheduleKeepsTheGrantInTheRateUntilItsLastTranche() {
        VestingTerms terms = terms(
                null,
                null,
                segment(4, 6, PeriodType.MONTHS, "1/2", null),
                segment(4, 3, PeriodType.MONTHS, "1/2", "ipo"));
        Asked career =
                Asked.given(HIRED, grant("2024-01-15", "g", "USD 48000", terms), event("2025-12-01", "ipo", "Acme"));
        assertThat(career.annualized("2026-11-30")).contains(" 24000.00 0.00 =");
        assertThat(career.annualized("2026-12-01")).contains(" 0.00 0.00 =");
    }

    @Test
    void whatIsForfeitedIsTakenOffFromItsDayOn() {
        Asked money = Asked.given(
                HIRED, grant("2024-01-01", "g", "USD 48000", months(16, 3)), forfeit("2024-06-01", "g", "USD 8000"));
        assertThat(money.annualized("2024-05-31")).contains(" 12000.00 0.00 =");
        assertThat(money.annualized("2024-06-01")).contains(" 10000.00 0.00 =");

        Asked units = Asked.given(
                HIRED,
                grantUnits("2024-01-01", "g", "4800", "USD 10", months(16, 3)),
                split("2024-05-01", "Acme", "3/1"),
                forfeitUnits("2024-06-01", "g", "2400"));
        assertThat(units.annualized("2024-05-31")).contains(" 12000.00 0.00 =");
        assertThat(units.annualized("2024-06-01")).contains(" 10000.00 0.00 =");
        Figure equity = Asked.parts(
                        Compensation.annualized(units.timeline(), Given.day("2024-06-01")), Component.EQUITY)
                .getFirst();
        assertThat(equity.facts()).containsExactly(2, 3, 4);
        assertThat(equity.parts().getFirst().parts().getLast().facts()).containsExactly(2, 3, 4);
        assertThat(equity.formula())
                .isEqualTo("40,000.00 USD over 4 years, in the rate from 2024-01-01 until 2028-01-01");
        assertThat(equity.parts().getFirst().formula()).isEqualTo("48,000.00 + (-8,000.00) USD");
        assertThat(equity.parts().getFirst()).hasToString("RSU grant g, less what was forfeited: 40,000.00 USD");
        assertThat(equity.parts().getFirst().parts().getLast()).hasToString("Forfeited: -8,000.00 USD");
        assertThat(equity.parts().getFirst().parts().getLast().formula())
                .isEqualTo("8,000.00 USD at the value of the grant date, taken off");
    }

    @Test
    void neitherAPriceNorASplitChangesARate() {
        Asked career = Asked.given(
                HIRED,
                grantUnits("2024-01-01", "g", "4801", "USD 10", months(16, 3)),
                price("2024-02-01", "Acme", "USD 99"),
                split("2024-03-01", "Acme", "3/2"));
        assertThat(career.annualized("2024-01-31")).contains(" 12002.50 0.00 =");
        assertThat(career.annualized("2024-03-01")).contains(" 12002.50 0.00 =");
    }

    @Test
    void anEndTakesAGrantOutUnlessItIsKept() {
        Command grant = grant("2024-01-01", "g", "USD 48000", months(16, 3));
        assertThat(Asked.given(HIRED, grant, end("2025-01-01")).annualized("2025-01-01"))
                .isEmpty();
        Asked kept = Asked.given(
                HIRED,
                grant,
                endKeeping("2025-01-01", "g"),
                hire("2025-02-01", "Beta", "Developer", "L1", "EUR 70000"));
        assertThat(kept.annualized("2024-12-31")).contains(" 12000.00 0.00 =");
        assertThat(kept.annualized("2025-01-01")).isEqualTo("USD 0.00 0.00 12000.00 0.00 = 12000.00, 12000.00");
        assertThat(kept.annualized("2027-12-31"))
                .isEqualTo(
                        "EUR 70000.00 0.00 0.00 0.00 = 70000.00, 70000.00\nUSD 0.00 0.00 12000.00 0.00 = 12000.00, 12000.00");
        assertThat(kept.annualized("2028-01-01")).isEqualTo("EUR 70000.00 0.00 0.00 0.00 = 70000.00, 70000.00");
    }

    @Test
    void grantsAreAddedExactlyBeforeTheyAreRounded() {
        Asked career = Asked.given(
                HIRED,
                grant("2024-01-01", "a", "USD 0.01", months(2, 12)),
                grant("2024-01-01", "b", "USD 100.01", months(2, 12)));
        assertThat(career.annualized("2024-01-01")).contains(" 50.01 0.00 =");
        Figure equity = Compensation.annualized(career.timeline(), Given.day("2024-01-01"))
                .currencies()
                .getFirst()
                .equity();
        assertThat(equity.parts().getFirst().parts())
                .extracting(Figure::isAmountExact)
                .containsExactly(false, false);
        assertThat(equity.parts().getFirst().formula()).isEqualTo("~0.01 + ~50.01 USD");
    }
}
