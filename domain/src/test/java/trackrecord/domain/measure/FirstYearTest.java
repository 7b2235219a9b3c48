package trackrecord.domain.measure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.forfeit;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.pausingLeave;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.target;
import static trackrecord.domain.given.GivenEquity.event;
import static trackrecord.domain.given.GivenEquity.months;
import static trackrecord.domain.given.GivenEquity.price;
import static trackrecord.domain.given.GivenEquity.segment;
import static trackrecord.domain.given.GivenEquity.split;
import static trackrecord.domain.given.GivenEquity.startingOn;
import static trackrecord.domain.given.GivenEquity.terms;
import static trackrecord.domain.given.GivenEquity.withCliff;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;

class FirstYearTest {

    private static final Command HIRED = hire("2024-02-29", "Acme", "Developer", "L1", "USD 100000", percent("10"));

    @Test
    void theTermsOfTheHireDayCountAfterAllItsFacts() {
        Asked career = Asked.given(
                HIRED,
                adjust("2024-02-29", "USD 110000"),
                target("2024-02-29", percent("20")),
                raise("2024-03-01", "USD 150000"),
                target("2024-03-01", percent("90")),
                end("2024-06-01"));
        assertThat(career.firstYear("2024-02-29")).isEqualTo("USD 110000.00 22000.00 0.00 0.00 = 132000.00, 132000.00");
        assertThat(career.firstYear("2030-01-01")).isEqualTo(career.firstYear("2024-02-29"));
    }

    @Test
    void beforeTheFirstHireThereIsNone() {
        assertThat(Asked.given(HIRED).firstYear("2024-02-28")).isEmpty();
    }

    @Test
    void aTargetSetLaterIsNotOfTheOffer() {
        Asked career = Asked.given(
                hire("2024-02-29", "Acme", "Developer", "L1", "USD 100000"), target("2024-03-01", percent("20")));
        assertThat(career.firstYear("2024-06-01")).isEqualTo("USD 100000.00 0.00 0.00 0.00 = 100000.00, 100000.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-29 | USD 100000.00 10000.00 0.00 0.00 = 110000.00, 110000.00
            2024-07-31 | USD 100000.00 10000.00 0.00 0.00 = 110000.00, 110000.00
            2024-09-01 | EUR 80000.00 5000.00 0.00 0.00 = 85000.00, 85000.00
            2026-01-01 | EUR 80000.00 5000.00 0.00 0.00 = 85000.00, 85000.00
            """)
    void theDateChoosesTheEmployment(String asOf, String expected) {
        Asked career = Asked.given(
                HIRED,
                end("2024-07-01"),
                bonus("2024-08-01", "USD 700", BonusKind.OTHER),
                hire("2024-09-01", "Beta", "Lead", "L2", "EUR 80000"),
                bonus("2024-10-01", "EUR 5000", BonusKind.SIGN_ON));
        assertThat(career.firstYear(asOf)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, SIGN_ON, 15000.00",
        "2025-02-27, SIGN_ON, 15000.00",
        "2025-02-28, SIGN_ON, 10000.00",
        "2024-06-01, ANNUAL, 10000.00"
    })
    void signOnBonusesOfTheYearCountWhateverIsRepaid(String on, BonusKind kind, String expected) {
        Asked career = Asked.given(HIRED, bonus(on, "USD 5000", kind), repay("2025-06-01", 2, "USD 5000"));
        assertThat(career.firstYear("2024-03-01")).contains(" " + expected + " 0.00 0.00 =");
    }

    @Test
    void tranchesUpToAndIncludingTheAnniversaryCount() {
        assertThat(Asked.given(
                                HIRED,
                                grant("2024-02-29", "g", "USD 48000", terms(null, null, withCliff(16, 3, 4, "1/4"))))
                        .firstYear("2024-03-01"))
                .contains(" 12000.00 0.00 =");
        assertThat(Asked.given(HIRED, grant("2024-02-29", "g", "USD 48000", startingOn("2024-03-01", 16, 3)))
                        .firstYear("2024-03-01"))
                .contains(" 9000.00 0.00 =");
        assertThat(Asked.given(HIRED, grant("2024-02-29", "g", "USD 48000", null))
                        .firstYear("2024-03-01"))
                .contains(" 48000.00 0.00 =");
        assertThat(Asked.given(HIRED, grant("2025-02-27", "g", "USD 48000", null))
                        .firstYear("2024-03-01"))
                .contains(" 48000.00 0.00 =");
        assertThat(Asked.given(HIRED, grant("2025-02-28", "g", "USD 48000", null))
                        .firstYear("2024-03-01"))
                .contains(" 0.00 0.00 =");
    }

    @Test
    void neitherLeaveForfeitureSplitPriceNorEndChangesThem() {
        Asked career = Asked.given(
                HIRED,
                grantUnits("2024-02-29", "g", "4801", "USD 10", months(16, 3)),
                grant("2024-02-29", "h", "USD 48000", months(16, 3)),
                pausingLeave("2024-05-01"),
                split("2024-06-01", "Acme", "3/2"),
                price("2024-06-02", "Acme", "USD 99"),
                forfeit("2024-07-01", "h", "USD 40000"),
                end("2024-08-01"));
        assertThat(career.firstYear("2024-03-01")).contains(" 24000.00 0.00 =");
    }

    @Test
    void aDoubleTriggerGoesByTheOwnDatesAndEventsByTheirs() {
        Command held = grant(
                "2024-02-29", "g", "USD 48000", terms(null, "ipo", segment(16, 3, PeriodType.MONTHS, "1/1", null)));
        assertThat(Asked.given(HIRED, held).firstYear("2024-03-01")).contains(" 12000.00 0.00 =");
        Command waiting = grant(
                "2024-02-29", "g", "USD 48000", terms(null, null, segment(4, 3, PeriodType.MONTHS, "1/1", "ipo")));
        assertThat(Asked.given(HIRED, waiting).firstYear("2024-03-01")).contains(" 0.00 0.00 =");
        Asked happened = Asked.given(
                HIRED,
                waiting,
                event("2024-10-01", "ipo", "Acme"),
                grant(
                        "2025-03-01",
                        "other",
                        "USD 5",
                        terms(null, "milestone", segment(1, 60, PeriodType.MONTHS, "1/1", null))),
                event("2025-03-01", "milestone", "Acme"));
        assertThat(happened.firstYear("2024-03-01")).contains(" 12000.00 0.00 =");
        Figure tranche = Asked.parts(Compensation.firstYear(happened.timeline(), day("2024-03-01")), Component.EQUITY)
                .getFirst();
        assertThat(tranche.op()).isEqualTo(Figure.Op.TRANCHE);
        assertThat(tranche.facts()).containsExactly(2, 3);
        assertThat(tranche.label()).isEqualTo("RSU grant g, scheduled for 2025-01-01");
        assertThat(tranche.formula()).isEqualTo("12,000.00 USD of the grant");
    }

    /** Half of it by time, a tranche each quarter, and half once a share is listed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on even shares the event has no bearing     | 1000 | 2024-10-01 | 2, 2, 23, 2, 2
            shares that are rounded shift by the event  | 1001 | 2024-10-01 | 23, 23, 23, 23, 23
            what joins on the grant date is of all      | 1000 | 2024-01-01 | 23, 2, 2, 2, 2
            an event after the year has none of it      | 1000 | 2026-01-01 | 2, 2, 2, 2
            """)
    void aTrancheNamesTheEventsThatItDependsOn(String why, String units, String listed, String facts) {
        Asked career = Asked.given(
                HIRED,
                grantUnits(
                        "2024-02-29",
                        "g",
                        units,
                        "USD 1",
                        terms(
                                null,
                                null,
                                segment(4, 3, PeriodType.MONTHS, "1/2", null),
                                segment(1, 0, PeriodType.MONTHS, "1/2", "ipo"))),
                event(listed, "ipo", "Acme"));
        assertThat(Asked.parts(Compensation.firstYear(career.timeline(), day("2024-03-01")), Component.EQUITY))
                .as(why)
                .extracting(it -> it.facts().stream().map(String::valueOf).collect(joining()))
                .containsExactly(facts.split(", "));
    }

    @Test
    void tranchesOfUnitsCountAtTheirGrantPrice() {
        Asked career = Asked.given(HIRED, grantUnits("2024-02-29", "g", "10", "USD 0.125", months(3, 12)));
        Figure tranche = Asked.parts(Compensation.firstYear(career.timeline(), day("2024-03-01")), Component.EQUITY)
                .getFirst();
        assertThat(tranche.formula()).isEqualTo("3 units x 0.125 USD");
        assertThat(tranche.amount()).hasToString("0.38");
        assertThat(tranche.facts()).containsExactly(2);
    }

    @Test
    void recurringBenefitsOfTheHireDayAndSingleOnesOfTheYearCount() {
        Asked career = Asked.given(
                HIRED,
                benefit("2024-02-29", "office", "USD 100", Period.MONTH),
                benefit("2024-02-29", "dental", null, null),
                benefit("2024-03-01", "books", "USD 5000", Period.YEAR),
                benefit("2025-02-27", "laptop", "USD 3000", Period.ONCE),
                benefit("2025-02-28", "desk", "USD 700", Period.ONCE));
        assertThat(career.firstYear("2024-03-01")).contains(" 0.00 4200.00 =");
    }

    @Test
    void grantsAndBenefitsOfAnotherEmploymentDoNotCount() {
        Asked career = Asked.given(
                HIRED,
                grant("2024-03-01", "g", "USD 48000", null),
                end("2024-06-01"),
                hire("2024-06-01", "Acme", "Lead", "L2", "USD 150000"),
                grant("2024-06-01", "h", "USD 4000", null));
        assertThat(career.firstYear("2024-05-31")).contains(" 48000.00 0.00 =");
        assertThat(career.firstYear("2024-06-01")).contains(" 4000.00 0.00 =");
    }
}
