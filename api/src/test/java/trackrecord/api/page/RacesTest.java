package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
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

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of("j", "j", "j", "k", "m");
    private static final String LATE =
            "/api/(ledger$|careers/[^/?]+(\\?.*asOf|/(compensation(?!/series)|growth|vesting|changes|upcoming|claims|ledger)))";

    /** Where a view shows a number of its own. */
    private static final Map<String, String> PLACES = Map.of(
            "why",
            "derived",
            "years",
            "newestYear",
            "growth",
            "growth",
            "vesting",
            "vested",
            "changes",
            "changedTo",
            "claims",
            "claimed",
            "ledger",
            "links",
            "summary",
            "summed");

    private static final String LISTED = """
            () => {
              const texts = (place, selector) => [...place.querySelectorAll(selector)].map((each) => each.innerText.trim());
              const sums = [...document.querySelectorAll('dl.overview-sums > div')].map((each) =>
                [each.querySelector('strong').innerText, each.querySelector('dt').innerText.split(', ')[1]]
                  .filter(Boolean).join(' '));
              return JSON.stringify({
                on: document.querySelector('#overview-on').value,
                rows: [...document.querySelectorAll('.overview-table tbody tr')].map((row) =>
                  [...texts(row, '.who a'), ...texts(row, '.worth')]),
                sums: sums.length ? [sums] : [],
              });
            }""";

    @Test
    void whatIsSeenOnTheWayIsTrue(Visit visit) {
        race(visit, Visit.SAMPLE, "why", 11, 12, random -> press(visit, random));
    }

    @ParameterizedTest
    @AtLength
    @CsvSource({"why, 1", "years, 2", "growth, 3", "vesting, 4", "changes, 5", "summary, 6"})
    void everyViewIsTrueAtEachOf200Instants(String view, int seed, Visit visit) {
        race(visit, Visit.SAMPLE, view, seed, 200, random -> press(visit, random));
    }

    @Test
    @AtLength
    void theVerdictIsThatOfTheStatedClaimAtEachOf200Instants(Visit visit) {
        race(visit, Visit.SAMPLE, "claims&claim=352750&from=2024-04-01&to=2025-04-01", 7, 200, random -> {
            if (random.nextInt(3) == 0) {
                press(visit, random);
            } else {
                state(
                        visit,
                        List.of("352750", "331200", "247750").get(random.nextInt(3)),
                        List.of("1 Apr 2024", "1 Jul 2024").get(random.nextInt(2)));
            }
        });
    }

    /* What moves a ledger is that somebody records something. */
    @Test
    @AtLength
    void theLedgerIsNeverOlderThanTheFactsBesideItAtEachOf200Instants(Visit visit) {
        visit.listening().post("/api/careers/raced/commands", Careers.hired("raced"));
        visit.post("/api/careers/raced/commands", """
                [{"type":"Raise","effectiveOn":"2024-03-01","baseSalary":{"amount":"110000","currency":"USD"}},
                 {"type":"Raise","effectiveOn":"2024-09-01","baseSalary":{"amount":"120000","currency":"USD"}}]""");
        race(visit, "raced", "ledger", 8, 200, random -> {
            if (random.nextInt(4) > 0) {
                press(visit, random);
            } else {
                visit.post("/api/careers/raced/commands", """
                        {"type":"RecordAchievement","effectiveOn":"2024-01-01","title":"Shipped","category":"DELIVERY"}""");
            }
        });
        int facts = JSON.readTree(visit.get("/api/careers/raced/ledger"))
                .get("entries")
                .size();
        assertThat(visit.page.locator(".ledger .answer section")).containsText(facts + " links");
    }

    @Test
    @AtLength
    void everyCareerOfTheListIsTrueAtEachOf200Instants(Visit visit) {
        visit.post("/api/careers/raced-too/commands", Careers.hired("raced-too"));
        Random random = new Random(9);
        visit.open("?on=2024-06-10");
        visit.page.locator(".overview-table").waitFor();
        HeldAnswers late = HeldAnswers.of(visit, "/api/careers\\?|/api/compensation\\?");
        for (int instant = 0; instant < 200; instant++) {
            LocalDate to = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500));
            visit.page.locator("#overview-on").fill(to.toString());
            visit.page.locator("#overview-on").press("Enter");
            listIsTrue(visit, "instant " + instant);
            late.stir(random);
            listIsTrue(visit, "instant " + instant + ", after some answers");
        }
        late.stop();
        assertThat(visit.page.locator("main:not(:has([data-state=asking], [data-state=failed])) .overview-table"))
                .isVisible();
        assertThat(listIsTrue(visit, "at rest")).isNotEmpty();
    }

    /* Names with what they come to, and the sums over all: those of the day that stands in the field. */
    private static List<List<String>> listIsTrue(Visit visit, String when) {
        JsonNode seen = JSON.readTree(visit.page.evaluate(LISTED).toString());
        String on = LocalDate.parse(seen.get("on").asString(), Sight.WRITTEN).toString();
        List<List<String>> rows = lines(seen.get("rows"));
        if (!rows.isEmpty()) {
            JsonNode careers = JSON.readTree(visit.get("/api/careers?totals=true&size=500&asOf=" + on))
                    .get("careers");
            assertThat(rows)
                    .as("%s: careers on %s", when, on)
                    .containsExactlyInAnyOrderElementsOf(careers.valueStream()
                            .map(career -> line(career.get(career.hasNonNull("name") ? "name" : "careerId"), career))
                            .toList());
        }
        List<List<String>> sums = lines(seen.get("sums"));
        if (!sums.isEmpty()) {
            JsonNode all = JSON.readTree(visit.get("/api/compensation?asOf=" + on));
            assertThat(sums).as("%s: sums on %s", when, on).containsExactly(line(all.get("careers"), all));
        }
        return rows;
    }

    private static List<String> line(JsonNode first, JsonNode of) {
        List<String> line = new ArrayList<>(List.of(first.asString().replace(",", "")));
        of.path("totals")
                .forEach(total -> line.add(total.get("total").asString() + " "
                        + total.get("currency").asString()));
        return line;
    }

    private static List<List<String>> lines(JsonNode rows) {
        return rows.valueStream()
                .map(row -> row.valueStream()
                        .map(cell -> cell.asString().replace(",", ""))
                        .toList())
                .toList();
    }

    private static void race(Visit visit, String career, String view, int seed, int instants, Consumer<Random> move) {
        Random random = new Random(seed);
        visit.open("?career=" + career + "&on=2024-06-10&view=" + view);
        visit.page.locator("main .headline-sum, main .summary-total").first().waitFor();
        Sight sight = new Sight(visit, career);
        HeldAnswers late = HeldAnswers.of(visit, LATE);
        for (int instant = 0; instant < instants; instant++) {
            move.accept(random);
            sight.isTrue("%s, seed %d, instant %d".formatted(view, seed, instant));
            late.stir(random);
            sight.isTrue("%s, seed %d, instant %d, after some answers".formatted(view, seed, instant));
        }
        late.stop();
        assertThat(visit.page.locator("career-page:not(:has([data-state=asking], [data-state=failed]))"))
                .isVisible();
        // Whatever was cut off is there in the end, and is true.
        JsonNode seen = sight.isTrue(view + ", at rest");
        assertThat(seen.get(PLACES.get(view.replaceFirst("&.*", ""))).toString())
                .as("what the view shows at rest")
                .containsPattern("\\d");
    }

    private static void press(Visit visit, Random random) {
        visit.page.keyboard().press(KEYS.get(random.nextInt(KEYS.size())));
    }

    private static void state(Visit visit, String amount, String from) {
        visit.page.evaluate("""
                ([amount, from]) => {
                  document.querySelector('#claim-amount').value = amount;
                  document.querySelector('#claim-from').value = from;
                  document.querySelector('.claim-form').requestSubmit();
                }""", List.of(amount, from));
    }
}
