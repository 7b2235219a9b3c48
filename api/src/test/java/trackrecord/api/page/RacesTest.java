package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.random.AtLength;

/**
 * Somebody moves on before the answers are there, which come late, in another order or not at all: at every instant that
 * is looked at, whatever is a number on the screen is what the API says of the date and the measure that stand there.
 */
@PageTest
class RacesTest {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of("j", "j", "j", "k", "m");

    /** Where a view shows a number of its own. */
    private static final Map<String, String> PLACES = Map.of(
            "why", "derived", "years", "newestYear", "growth", "growth", "vesting", "vested", "changes", "changedTo");

    private static final String SEEN = """
            () => {
              const text = (selector) => document.querySelector(selector)?.innerText.replace(/\\s+/g, ' ').trim() ?? '';
              const all = (selector) => [...document.querySelectorAll(selector)].map((each) => each.innerText.trim());
              return JSON.stringify({
                date: text('.as-of').replace('as of ', ''),
                measure: text('[role=radio][aria-checked=true]'),
                total: text('.headline-sum'),
                table: text('.pay-table .sum td'),
                derived: text('.tree .n'),
                years: text('.years-view .explain'),
                newestYear: all('.years-table tbody tr:not(.sum) strong').at(-1) ?? '',
                growth: all('.growth .numbers dd strong'),
                vested: text('.vesting-sums dd strong'),
                changed: text('.sides thead th:nth-child(3)'),
                changedTo: all('.sides tbody strong').at(-1) ?? '',
              });
            }""";

    private final Map<String, JsonNode> answers = new HashMap<>();

    @Test
    void whatIsSeenOnTheWayIsTrue(Visit visit) {
        race(visit, "why", 11, 12);
    }

    @ParameterizedTest
    @AtLength
    @CsvSource({"why, 1", "years, 2", "growth, 3", "vesting, 4", "changes, 5"})
    void everyViewIsTrueAtEachOfFortyInstants(String view, int seed, Visit visit) {
        race(visit, view, seed, 40);
    }

    private void race(Visit visit, String view, int seed, int instants) {
        Random random = new Random(seed);
        visit.sample("&on=2024-06-10&view=" + view);
        HeldAnswers late = HeldAnswers.of(visit, "/api/careers/[^/?]+/(compensation|growth|vesting|changes|upcoming)");
        for (int instant = 0; instant < instants; instant++) {
            visit.page.keyboard().press(KEYS.get(random.nextInt(KEYS.size())));
            isTrue(visit, "%s, seed %d, instant %d".formatted(view, seed, instant));
            late.stir(random);
            isTrue(visit, "%s, seed %d, instant %d, after some answers".formatted(view, seed, instant));
        }
        late.stop();
        assertThat(visit.page.locator("career-page:not(:has([data-state=asking], [data-state=failed]))"))
                .isVisible();
        // Whatever was cut off is there in the end, and is true.
        assertThat(isTrue(visit, view + ", at rest").get(PLACES.get(view)).toString())
                .as("what the view shows at rest")
                .containsPattern("\\d");
    }

    private JsonNode isTrue(Visit visit, String when) {
        JsonNode seen = JSON.readTree(visit.page.evaluate(SEEN).toString());
        LocalDate date = LocalDate.parse(seen.get("date").asString(), WRITTEN);
        String measure = seen.get("measure").asString().toLowerCase(Locale.ROOT).replace(' ', '-');
        JsonNode total = total(visit, measure, date);
        for (String place : List.of("total", "table", "derived")) {
            agrees(seen.get(place), total, when + ": " + place, seen);
        }
        if (!seen.get("years").asString().isEmpty()) {
            assertThat(seen.get("years").asString()).as(when).contains("up to " + WRITTEN.format(date));
            agrees(seen.get("newestYear"), newestYear(visit, measure, date), when + ": newest year", seen);
        }
        if (!seen.get("growth").isEmpty()) {
            assertThat(seen.get("growth").valueStream().map(RacesTest::number))
                    .as("%s: growth in %s", when, seen)
                    .containsExactlyElementsOf(growth(visit, date));
        }
        agrees(seen.get("vested"), ask(visit, "vesting?asOf=" + date).at("/grants/0/vested/amount"), when, seen);
        if (!seen.get("changedTo").asString().isEmpty()) {
            assertThat(seen.get("changed").asString()).as(when).isEqualTo(WRITTEN.format(date));
            agrees(seen.get("changedTo"), total(visit, "annualized", date), when + ": changes", seen);
        }
        return seen;
    }

    /* What is no number, as the dots of an answer that is on its way, says nothing that could be wrong. */
    private static void agrees(JsonNode shown, JsonNode expected, String when, JsonNode seen) {
        String text = shown.asString().replace(",", "");
        if (text.matches("[\\d.]+")) {
            assertThat(text).as("%s in %s", when, seen).isEqualTo(expected.asString());
        }
    }

    private static BigDecimal number(JsonNode text) {
        return new BigDecimal(text.asString().replaceAll("[+ %]", "").replace('−', '-')).stripTrailingZeros();
    }

    private JsonNode total(Visit visit, String measure, LocalDate date) {
        boolean windowed = measure.equals("realized") || measure.equals("granted");
        LocalDate end = date.plusDays(1);
        String when = windowed ? "&from=%s&to=%s".formatted(end.minusYears(1), end) : "&asOf=" + date;
        return ask(visit, "compensation?measure=" + measure + when).at("/totals/0/total/amount");
    }

    private JsonNode newestYear(Visit visit, String measure, LocalDate date) {
        String asked = measure.equals("first-year") ? "realized" : measure;
        JsonNode periods = ask(
                        visit,
                        "compensation/periods?by=year&from=2024-01-01&measure=" + asked + "&to=" + date.plusDays(1))
                .get("periods");
        return periods.get(periods.size() - 1).at("/totals/0/total");
    }

    private List<BigDecimal> growth(Visit visit, LocalDate date) {
        JsonNode growth = ask(visit, "growth?from=2024-04-01&to=" + date.plusDays(1));
        List<BigDecimal> numbers = new ArrayList<>(growth.get("rates")
                .valueStream()
                .filter(rate -> rate.hasNonNull("before") && rate.hasNonNull("after"))
                .map(rate -> number(rate.get("percent")))
                .toList());
        numbers.add(number(growth.at("/promotions/count")));
        return numbers;
    }

    private JsonNode ask(Visit visit, String question) {
        return answers.computeIfAbsent(
                question, asked -> JSON.readTree(visit.get("/api/careers/" + Visit.SAMPLE + "/" + asked)));
    }
}
