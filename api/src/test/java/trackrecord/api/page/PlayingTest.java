package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.random.AtLength;

/** Every number belongs to the date, the measure and the window that it is shown under, also on the way there. */
@PageTest
class PlayingTest {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final JsonMapper JSON = new JsonMapper();

    /** What a person sees, each time the browser paints. */
    private static final String WATCH = """
            () => {
              window.painted = 0;
              window.seen = [];
              const text = (selector) => document.querySelector(selector)?.innerText.replace(/\\s+/g, ' ').trim() ?? '';
              const look = () => {
                painted++;
                const now = {
                  date: text('.as-of').replace('as of ', ''), field: document.querySelector('#as-of')?.value,
                  measure: text('[role=radio][aria-checked=true]'), total: text('.totals'), explained: text('.measure .explain'),
                  table: text('.pay-table .sum td'), derivation: text('.derived .label'), derived: text('.tree .n'),
                  chart: text('.pay figcaption'), charted: text('.pay .behind tbody tr:last-child td:last-child'),
                };
                if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now);
                requestAnimationFrame(look);
              };
              look();
            }""";

    private final Map<String, JsonNode> answers = new HashMap<>();

    @Test
    void dateMeasureAndNumbersAgreeAtEveryInstantOfAReplay(Visit visit) {
        agreeAtEveryInstantOfAReplay("Realized", visit);
    }

    @AtLength
    @ParameterizedTest
    @ValueSource(strings = {"Annualized", "Granted", "First year"})
    void dateMeasureAndNumbersAgreeUnderEveryOtherMeasureToo(String measure, Visit visit) {
        agreeAtEveryInstantOfAReplay(measure, visit);
    }

    private void agreeAtEveryInstantOfAReplay(String measure, Visit visit) {
        visit.sample("&on=2024-04-01&measure=" + id(measure));
        visit.page.locator(".tree").waitFor();
        visit.page.evaluate("() => document.querySelectorAll('.behind').forEach((each) => (each.open = true))");
        HeldAnswers late = HeldAnswers.of(visit, "/api/careers/[^/?]+/compensation\\?");
        visit.page.evaluate(WATCH);
        for (int faster = 0; faster < 2; faster++) {
            visit.page.locator(".speed").click();
        }
        visit.button("Play").click();
        assertThat(visit.button("Stop")).isVisible();
        // Answers come late, and the newest question is answered before the older ones.
        visit.page.waitForCondition(() -> {
            late.letGoNewestFirst();
            return visit.button("Play").isVisible();
        });
        late.stop();
        assertThat(visit.asOf()).hasText("as of 1 May 2025");
        assertThat(visit.page.locator(".tree")).isVisible();
        List<JsonNode> seen = JSON.readTree(
                        visit.page.evaluate("() => JSON.stringify(seen)").toString())
                .valueStream()
                .toList();
        assertThat(((Number) visit.page.evaluate("() => painted")).intValue())
                .as("instants looked at: each step of a replay is painted twice at least, on however slow a machine")
                .isGreaterThan(40);
        assertThat(seen).allSatisfy(instant -> holds(visit, instant));
        assertThat(seen.stream()
                        .filter(instant -> !number(instant, "total").isEmpty())
                        .map(instant -> instant.get("date").asString())
                        .distinct())
                .as("dates whose total was shown")
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"Realized", "Granted", "First year"})
    void aMeasureIsNeverShownWithTheNumbersOfAnother(String measure, Visit visit) {
        visit.sample("&on=2025-03-31");
        visit.page.locator(".tree").waitFor();
        HeldAnswers late = HeldAnswers.of(visit, "/api/careers/[^/?]+/compensation\\?");
        visit.page.evaluate(WATCH);
        visit.page
                .getByText(measure, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        late.await(1);
        assertThat(visit.page.locator(".derived")).hasCount(0);
        assertThat(visit.page.locator(".totals")).not().containsText("No compensation");
        late.stop();
        assertThat(visit.page.locator(".derived .label")).containsText(measure);
        List<JsonNode> seen = JSON.readTree(
                        visit.page.evaluate("() => JSON.stringify(seen)").toString())
                .valueStream()
                .toList();
        assertThat(seen).allSatisfy(instant -> holds(visit, instant));
    }

    @Test
    void theLastQuestionWinsWhateverTheOrderOfTheAnswers(Visit visit) {
        visit.sample("&on=2025-03-31&measure=realized&view=vesting");
        assertThat(visit.total()).hasText("206,250.00");
        HeldAnswers late = HeldAnswers.of(visit, "/api/careers/[^/?]+/(compensation|vesting)\\?");
        visit.page.evaluate(WATCH);
        visit.button("Fact before").click();
        late.await(2);
        visit.button("Next fact").click();
        visit.button("Next fact").click();
        late.letGoNewestFirst();
        late.stop();
        assertThat(visit.asOf()).hasText("as of 1 Apr 2025");
        assertThat(visit.total()).not().hasText("…");
        assertThat(visit.page.locator(".calendar .tranche.vested")).hasCount(1);
        List<JsonNode> seen = JSON.readTree(
                        visit.page.evaluate("() => JSON.stringify(seen)").toString())
                .valueStream()
                .toList();
        assertThat(seen).allSatisfy(instant -> holds(visit, instant));
    }

    @Test
    void whatWasKnownEarlierIsNeverShownUnderALaterKnowledge(Visit visit) {
        visit.post("/api/careers/known-late/commands", Careers.hired("known-late"));
        visit.post(
                "/api/careers/known-late/commands",
                "{\"type\":\"Raise\",\"effectiveOn\":\"2024-02-01\","
                        + "\"baseSalary\":{\"amount\":\"110000.00\",\"currency\":\"USD\"}}");
        String first = JSON.readTree(visit.get("/api/careers/known-late/facts"))
                .at("/facts/0/recordedAt")
                .asString();
        visit.open("?career=known-late&on=2024-03-01");
        assertThat(visit.total()).hasText("121,000.00");
        HeldAnswers late = HeldAnswers.of(visit, "/replay\\?");
        visit.page.locator("known-at summary").click();
        visit.page.locator("known-at .moments button").last().click();
        late.await(1);
        assertThat(visit.page.locator("known-at summary")).containsText("as we knew it on");
        assertThat(visit.total()).not().isVisible();
        late.stop();
        assertThat(visit.total()).hasText("110,000.00");
        assertThat(visit.page).hasURL(java.util.regex.Pattern.compile(".*known=" + first.substring(0, 10) + ".*"));
    }

    @Test
    @AtLength
    void nothingJumpsWhileAnswersAreOnTheirWay(Visit visit) {
        visit.sample("&on=2025-03-31&measure=realized&view=vesting");
        visit.page.locator(".calendar").waitFor();
        visit.page.locator(".pay .plot").waitFor();
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.page.evaluate("""
                () => {
                  window.places = new Set();
                  const look = () => {
                    const [tabs, page] = [document.querySelector('.tabs'), document.documentElement];
                    places.add(`${Math.round(tabs.getBoundingClientRect().top + scrollY)} of ${page.scrollHeight}`);
                    requestAnimationFrame(look);
                  };
                  look();
                }""");
        HeldAnswers late = HeldAnswers.of(visit, "/api/careers/[^/?]+/(compensation|vesting)\\?");
        visit.button("Fact before").click();
        late.await(1);
        assertThat(visit.total()).hasText("…");
        Object places = visit.page.evaluate("() => [...places]");
        visit.page.waitForCondition(() -> {
            late.letGoNewestFirst();
            return visit.page.locator(".pay .plot").isVisible()
                    && visit.page.locator(".calendar").isVisible();
        });
        late.stop();
        assertThat(visit.asOf()).hasText("as of 20 Mar 2025");
        assertThat((List<?>) visit.page.evaluate("() => [...places]"))
                .isEqualTo(places)
                .hasSize(1);
    }

    /* Whatever of it is a number is what the API answers for the date and measure beside it. */
    private void holds(Visit visit, JsonNode instant) {
        String shown = instant.get("date").asString();
        LocalDate date = LocalDate.parse(shown, WRITTEN);
        String measure = instant.get("measure").asString();
        assertThat(instant.get("field").asString()).as("the date field").isEqualTo(shown);
        JsonNode answer = answers.computeIfAbsent(measure + date, key -> answer(visit, measure, date));
        JsonNode totals = answer.get("totals");
        if (instant.get("total").asString().startsWith("No compensation")) {
            assertThat(totals.isEmpty())
                    .as("%s on %s is said to be nothing", measure, date)
                    .isTrue();
        }
        String total = totals.isEmpty() ? "" : totals.get(0).at("/total/amount").asString();
        String withBenefits = totals.isEmpty()
                ? ""
                : totals.get(0).at("/totalWithBenefits/amount").asString();
        for (String place : List.of("total", "table", "derived")) {
            assertThat(number(instant, place)).as("%s in %s", place, instant).isIn("", total);
        }
        assertThat(number(instant, "charted"))
                .as("the end of the chart in %s", instant)
                .satisfiesAnyOf(end -> assertThat(end).isIn("", total, withBenefits), end -> assertThat(measure)
                        .isEqualTo("Annualized"));
        if (!instant.get("derivation").asString().isEmpty()) {
            assertThat(instant.get("derivation").asString())
                    .as("the derivation in %s", instant)
                    .startsWith(measure + ", ")
                    .contains(windowed(measure) ? date.plusDays(1).format(WRITTEN) : shown);
        }
        if (!measure.equals("First year")) {
            assertThat(instant.get("explained").asString()).contains(shown);
        }
    }

    private static String number(JsonNode instant, String place) {
        String text = instant.get(place).asString().replaceFirst("( .*)", "").replace(",", "");
        return text.matches("[\\d.]+") ? text : "";
    }

    private static JsonNode answer(Visit visit, String measure, LocalDate date) {
        String when = windowed(measure)
                ? "&from=%s&to=%s".formatted(date.plusDays(1).minusYears(1), date.plusDays(1))
                : "&asOf=" + date;
        return JSON.readTree(visit.get("/api/careers/" + Visit.SAMPLE + "/compensation?measure=" + id(measure) + when));
    }

    private static boolean windowed(String measure) {
        return measure.equals("Realized") || measure.equals("Granted");
    }

    private static String id(String measure) {
        return measure.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
