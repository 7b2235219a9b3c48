package trackrecord.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.Json;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;

/**
 * Published cases of options, share plans and units that change, told as commands are sent and read as answers are:
 * given and expected stand in the files, with their sources.
 */
class EquityCasesTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final String HIRE =
            "{'type':'Hire','effectiveOn':'2019-01-01','employer':'Acme','title':'Engineer','baseSalary':{'amount':'1000','currency':'%s'}}";
    private static final String FOUR_YEARS_MONTHLY =
            "'vesting':{'segments':[{'occurrences':48,'period':1,'periodType':'MONTHS','percentage':'1/1','cliff':{'occurrence':12,'percentage':'1/4'}}],'allocation':'CUMULATIVE_ROUNDING'}";

    private static JsonNode given(String file, String id) {
        return of(file, id).get("given");
    }

    private static JsonNode expected(String file, String id) {
        return of(file, id).get("expected");
    }

    private static JsonNode of(String file, String id) {
        try (InputStream text =
                Objects.requireNonNull(EquityCasesTest.class.getResourceAsStream("/cases/" + file + ".json"))) {
            for (JsonNode each : Json.mapper().readTree(text.readAllBytes()).get("cases")) {
                if (each.get("id").asString().equals(id)) {
                    return each;
                }
            }
            throw new AssertionError("no case " + id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(text(node, field));
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.get("amount").asString());
    }

    private static String money(String amount, String currency) {
        return "{'amount':'" + amount + "','currency':'" + currency + "'}";
    }

    /** Options of one grant on the first day of 2020. */
    private static String options(String units, String price, String currency, String more) {
        return "{'type':'GrantOptions','effectiveOn':'2020-01-01','grantId':'g','kind':'NSO','units':'" + units
                + "','exercisePrice':" + money(price, currency) + more + "}";
    }

    private static Timeline told(String currency, String... commands) {
        History history = History.EMPTY;
        String all = "[" + HIRE.formatted(currency) + "," + String.join(",", commands) + "]";
        byte[] json = all.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Decider.decide(history, CommandReader.read(json, 100), NOW, "test")
                .after()
                .timeline();
    }

    private static JsonNode grant(Timeline timeline, String asOf) {
        return Json.mapper()
                .valueToTree(VestingAnswer.of(timeline, LocalDate.parse(asOf), NOW, null))
                .get("grants")
                .get(0);
    }

    /** EQUITY of REALIZED, from 2019 to 2030. */
    private static JsonNode realized(Timeline timeline) {
        return equity(
                timeline,
                MeasureQuestion.over(
                        Measure.REALIZED,
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2030, 1, 1),
                        PayConvention.EQUAL_MONTHS));
    }

    private static JsonNode equity(Timeline timeline, MeasureQuestion question) {
        return Json.mapper()
                .readTree(Json.mapper().writeValueAsString(CompensationAnswer.of(question, NOW, null, timeline)))
                .get("totals")
                .get(0)
                .get("components")
                .get("EQUITY");
    }

    private static JsonNode granted(Timeline timeline) {
        return equity(
                timeline,
                MeasureQuestion.over(
                        Measure.GRANTED,
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2030, 1, 1),
                        PayConvention.EQUAL_MONTHS));
    }

    private static JsonNode annualized(Timeline timeline, String asOf) {
        return equity(
                timeline, MeasureQuestion.on(Measure.ANNUALIZED, LocalDate.parse(asOf), PayConvention.EQUAL_MONTHS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opt-hmrc-57060", "opt-iso-12-23"})
    void theGainIsTheMarketValueLessThePrice(String id) {
        JsonNode given = given("options", id);
        JsonNode expected = expected("options", id);
        String currency = text(given, "currency");
        Timeline timeline = told(
                currency,
                options(
                        text(given, "units"),
                        text(given, "exercisePrice"),
                        currency,
                        ",'unitPrice':" + money(text(given, "priceAtGrant"), currency)),
                "{'type':'ExerciseOptions','effectiveOn':'2024-01-01','grantId':'g','units':'" + text(given, "units")
                        + "','unitPrice':" + money(text(given, "priceAtExercise"), currency) + "}");
        assertThat(amount(realized(timeline))).isEqualByComparingTo(number(expected, "realizedEquity"));
        assertThat(amount(granted(timeline))).isEqualByComparingTo(number(expected, "grantedIntrinsic"));
        if (expected.has("exerciseCost")) {
            assertThat(amount(grant(timeline, "2023-12-31").get("exerciseCost")))
                    .isEqualByComparingTo(number(expected, "exerciseCost"));
        }
    }

    @Test
    void costAndSpreadOfWhatCanBeExercised() {
        JsonNode given = given("options", "opt-cost-50000");
        JsonNode expected = expected("options", "opt-cost-50000");
        Timeline timeline = told(
                "USD",
                options(text(given, "units"), text(given, "exercisePrice"), "USD", ""),
                "{'type':'RecordSharePrice','effectiveOn':'2024-01-01','employer':'Acme','unitPrice':"
                        + money(text(given, "price"), "USD") + "}");
        JsonNode grant = grant(timeline, "2024-01-01");
        assertThat(amount(grant.get("exerciseCost"))).isEqualByComparingTo(number(expected, "exerciseCost"));
        assertThat(amount(grant.get("spread").get("exercisable"))).isEqualByComparingTo(number(expected, "spread"));
        assertThat(grant.get("underwater").asBoolean()).isFalse();
    }

    @Test
    void theSampleOfTheOpenCapTableFormat() {
        JsonNode given = given("options", "opt-ocf-tutorial");
        JsonNode expected = expected("options", "opt-ocf-tutorial");
        Timeline timeline = told(
                "USD",
                "{'type':'GrantOptions','effectiveOn':'" + text(given, "grantOn") + "','grantId':'g','kind':'"
                        + text(given, "kind") + "','units':'" + text(given, "units") + "','exercisePrice':"
                        + money(text(given, "exercisePrice"), "USD") + ",'expiresOn':'" + text(given, "expiresOn")
                        + "'," + FOUR_YEARS_MONTHLY + ",'windows':[{'reasons':['DISMISSED'],'period':'P1D'}]}",
                "{'type':'ExerciseOptions','effectiveOn':'"
                        + given.get("exercise").get("on").asString() + "','grantId':'g','units':'"
                        + given.get("exercise").get("units").asString() + "'}");
        assertThat(text(grant(timeline, "2023-12-31"), "vested")).isEqualTo(text(expected, "vestedOn2023-12-31"));
        assertThat(text(grant(timeline, "2024-01-30"), "exercisable")).isEqualTo("25000");
        assertThat(amount(grant(timeline, "2024-01-30").get("exerciseCost")))
                .isEqualByComparingTo(number(expected, "exerciseCost"));
        JsonNode after = grant(timeline, "2024-01-31");
        assertThat(text(after, "vested")).isEqualTo(text(expected, "vestedOn2024-01-31"));
        assertThat(text(after, "exercisable")).isEqualTo(text(expected, "stillExercisable"));
        assertThat(text(after, "unvested")).isEqualTo(text(expected, "unvested"));
        assertThat(text(after, "exercised")).isEqualTo("25000");
    }

    private static String lastDay(String end, String window, String more) {
        Timeline timeline = told(
                "USD",
                options("10", "1", "USD", ",'windows':[{'period':'" + window + "'}]" + more),
                "{'type':'EndEmployment','effectiveOn':'" + end + "','reason':'RESIGNED'}");
        JsonNode last = grant(timeline, end);
        String day = text(last, "exerciseBy");
        assertThat(text(grant(timeline, day), "exercisable")).isEqualTo("10");
        JsonNode after = grant(timeline, LocalDate.parse(day).plusDays(1).toString());
        assertThat(text(after, "exercisable")).isEqualTo("0");
        assertThat(text(after, "lapsed")).isEqualTo("10");
        assertThat(text(after, "vested")).isEqualTo("10");
        return day;
    }

    @Test
    void windowsEndTheDayBeforeTheirPeriodIsOver() {
        String months = "opt-window-3-months-end-of-month";
        JsonNode given = given("options", months);
        assertThat(lastDay(text(given, "employmentEndedEffectiveOn"), text(given, "window"), ""))
                .isEqualTo(text(expected("options", months), "lastExerciseOn"));
        String both = "opt-window-90-days-vs-3-months-b";
        given("options", both).get("windows").forEach(window -> assertThat(
                        lastDay(text(given("options", both), "employmentEndedEffectiveOn"), window.asString(), ""))
                .isEqualTo(text(expected("options", both), window.asString())));
        String capped = "opt-window-capped-by-expiry";
        given = given("options", capped);
        assertThat(lastDay(
                        text(given, "employmentEndedEffectiveOn"),
                        text(given, "window"),
                        ",'expiresOn':'" + text(given, "expiresOn").substring(0, 10) + "'"))
                .isEqualTo(text(expected("options", capped), "lastExerciseOn"));
    }

    @Test
    void anEarlyExerciseIsRepurchasedAtCostWhereItHasNotVested() {
        JsonNode given = given("options", "opt-early-exercise-repurchase");
        JsonNode expected = expected("options", "opt-early-exercise-repurchase");
        String units = text(given, "units");
        String exercised = "{'type':'ExerciseOptions','effectiveOn':'2020-01-01','grantId':'g','units':'" + units
                + "','unitPrice':" + money(text(given, "priceAtExercise"), "USD") + "}";
        String early =
                options(units, text(given, "exercisePrice"), "USD", ",'earlyExercise':true," + FOUR_YEARS_MONTHLY);
        Timeline employed = told("USD", early, exercised);
        assertThat(amount(realized(employed))).isEqualByComparingTo(number(expected, "realizedAtExercise"));
        JsonNode before = grant(employed, "2021-07-01");
        assertThat(text(before, "vested")).isEqualTo(text(expected, "vestedUnits"));
        assertThat(text(before, "repurchasable")).isEqualTo(text(expected, "repurchasable"));
        assertThat(number(before, "repurchasable").multiply(amount(before.get("exercisePrice"))))
                .isEqualByComparingTo(number(expected, "repurchaseAtCost"));

        Timeline ended = told(
                "USD", early, exercised, "{'type':'EndEmployment','effectiveOn':'2021-07-02','reason':'RESIGNED'}");
        JsonNode after = grant(ended, "2021-07-02");
        assertThat(text(after, "exercised")).isEqualTo(text(expected, "vestedUnits"));
        assertThat(text(after, "forfeited")).isEqualTo(text(expected, "repurchasable"));
        assertThat(text(after, "repurchasable")).isEqualTo("0");
    }

    @Test
    void whatAnEarlyExerciseBroughtIsTakenOffWithWhatIsRepurchased() {
        Timeline ended = told(
                "USD",
                options("4800", "0.10", "USD", ",'earlyExercise':true," + FOUR_YEARS_MONTHLY),
                "{'type':'ExerciseOptions','effectiveOn':'2020-01-01','grantId':'g','units':'4800','unitPrice':"
                        + money("1.10", "USD") + "}",
                "{'type':'EndEmployment','effectiveOn':'2021-07-02','reason':'RESIGNED'}");
        assertThat(amount(realized(ended))).isEqualByComparingTo("1800");
        assertThat(amount(equity(
                        ended,
                        MeasureQuestion.over(
                                Measure.REALIZED,
                                LocalDate.of(2021, 7, 2),
                                LocalDate.of(2021, 7, 3),
                                PayConvention.EQUAL_MONTHS))))
                .isEqualByComparingTo("-3000");
    }

    @Test
    void aNetExerciseBringsTheSame() {
        JsonNode given = given("options", "opt-net-exercise");
        Timeline timeline = told(
                "USD",
                options(text(given, "units"), text(given, "exercisePrice"), "USD", ""),
                "{'type':'ExerciseOptions','effectiveOn':'2024-01-01','grantId':'g','units':'" + text(given, "units")
                        + "','method':'" + text(given, "method") + "','unitPrice':" + money(text(given, "price"), "USD")
                        + "}");
        assertThat(amount(realized(timeline)))
                .isEqualByComparingTo(number(expected("options", "opt-net-exercise"), "realizedEquity"));
    }

    @Test
    void threeOfFiveYears() {
        JsonNode given = given("options", "opt-nqso-3-of-5");
        Timeline timeline = told(
                "USD",
                options(
                        text(given, "units"),
                        text(given, "exercisePrice"),
                        "USD",
                        ",'vesting':{'segments':[{'occurrences':5,'period':12,'periodType':'MONTHS','percentage':'1/1'}]}"),
                "{'type':'RecordSharePrice','effectiveOn':'2020-02-01','employer':'Acme','unitPrice':"
                        + money(text(given, "price"), "USD") + "}");
        JsonNode grant = grant(timeline, "2023-01-01");
        assertThat(text(grant, "exercisable")).isEqualTo(text(expected("options", "opt-nqso-3-of-5"), "exercisable"));
        assertThat(amount(grant.get("spread").get("exercisable")))
                .isEqualByComparingTo(number(expected("options", "opt-nqso-3-of-5"), "spread"));
    }

    @Test
    void aSplitKeepsTheSpread() {
        JsonNode given = given("options", "opt-split-keeps-spread");
        JsonNode expected = expected("options", "opt-split-keeps-spread");
        Timeline timeline = told(
                "USD",
                options(text(given, "units"), text(given, "exercisePrice"), "USD", ""),
                "{'type':'RecordSharePrice','effectiveOn':'2021-01-01','employer':'Acme','unitPrice':"
                        + money(text(given, "price"), "USD") + "}",
                "{'type':'RecordSplit','effectiveOn':'2022-01-01','employer':'Acme','ratio':'" + text(given, "split")
                        + "'}");
        assertThat(amount(grant(timeline, "2021-12-31").get("spread").get("exercisable")))
                .isEqualByComparingTo(number(expected, "spreadBefore"));
        JsonNode after = grant(timeline, "2022-01-01");
        assertThat(text(after, "exercisable")).isEqualTo(text(expected, "units"));
        assertThat(text(after.get("exercisePrice"), "amount")).isEqualTo(text(expected, "exercisePrice"));
        assertThat(text(after.get("spread").get("unitPrice"), "amount")).isEqualTo(text(expected, "price"));
        assertThat(amount(after.get("spread").get("exercisable")))
                .isEqualByComparingTo(number(expected, "spreadAfter"));
    }

    @Test
    void noModelIsComputedAndWhatIsClaimedIsShown() {
        JsonNode given = given("options", "opt-no-model-value");
        JsonNode expected = expected("options", "opt-no-model-value");
        JsonNode listed = given.get("listedOption");
        JsonNode unlisted = given.get("unlistedOption");
        Timeline one = told(
                "INR",
                options(
                        text(listed, "units"),
                        text(listed, "exercisePrice"),
                        "INR",
                        ",'unitPrice':" + money(text(listed, "priceAtGrant"), "INR")));
        assertThat(amount(granted(one))).isEqualByComparingTo(number(expected, "listedOptionInTotal"));
        Timeline other = told(
                "INR",
                options(
                        text(unlisted, "units"),
                        "50",
                        "INR",
                        ",'claimedValue':" + money(text(unlisted, "claimedValue"), "INR")));
        assertThat(amount(granted(other))).isEqualByComparingTo(number(expected, "unlistedOptionInTotal"));
        assertThat(granted(other).toString()).contains("INTRINSIC");
        assertThat(amount(grant(other, "2020-01-01").get("claimedValue")))
                .isEqualByComparingTo(number(expected, "claimedShownBeside"));
    }

    private static String purchase(String on, String units, String price, String unitPrice, String currency) {
        return "{'type':'PurchaseShares','effectiveOn':'" + on + "','units':'" + units + "','price':"
                + money(price, currency) + ",'unitPrice':" + money(unitPrice, currency) + "}";
    }

    @Test
    void sharesOfAPlanBringTheirDiscount() {
        JsonNode given = given("espp", "espp-broker-2024-12-31");
        JsonNode expected = expected("espp", "espp-broker-2024-12-31");
        Timeline broker = told(
                "USD",
                purchase(
                        text(given, "purchaseOn"),
                        text(given, "units"),
                        text(given, "price"),
                        text(given, "marketPrice"),
                        "USD"));
        assertThat(amount(realized(broker))).isEqualByComparingTo(number(expected, "realizedEquity"));
        assertThat(realized(broker).toString()).contains(text(expected, "exact"));

        given = given("espp", "espp-discount-as-income");
        assertThat(amount(realized(told(
                        "USD",
                        purchase(
                                "2024-01-02",
                                text(given, "units"),
                                text(given, "price"),
                                text(given, "marketPrice"),
                                "USD")))))
                .isEqualByComparingTo(number(expected("espp", "espp-discount-as-income"), "realizedEquity"));

        given = given("espp", "espp-pub525-disqualifying");
        Timeline timeline = told(
                "USD",
                purchase("2024-01-02", text(given, "units"), text(given, "price"), text(given, "marketPrice"), "USD"));
        assertThat(amount(realized(timeline)))
                .isEqualByComparingTo(number(expected("espp", "espp-pub525-disqualifying"), "realizedEquity"));
        assertThat(amount(annualized(timeline, "2024-01-02")))
                .isEqualByComparingTo(number(expected("espp", "espp-not-in-rates"), "annualizedEquity"));
        assertThat(amount(equity(
                        timeline,
                        MeasureQuestion.on(Measure.FIRST_YEAR, LocalDate.of(2024, 1, 2), PayConvention.EQUAL_MONTHS))))
                .isEqualByComparingTo(number(expected("espp", "espp-not-in-rates"), "firstYearEquity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"espp-broker-2022-06-30", "espp-cent-2020-02-29", "espp-cent-2022-02-28"})
    void thePriceIsRecordedAsPaid(String id) {
        JsonNode given = given("espp", id);
        JsonNode expected = expected("espp", id);
        String paid = expected.has("confirmedPrice") ? text(expected, "confirmedPrice") : text(given, "price");
        Timeline timeline =
                told("USD", purchase(text(given, "purchaseOn"), "1000", paid, text(given, "marketPrice"), "USD"));
        assertThat(amount(realized(timeline)))
                .isEqualByComparingTo(number(expected, "gainPerUnit").multiply(new BigDecimal(1000)));
    }

    private static JsonNode adjusted(String target, String by, String reason) {
        return grant(
                told(
                        "USD",
                        "{'type':'GrantRsu','effectiveOn':'2020-01-01','grantId':'g','units':'" + target
                                + "','unitPrice':" + money("10", "USD") + "}",
                        "{'type':'AdjustUnits','effectiveOn':'2021-01-01','grantId':'g','units':'" + by + "','reason':'"
                                + reason + "'}"),
                "2021-01-01");
    }

    @Test
    void aPayoutAgainstTargetAddsUnitsOrTakesThem() {
        JsonNode given = given("performance", "psu-cap-175");
        BigDecimal earned = number(expected("performance", "psu-cap-175"), "earned");
        BigDecimal by = earned.subtract(number(given, "target"));
        JsonNode grant = adjusted(text(given, "target"), by.toPlainString(), "PERFORMANCE");
        assertThat(number(grant, "total")).isEqualByComparingTo(earned);
        assertThat(number(grant, "unscheduled")).isEqualByComparingTo(by);

        given = given("performance", "psu-round-down");
        earned = number(expected("performance", "psu-round-down"), "earned");
        assertThat(number(
                        adjusted(
                                text(given, "target"),
                                earned.subtract(number(given, "target")).toPlainString(),
                                "PERFORMANCE"),
                        "total"))
                .isEqualByComparingTo(earned);

        given = given("performance", "dividend-equivalents-thousandth");
        String added = text(expected("performance", "dividend-equivalents-thousandth"), "additionalUnits");
        assertThat(number(adjusted(text(given, "units"), added, "DIVIDEND"), "total"))
                .isEqualByComparingTo(number(given, "units").add(new BigDecimal(added)));
    }
}
