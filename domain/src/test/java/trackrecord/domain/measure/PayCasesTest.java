package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.hours;
import static trackrecord.domain.given.Given.raise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.claim.Audit;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.given.Told;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/** Published cases of working time and of extra months; each file says where they are from. */
class PayCasesTest {

    private static final JsonNode FTE = cases("fte");
    private static final JsonNode MONTHS = cases("extra-months");

    @Test
    void aShareOfFullTimeIsNotRounded() {
        JsonNode it = one(FTE, "fte-25-of-37.5");
        Told told = Told.of(hire("2024-01-01", aYear(it.at("/given/fullTimeRate"), "GBP"), text(it.at("/given/fte"))));

        assertThat(annualizedBase(told, "2024-01-01")).isEqualTo(text(it.at("/expected/paidRate")));
    }

    @Test
    void payForSomeHoursIsAShareOfTheWholeTimeRate() {
        JsonNode it = one(FTE, "fte-nhsbsa-whole-time");
        String share = text(it.at("/given/hoursWorked")) + "/" + text(it.at("/given/standardYearlyHours"));
        Rational wholeTime = Rational.parse(text(it.at("/given/paid"))).dividedBy(Rational.parse(share));
        assertThat(wholeTime).isEqualTo(Rational.parse(text(it.at("/expected/exact"))));
        assertThat(wholeTime.round(2).toPlainString()).isEqualTo(text(it.at("/expected/halfUp")));

        Told told = Told.of(hire("2024-01-01", aYear(it.at("/expected/halfUp"), "GBP"), share));
        assertThat(annualizedBase(told, "2024-01-01"))
                .isEqualTo(
                        new BigDecimal(text(it.at("/given/paid"))).setScale(2).toPlainString());

        Claim published = new Claim(
                Money.of(CurrencyUnit.GBP, new BigDecimal(text(it.at("/expected/asPublished")))),
                window("2024-01-01", "2025-01-01"),
                new BigDecimal("0.01"),
                Map.of(),
                null);
        assertThat(Audit.of(
                                Told.of(hire("2024-01-01", aYear(it.at("/expected/halfUp"), "GBP"), null))
                                        .timeline(),
                                published,
                                PayConvention.EQUAL_MONTHS)
                        .verdict())
                .isEqualTo(Audit.Verdict.STANDARD);
    }

    @Test
    void fewerHoursAreNoCut() {
        JsonNode it = one(FTE, "fte-change-is-no-cut");
        JsonNode shares = it.at("/given/fte");
        Told told = Told.of(
                hire(text(shares.at("/0/from")), aYear(it.at("/given/fullTimeRate"), "USD"), text(shares.at("/0/fte"))),
                hours(text(shares.at("/1/from")), text(shares.at("/1/fte"))));
        String from = text(it.at("/given/window/0"));
        String to = text(it.at("/given/window/1"));

        assertThat(realizedBase(told, from, to)).isEqualTo(text(it.at("/expected/realizedBase")));
        assertThat(annualizedBase(told, "2024-12-31")).isEqualTo(text(it.at("/expected/annualizedBaseOn2024-12-31")));
        assertThat(grew(told, from, to, Growth.Of.BASE))
                .isEqualTo(text(it.at("/expected/growthOfFullTimeRatePercent")));
        assertThat(grew(told, from, to, Growth.Of.PAID)).isEqualTo(text(it.at("/expected/growthOfPaidRatePercent")));
    }

    @Test
    void aRaiseWithFewerHoursIsARaise() {
        JsonNode it = one(FTE, "fte-raise-with-reduction");
        Command[] commands = {
            hire("2024-01-01", aYear(it.at("/given/before/fullTimeRate"), "USD"), text(it.at("/given/before/fte"))),
            raise("2024-07-01", aYear(it.at("/given/after/fullTimeRate"), "USD")),
            hours("2024-07-01", text(it.at("/given/after/fte")))
        };
        // The rules take all three.
        assertThat(Asked.given(commands).annualized("2024-07-01")).contains(text(it.at("/expected/paidRate")));
        Told told = Told.of(commands);
        assertThat(grew(told, "2024-01-01", "2025-01-01", Growth.Of.BASE))
                .isEqualTo(text(it.at("/expected/growthOfFullTimeRatePercent")));
        assertThat(grew(told, "2024-01-01", "2025-01-01", Growth.Of.PAID))
                .isEqualTo(text(it.at("/expected/growthOfPaidRatePercent")));
    }

    @Test
    void anHourlyRateSaysHowManyHoursMakeAYear() {
        JsonNode it = one(FTE, "hourly-2080-vs-2087");
        String hourly = text(it.at("/given/hourly"));

        assertThat(of("USD", hourly, Per.HOUR, "2080").annual().getAmount().toPlainString())
                .isEqualTo(text(it.at("/expected/times2080")));
        assertThat(of("USD", hourly, Per.HOUR, "2087").annual().getAmount().toPlainString())
                .isEqualTo(text(it.at("/expected/times2087")));
        assertThat(new BigDecimal(text(it.at("/expected/times2080")))
                        .divide(new BigDecimal(2087), 2, RoundingMode.HALF_UP)
                        .toPlainString())
                .isEqualTo(text(it.at("/expected/hourlyOf83200By2087")));
    }

    @Test
    void theThirteenthSalaryOfTenMonthsIsAThirteenthOfWhatAccrued() {
        JsonNode it = one(MONTHS, "m13-php-10-months");
        Told told = Told.of(hire("2024-01-01", of("PHP", text(it.at("/given/monthly")), Per.MONTH, "13"), null));

        assertThat(extra(realizedBase(told, "2024-01-01", "2024-11-01"))).isEqualTo(text(it.at("/expected/extra")));
    }

    @Test
    void theThirteenthSalaryIsOfWhatWasEarned() {
        JsonNode it = one(MONTHS, "m13-php-6-months-less-absence");
        Rational earned = Rational.parse(text(it.at("/given/monthly")))
                .times(it.at("/given/months").asInt())
                .minus(Rational.parse(text(it.at("/given/unpaidAbsence"))));
        Rational accrued = earned.times(Rational.of(13, 12));

        assertThat(accrued.times(Rational.of(1, 13)).round(2).toPlainString())
                .isEqualTo(text(it.at("/expected/extra")));
    }

    @Test
    void theThirteenthSalaryOfAYearWithARaiseIsNotOfTheLastRate() {
        JsonNode it = one(MONTHS, "m13-raise-in-the-year");
        Told told = Told.of(
                hire("2024-01-01", of("PHP", text(it.at("/given/monthly/0/amount")), Per.MONTH, "13"), null),
                raise("2024-07-01", of("PHP", text(it.at("/given/monthly/1/amount")), Per.MONTH, "13")));

        assertThat(extra(realizedBase(told, "2024-01-01", "2025-01-01"))).isEqualTo(text(it.at("/expected/extra")));
    }

    @Test
    void thirteenSalariesCountProRataFromTheDayOfEntry() {
        JsonNode it = one(MONTHS, "m13-swiss-pro-rata");
        String currency = text(it.at("/given/currency"));
        PayRate rate = of(currency, text(it.at("/given/monthly")), Per.MONTH, text(it.at("/given/months")));
        Told told = Told.of(hire(text(it.at("/given/hiredOn")), rate, null));

        assertThat(annualizedBase(told, text(it.at("/given/hiredOn"))))
                .isEqualTo(text(it.at("/expected/annualizedBase")));
        assertThat(realizedBase(told, text(it.at("/given/window/0")), text(it.at("/given/window/1"))))
                .isEqualTo(text(it.at("/expected/realizedBase")));
    }

    @Test
    void aYearMayHaveAPartOfAMonthMore() {
        JsonNode it = one(MONTHS, "m13-13.55-months");

        assertThat(of("EUR", text(it.at("/given/monthly")), Per.MONTH, text(it.at("/given/months")))
                        .annual()
                        .getAmount()
                        .toPlainString())
                .isEqualTo(text(it.at("/expected/annual")));
    }

    static Stream<String> ids() {
        return Stream.of(FTE, MONTHS)
                .flatMap(file -> file.get("cases").valueStream().map(it -> text(it.get("id"))));
    }

    /** A case that comes with a newer file is not passed over. */
    @ParameterizedTest
    @MethodSource("ids")
    void everyCaseOfTheFilesIsOneOfThese(String id) {
        assertThat(id)
                .isIn(
                        "fte-25-of-37.5",
                        "fte-nhsbsa-whole-time",
                        "fte-change-is-no-cut",
                        "fte-raise-with-reduction",
                        "hourly-2080-vs-2087",
                        "m13-php-10-months",
                        "m13-php-6-months-less-absence",
                        "m13-raise-in-the-year",
                        "m13-swiss-pro-rata",
                        "m13-13.55-months");
    }

    private static String annualizedBase(Told told, String on) {
        return base(Compensation.annualized(told.timeline(), day(on)));
    }

    private static String realizedBase(Told told, String from, String to) {
        return base(Compensation.realized(told.timeline(), window(from, to), PayConvention.EQUAL_MONTHS));
    }

    private static String base(Totals totals) {
        return totals.currencies().getFirst().base().amount().toPlainString();
    }

    private static String extra(String accrued) {
        return Rational.parse(accrued).times(Rational.of(1, 13)).round(2).toPlainString();
    }

    private static String grew(Told told, String from, String to, Growth.Of of) {
        return Growth.of(told.timeline(), day(from), day(to), EnumSet.noneOf(GrowthEntry.Kind.class)).rates().stream()
                .filter(it -> it.of() == of)
                .map(it -> String.valueOf(it.percent()))
                .findFirst()
                .orElse("none");
    }

    private static LocalDateRange window(String from, String to) {
        return LocalDateRange.of(day(from), day(to));
    }

    private static PayRate aYear(JsonNode amount, String currency) {
        return PayRate.aYear(Money.of(CurrencyUnit.of(currency), new BigDecimal(text(amount))));
    }

    private static PayRate of(String currency, String amount, Per per, String perYear) {
        return new PayRate(
                BigMoney.of(CurrencyUnit.of(currency), new BigDecimal(amount)), per, new BigDecimal(perYear));
    }

    private static JsonNode one(JsonNode file, String id) {
        return file.get("cases")
                .valueStream()
                .filter(it -> text(it.get("id")).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node) {
        return node.asString();
    }

    private static JsonNode cases(String name) {
        try (InputStream file = PayCasesTest.class.getResourceAsStream("/cases/" + name + ".json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
