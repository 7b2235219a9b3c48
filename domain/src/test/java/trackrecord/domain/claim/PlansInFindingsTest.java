package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.forfeit;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.once;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;

/** What findings of the year 2024 say of options and of shares bought through a plan. */
class PlansInFindingsTest {

    private static final LocalDateRange YEAR = LocalDateRange.of(day("2024-01-01"), day("2025-01-01"));
    private static final Command HIRE = hire("2023-01-01", "Acme", "Dev", null, "USD 120000");

    /** 1,600 at 2 USD over four years; 90 days to exercise what is vested after the employment. */
    private static Command options(@Nullable String unitPrice, @Nullable String fairValue, @Nullable String expiresOn) {
        return new Action.GrantOptions(
                        "o",
                        new OptionTerms(
                                OptionKind.NSO,
                                new BigDecimal(1600),
                                BigMoney.parse("USD 2"),
                                unitPrice == null ? null : BigMoney.parse(unitPrice),
                                fairValue == null ? null : BigMoney.parse(fairValue),
                                null,
                                expiresOn == null ? null : day(expiresOn),
                                null,
                                List.of(new ExerciseWindow(null, Period.ofDays(90)))),
                        fourYears())
                .on(day("2023-01-01"));
    }

    private static Command price(String on, String price) {
        return new Action.RecordSharePrice("Acme", BigMoney.parse(price)).on(day(on));
    }

    private static Command exercise(String on, String units, String price) {
        return new Action.ExerciseOptions("o", new BigDecimal(units), BigMoney.parse(price), null).on(day(on));
    }

    private static Command buy(String on, String price, String unitPrice) {
        return new Action.PurchaseShares(new BigDecimal(100), BigMoney.parse(price), BigMoney.parse(unitPrice), null)
                .on(day(on));
    }

    private static List<Finding> findings(String amount, Command... commands) {
        return Audit.of(
                        Told.of(commands).timeline(),
                        new Claim(money(amount), YEAR, BigDecimal.ZERO, Map.of(), null),
                        PayConvention.EQUAL_MONTHS)
                .findings();
    }

    private static List<Finding> lapses(Command... commands) {
        return findings("USD 1", commands).stream()
                .filter(it -> it.code() == Code.OPTIONS_LAPSED)
                .toList();
    }

    @Test
    void whatLapsedAfterTheEmploymentIsToldAtThePriceOfThatDay() {
        assertThat(lapses(
                        HIRE,
                        options("USD 2", null, "2030-12-31"),
                        exercise("2024-02-01", "100", "USD 8"),
                        end("2024-07-01"),
                        price("2024-08-01", "USD 12"),
                        price("2024-12-01", "USD 99")))
                .containsExactly(new Finding(
                        Code.OPTIONS_LAPSED,
                        "400 units of option grant o of 2023-01-01 lapsed unexercised on 2024-09-29; the last day to"
                                + " exercise them was 2024-09-28. At 12.00 USD a share, the newest price known by then,"
                                + " they were worth 4,000.00 USD beyond the exercise price.",
                        new BigDecimal("4000.00"),
                        List.of(2, 4, 5)));
    }

    @Test
    void whatExpiresIsToldInTheSharesOfThatDay() {
        Command split = new Action.RecordSplit("Acme", Rational.of(10)).on(day("2024-03-01"));

        assertThat(lapses(HIRE, options(null, null, "2024-06-30"), price("2023-06-01", "USD 50"), split))
                .extracting(Finding::text, Finding::amount)
                .containsExactly(tuple(
                        "16,000 units of option grant o of 2023-01-01 lapsed unexercised on 2024-07-01; the last day to"
                                + " exercise them was 2024-06-30. At 5.00 USD a share, the newest price known by then,"
                                + " they were worth 76,800.00 USD beyond the exercise price.",
                        new BigDecimal("76800.00")));
    }

    @Test
    void whatLapsedMayHaveBeenWorthNothingOrNobodyKnowsWhat() {
        assertThat(lapses(HIRE, options(null, null, "2024-06-30")))
                .extracting(Finding::text, Finding::amount)
                .containsExactly(tuple(
                        "1,600 units of option grant o of 2023-01-01 lapsed unexercised on 2024-07-01; the last day to"
                                + " exercise them was 2024-06-30. No share price in USD was recorded by then.",
                        null));
        assertThat(lapses(HIRE, options(null, null, "2024-06-30"), price("2024-01-01", "USD 2")))
                .extracting(Finding::text, Finding::amount)
                .containsExactly(tuple(
                        "1,600 units of option grant o of 2023-01-01 lapsed unexercised on 2024-07-01; the last day to"
                                + " exercise them was 2024-06-30. At 2.00 USD a share, the newest price known by then,"
                                + " they were worth nothing beyond the exercise price.",
                        new BigDecimal("0.00")));
        assertThat(lapses(HIRE, options(null, null, "2024-06-30"), price("2024-01-01", "EUR 9")))
                .extracting(Finding::amount)
                .containsOnlyNulls();
    }

    @Test
    void whatLapsedBeforeTheWindowOrHasNotYetIsNoMatter() {
        assertThat(lapses(HIRE, options("USD 2", null, "2023-12-30"))).isEmpty();
        assertThat(lapses(HIRE, options("USD 2", null, "2023-12-31"))).hasSize(1);
        assertThat(lapses(HIRE, options("USD 2", null, "2024-12-30"))).hasSize(1);
        assertThat(lapses(HIRE, options("USD 2", null, "2024-12-31"))).isEmpty();
        assertThat(lapses(HIRE, options("USD 2", null, "2024-12-31"), price("2025-06-01", "USD 3")))
                .hasSize(1);
    }

    @Test
    void aLapseInAnotherCurrencyHasNoAmount() {
        assertThat(findings("EUR 1", HIRE, options(null, null, "2024-06-30"), price("2024-01-01", "USD 3")))
                .filteredOn(it -> it.code() == Code.OPTIONS_LAPSED)
                .extracting(Finding::amount)
                .containsOnlyNulls();
    }

    @Test
    void optionsThatWereWorthNothingWhenTheyWereGrantedVestNextOfNothing() {
        assertThat(findings(
                        "USD 132000",
                        HIRE,
                        options("USD 2", null, null),
                        grant("2023-06-01", "g", "USD 48000", fourYears())))
                .filteredOn(it -> it.code() == Code.NOT_VESTED_YET)
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .contains("The next 3,000.00 USD vests on 2025-03-01;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     |      | USD 1600 | No measure counts that: options count at
                    3 |      | USD 1600 | GRANTED counts as much: options count at
                    3 | 1.50 | USD 2000 | GRANTED counts 2,400.00 USD, at the fair value that the employer reports; the other measures count options at
                      | 1.50 | USD 2400 | GRANTED counts that, at the fair value that the employer reports; the other measures count options at
                    """)
    void whatAnOfferSaysOfOptionsIsHeldAgainstWhatGrantedCounts(
            @Nullable String price, @Nullable String fairValue, String claimed, String counted) {
        OptionTerms terms = new OptionTerms(
                OptionKind.NSO,
                new BigDecimal(1600),
                BigMoney.parse("USD 2"),
                price == null ? null : BigMoney.parse("USD " + price),
                fairValue == null ? null : BigMoney.parse("USD " + fairValue),
                money(claimed),
                null,
                null,
                null);
        assertThat(findings("USD 122400", HIRE, new Action.GrantOptions("o", terms, fourYears()).on(day("2024-01-01"))))
                .filteredOn(it -> it.code() == Code.OPTION_VALUE_CLAIMED)
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .contains(counted + " what a share was worth beyond the exercise price");
    }

    @Test
    void whatTheEndTakesBackOfAnEarlyExerciseIsNoGain() {
        Command early = new Action.GrantOptions(
                        "o",
                        new OptionTerms(
                                OptionKind.NSO,
                                new BigDecimal(1600),
                                BigMoney.parse("USD 2"),
                                null,
                                null,
                                null,
                                null,
                                true,
                                null),
                        fourYears())
                .on(day("2023-01-01"));
        assertThat(leftOut(HIRE, early, exercise("2023-02-01", "1600", "USD 3"), end("2024-02-01")))
                .containsExactly("1,200.00 USD taken back of gains on options exercised early from 2024-01-01 until"
                        + " 2025-01-01 is left out.");
        assertThat(leftOut(
                        HIRE,
                        early,
                        exercise("2023-02-01", "1600", "USD 3"),
                        buy("2024-01-05", "USD 10", "USD 30"),
                        end("2024-02-01")))
                .containsExactly("800.00 USD of discounts on shares bought, less 1,200.00 USD taken back of gains on"
                        + " options exercised early, from 2024-01-01 until 2025-01-01 is left out.");
    }

    private static List<String> leftOut(Command... commands) {
        return findings("USD 10000", commands).stream()
                .filter(it -> it.code() == Code.LEFT_OUT)
                .map(Finding::text)
                .toList();
    }

    @Test
    void eachGrantIsToldWithItsOwnSchedule() {
        Command options = new Action.GrantOptions(
                        "opt",
                        new OptionTerms(
                                OptionKind.NSO,
                                new BigDecimal(100),
                                BigMoney.parse("USD 2"),
                                BigMoney.parse("USD 12"),
                                null,
                                null,
                                null,
                                null,
                                null),
                        once(12))
                .on(day("2024-06-01"));
        assertThat(findings("USD 161000", HIRE, options, grant("2024-01-01", "rsu", "USD 40000", fourYears())))
                .filteredOn(it -> it.code() == Code.WHOLE_GRANT_COUNTED)
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .contains("grant rsu of 2024-01-01, which vests over 4 years")
                .contains("grant opt of 2024-06-01, which vests within a year");
    }

    @Test
    void whatWasLostAfterTheWindowHadNotVestedEither() {
        assertThat(findings(
                        "USD 160000",
                        HIRE,
                        grant("2024-01-01", "g", "USD 40000", once(24)),
                        forfeit("2025-02-01", "g", "USD 30000")))
                .filteredOn(it -> it.code() == Code.NOT_VESTED_YET)
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .startsWith("10,000.00 USD of the equity counted had not vested before 2025-01-01, beside 30,000.00 USD"
                        + " that was lost later.");
    }

    @Test
    void equityThatIsLeftOutIsCalledWhatItIs() {
        assertThat(findings("USD 120000", HIRE, buy("2024-05-01", "USD 17", "USD 20")))
                .extracting(Finding::text)
                .containsExactly(
                        "300.00 USD of discounts on shares bought from 2024-01-01 until 2025-01-01 is left out.");
        assertThat(findings(
                        "USD 120000",
                        HIRE,
                        options(null, null, null),
                        exercise("2024-02-01", "100", "USD 8"),
                        buy("2024-05-01", "USD 17", "USD 20"),
                        buy("2024-06-01", "EUR 17", "EUR 20")))
                .filteredOn(it -> it.code() == Code.LEFT_OUT)
                .extracting(Finding::text)
                .containsExactly(
                        "900.00 USD of gains on options exercised and discounts on shares bought from 2024-01-01"
                                + " until 2025-01-01 is left out.");
        assertThat(findings("EUR 300", HIRE, buy("2024-06-01", "EUR 17", "EUR 20")))
                .extracting(Finding::code)
                .doesNotContain(Code.LEFT_OUT);
    }
}
