package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.repay;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;

class RealizedPayTest {

    private static final Command HIRED = hire("2024-01-01", "Acme", "Developer", "L1", "USD 120000", percent("10"));

    private static String base(Asked career, String from, String to) {
        return career.realized(from, to).replaceFirst("^\\S+ (\\S+) .*$", "$1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-01-01 | 2024-01-01 | ''
            2023-01-01 | 2024-01-02 | 322.58
            2024-02-01 | 2024-03-01 | 10000.00
            2024-02-28 | 2024-03-01 | 689.66
            2024-01-01 | 2025-01-01 | 120000.00
            2024-03-01 | 2024-03-01 | ''
            2024-12-15 | 2026-01-01 | 125483.87
            """)
    void salaryAccruesDayByDay(String from, String to, String base) {
        assertThat(base(Asked.given(HIRED), from, to)).isEqualTo(base);
    }

    /** A raise in mid-month, as frappe/erpnext issue 22779 asks; the exact split by days of the month is 151.61. */
    @Test
    void aRaiseInMidMonthSplitsTheMonthByDays() {
        Asked career =
                Asked.given(hire("2020-01-01", "Acme", "Developer", "L1", "USD 1200"), raise("2020-07-16", "USD 2400"));
        assertThat(base(career, "2020-07-01", "2020-08-01")).isEqualTo("151.61");
    }

    /** Published prorations over 365 days; the second page rounds its daily rate first, and prints 3342.80. */
    @ParameterizedTest
    @CsvSource({"12000, 150, 4931.51", "10000, 122, 3342.47"})
    void roundingComesLast(String annual, int days, String expected) {
        Asked career = Asked.given(hire("2023-01-01", "Acme", "Developer", "L1", "USD " + annual));
        assertThat(career.realizedActual(
                        "2023-01-01", LocalDate.of(2023, 1, 1).plusDays(days).toString()))
                .startsWith("USD " + expected + " ");
    }

    @Test
    void theLastRateOfADayPaysIt() {
        Asked career = Asked.given(HIRED, raise("2024-05-01", "USD 130000"), adjust("2024-05-01", "USD 60000"));
        assertThat(base(career, "2024-05-01", "2024-06-01")).isEqualTo("5000.00");
        assertThat(base(career, "2024-04-01", "2024-06-01")).isEqualTo("15000.00");
    }

    @Test
    void anEndPaysUpToTheDayBefore() {
        Asked career = Asked.given(HIRED, end("2024-04-16"), hire("2024-06-01", "Beta", "Lead", "L3", "USD 240000"));
        assertThat(base(career, "2024-04-01", "2024-05-01")).isEqualTo("5000.00");
        assertThat(base(career, "2024-04-01", "2024-07-01")).isEqualTo("25000.00");
        assertThat(base(career, "2024-04-16", "2024-06-01")).isEmpty();
    }

    @Test
    void aRehireOnTheSameDayLeavesNoGap() {
        Asked career = Asked.given(HIRED, end("2024-04-16"), hire("2024-04-16", "Acme", "Lead", "L3", "USD 240000"));
        assertThat(base(career, "2024-04-01", "2024-05-01")).isEqualTo("15000.00");
    }

    @Test
    void eachCurrencyHasItsOwnTotal() {
        Asked career = Asked.given(HIRED, adjust("2024-07-01", "EUR 96000"));
        assertThat(career.realized("2024-01-01", "2025-01-01"))
                .isEqualTo("EUR 48000.00 0.00 0.00 0.00 = 48000.00, 48000.00\n"
                        + "USD 60000.00 0.00 0.00 0.00 = 60000.00, 60000.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-06-01 | 2024-07-01 | 10000.00
            2024-07-01 | 2024-08-01 | 4000.00
            2024-08-01 | 2024-09-01 | 6903.23
            2024-06-01 | 2024-09-01 | 20903.23
            2024-07-05 | 2024-07-06 | 129.03
            """)
    void aDayOfLeavePaysItsPercentOfTheRateOfThatDay(String from, String to, String expected) {
        Asked career = Asked.given(HIRED, leave("2024-07-01", "40"), back("2024-08-17"));
        assertThat(base(career, from, to)).isEqualTo(expected);
    }

    @Test
    void eachLeaveIsAPartOfItsOwn() {
        Asked career = Asked.given(
                HIRED,
                leave("2024-07-01", "0"),
                raise("2024-08-01", "USD 150000"),
                back("2024-09-01"),
                leave("2024-11-01", "80"));
        Totals totals = career.realizedTotals("2024-06-01", "2024-12-01");
        assertThat(Asked.parts(totals, Component.BASE))
                .extracting(Figure::label)
                .containsExactly(
                        "Base accrued from 2024-06-01 until 2024-07-01",
                        "Base on leave (parental) from 2024-07-01 until " + "2024-08-01",
                        "Base on leave (parental) from 2024-08-01 until 2024-09-01",
                        "Base accrued from 2024-09-01 until 2024-11-01",
                        "Base on leave (parental) from 2024-11-01 until 2024-12-01");
        assertThat(Asked.parts(totals, Component.BASE))
                .extracting(Figure::facts)
                .extracting(Object::toString)
                .containsExactly("[1]", "[1, 2]", "[2, 3]", "[3]", "[3, 5]");
        assertThat(Asked.parts(totals, Component.BASE).getLast().formula())
                .isEqualTo("80 % of 30 days, 1/12 of a year in equal months, of 150,000.00 USD");
        assertThat(totals.currencies().getFirst().base().exact()).isEqualTo(Rational.of(45000));
    }

    @Test
    void anEndEndsTheLeave() {
        Asked career = Asked.given(
                HIRED,
                leave("2024-07-01", "0"),
                end("2024-07-11"),
                hire("2024-07-11", "Beta", "Lead", "L3", "USD 372000"));
        assertThat(base(career, "2024-07-01", "2024-08-01")).isEqualTo("21000.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-01 | 2024-04-01 | 500.00
            2024-03-01 | 2024-05-01 | 1100.00
            2024-04-01 | 2024-04-16 | 300.00
            2024-05-31 | 2024-06-01 | 3019.35
            2024-06-01 | 2024-07-01 | 100.00
            2024-07-01 | 2024-08-01 | 100.00
            2024-08-01 | 2024-09-01 | 48.39
            """)
    void benefitsAccrueAlsoThroughALeave(String from, String to, String expected) {
        Asked career = Asked.given(
                HIRED,
                benefit("2024-03-01", "office", "USD 500", Period.MONTH),
                benefit("2024-04-01", "books", "USD 1200", Period.YEAR),
                benefit("2024-05-31", "laptop", "USD 3000", Period.ONCE),
                benefit("2024-05-01", "dental", null, null),
                endBenefit("2024-06-01", "office"),
                leave("2024-07-01", "0"),
                end("2024-08-16"));
        assertThat(career.realized(from, to)).containsPattern(" " + expected + " = ");
    }

    @Test
    void aSingleBenefitCountsWholeOnItsDate() {
        Asked career = Asked.given(HIRED, benefit("2024-05-31", "laptop", "USD 3000", Period.ONCE));
        assertThat(career.realized("2024-05-30", "2024-05-31")).contains(" 0.00 = ");
        assertThat(career.realized("2024-05-31", "2024-06-01")).contains(" 3000.00 = ");
        assertThat(career.realized("2024-06-01", "2024-06-02")).contains(" 0.00 = ");
        assertThat(career.realizedActual("2024-05-31", "2024-06-01")).contains(" 3000.00 = ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-14 | 2024-03-15 | 0.00
            2024-03-15 | 2024-03-16 | 9000.00
            2024-06-01 | 2024-07-01 | -4000.00
            2024-03-01 | 2024-07-01 | 5000.00
            2024-08-01 | 2024-09-01 | -5000.00
            2024-01-01 | 2025-01-01 | 0.00
            """)
    void bonusesCountWhenPaidAndRepaymentsAgainstTheirOwnDate(String from, String to, String expected) {
        Asked career = Asked.given(
                HIRED,
                bonus("2024-03-15", "USD 9000", BonusKind.SIGN_ON),
                repay("2024-06-01", 2, "USD 4000"),
                repay("2024-08-31", 2, "USD 5000"));
        assertThat(career.realized(from, to)).matches("USD \\S+ " + expected + " 0.00 0.00 = .*");
    }

    @Test
    void aBonusAfterTheEndCounts() {
        Asked career = Asked.given(HIRED, end("2024-06-01"), bonus("2024-08-01", "USD 5000", BonusKind.SEVERANCE));
        assertThat(career.realized("2024-08-01", "2024-08-02"))
                .isEqualTo("USD 0.00 5000.00 0.00 0.00 = 5000.00, 5000.00");
        assertThat(Asked.parts(career.realizedTotals("2024-08-01", "2024-08-02"), Component.BONUS)
                        .getFirst())
                .hasToString("Bonus (SEVERANCE): 5,000.00 USD");
    }

    @Test
    void factsAfterTheWindowAreNotSeen() {
        Asked career = Asked.given(HIRED, leave("2024-07-01", "0"), raise("2024-09-01", "USD 360000"));
        assertThat(base(career, "2024-06-01", "2024-07-01")).isEqualTo("10000.00");
        assertThat(career.realizedTotals("2024-06-01", "2024-07-01")
                        .currencies()
                        .getFirst()
                        .base()
                        .facts())
                .containsExactly(1);
    }
}
