package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sees of a career at an instant, held against what the API says of the date and the measure that stand
 * there. What is no number, as the dots of an answer that is on its way, says nothing that could be wrong.
 */
final class Sight {

    static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final String SEEN = """
            () => {
              const text = (selector) => document.querySelector(selector)?.innerText.replace(/\\s+/g, ' ').trim() ?? '';
              const all = (selector) => [...document.querySelectorAll(selector)].map((each) => each.innerText.trim());
              return JSON.stringify({
                date: text('.as-of').replace('as of ', ''),
                measure: text('[role=radio][aria-checked=true]'),
                total: text('.headline-sum'),
                table: text('.pay-table .sum td'),
                tenure: text('.tenure strong'),
                next: document.querySelector('.upcoming .next time')?.dateTime ?? '',
                derived: text('.tree .n'),
                years: text('.years-view .explain'),
                newestYear: all('.years-table tbody tr:not(.sum) strong').at(-1) ?? '',
                growth: all('.growth .numbers dd strong'),
                vested: text('.vesting-sums dd strong'),
                changed: text('.sides thead th:nth-child(3)'),
                changedTo: all('.sides tbody strong').at(-1) ?? '',
                claimed: text('.claims .verdict p'),
                differs: all('.claims table.figures tbody td'),
                links: text('.ledger .answer section p'),
                listed: document.querySelectorAll('fact-list li[data-number]').length,
                paper: text('.summary-paper header p'),
                summed: text('.summary-total'),
                receivedYear: all('.summary-paper table:has(thead) tbody tr strong').at(-1) ?? '',
                address: location.search,
              });
            }""";

    private final Map<String, JsonNode> answers = new HashMap<>();
    private final Visit visit;
    private final String career;

    Sight(Visit visit, String career) {
        this.visit = visit;
        this.career = career;
    }

    /** Holds what is seen now against the API, and hands it on. */
    JsonNode isTrue(String when) {
        JsonNode seen = JSON.readTree(visit.page.evaluate(SEEN).toString());
        LocalDate date = LocalDate.parse(seen.get("date").asString(), WRITTEN);
        compensation(seen, date, when);
        agrees(seen, "vested", ask("vesting?asOf=" + date).at("/grants/0/vested/amount"), when);
        if (!seen.get("growth").isEmpty()) {
            assertThat(seen.get("growth").valueStream().map(Sight::number))
                    .as("%s: growth in %s", when, seen)
                    .containsExactlyElementsOf(growth(date));
        }
        if (!seen.get("changedTo").asString().isEmpty()) {
            assertThat(seen.get("changed").asString()).as(when).isEqualTo(WRITTEN.format(date));
            agrees(seen, "changedTo", total("annualized", date), when);
        }
        tenureAndNext(seen, date, when);
        summary(seen, date, when);
        claim(seen, when);
        ledger(seen, when);
        return seen;
    }

    private void compensation(JsonNode seen, LocalDate date, String when) {
        String measure = seen.get("measure").asString().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (measure.isEmpty()) {
            return;
        }
        JsonNode total = total(measure, date);
        for (String place : List.of("total", "table", "derived")) {
            agrees(seen, place, total, when);
        }
        if (!seen.get("years").asString().isEmpty()) {
            assertThat(seen.get("years").asString()).as(when).contains("up to " + WRITTEN.format(date));
            String asked = measure.equals("first-year") ? "realized" : measure;
            agrees(seen, "newestYear", newestYear(asked, date), when);
        }
    }

    private void tenureAndNext(JsonNode seen, LocalDate date, String when) {
        List<String> tenure = digits(seen.get("tenure").asString());
        if (!tenure.isEmpty()) {
            JsonNode lasted = ask("?asOf=" + date).at("/tenure/employments/0/withEmployer/period");
            assertThat(tenure).as("%s: tenure in %s", when, seen).isEqualTo(digits(lasted.asString()));
        }
        String next = seen.get("next").asString();
        if (!next.isEmpty()) {
            JsonNode first = ask("upcoming?days=365&asOf=" + date).at("/entries/0/on");
            assertThat(next).as("%s: what comes next in %s", when, seen).isEqualTo(first.asString());
        }
    }

    private void summary(JsonNode seen, LocalDate date, String when) {
        if (!seen.get("paper").asString().isEmpty()) {
            assertThat(seen.get("paper").asString()).as(when).isEqualTo("on " + WRITTEN.format(date));
            agrees(seen, "summed", total("annualized", date), when);
            agrees(seen, "receivedYear", newestYear("realized", date), when);
        }
    }

    /* A verdict is one of the claim that the address states: its sum, its time, and how far each measure is from it. */
    private void claim(JsonNode seen, String when) {
        if (seen.get("claimed").asString().isEmpty()) {
            return;
        }
        String address = seen.get("address").asString();
        String amount = parameter(address, "claim");
        LocalDate from = LocalDate.parse(parameter(address, "from"));
        LocalDate to = LocalDate.parse(parameter(address, "to"));
        assertThat(seen.get("claimed").asString().replace(",", ""))
                .as("%s: the claim in %s", when, seen)
                .startsWith(
                        "%s.00 USD %s to %s.".formatted(amount, WRITTEN.format(from), WRITTEN.format(to.minusDays(1))));
        JsonNode measures = answers.computeIfAbsent(
                        amount + from + to,
                        key -> JSON.readTree(
                                visit.post("/api/careers/" + career + "/claims", """
                                {"amount":{"amount":"%s","currency":"USD"},"from":"%s","to":"%s"}""".formatted(amount, from, to))))
                .get("measures");
        assertThat(seen.get("differs").valueStream().map(Sight::number))
                .as("%s: the measures of the claim in %s", when, seen)
                .containsExactlyElementsOf(measures.valueStream()
                        .flatMap(each -> Stream.of(each.get("total"), each.get("difference")))
                        .map(Sight::number)
                        .toList());
    }

    /* Facts are only ever added: the number of links and the newest of them belong together, and to no older list. */
    private void ledger(JsonNode seen, String when) {
        List<String> links = digits(seen.get("links").asString().replaceFirst(" .*", ""));
        if (links.isEmpty()) {
            return;
        }
        int count = Integer.parseInt(links.getFirst());
        JsonNode entries =
                JSON.readTree(visit.get("/api/careers/" + career + "/ledger")).get("entries");
        assertThat(count)
                .as("%s: links in %s", when, seen)
                .isBetween(seen.get("listed").asInt(), entries.size());
        assertThat(seen.get("links").asString())
                .as("%s: the newest of %d links", when, count)
                .endsWith(" " + entries.get(count - 1).get("link").asString());
    }

    private static void agrees(JsonNode seen, String place, JsonNode expected, String when) {
        String text = seen.get(place).asString().replace(",", "");
        if (text.matches("[\\d.]+")) {
            assertThat(text).as("%s: %s in %s", when, place, seen).isEqualTo(expected.asString());
        }
    }

    private static BigDecimal number(JsonNode text) {
        String digits = text.asString().replaceAll("[+ ,%]", "").replace('−', '-');
        return digits.equals("nothing") ? BigDecimal.ZERO : new BigDecimal(digits).stripTrailingZeros();
    }

    private static List<String> digits(String text) {
        return DIGITS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String parameter(String address, String name) {
        return address.replaceFirst("^(?:.*[?&])" + name + "=([^&]*).*$", "$1");
    }

    private JsonNode total(String measure, LocalDate date) {
        boolean windowed = measure.equals("realized") || measure.equals("granted");
        LocalDate end = date.plusDays(1);
        String when = windowed ? "&from=%s&to=%s".formatted(end.minusYears(1), end) : "&asOf=" + date;
        return ask("compensation?measure=" + measure + when).at("/totals/0/total/amount");
    }

    private JsonNode newestYear(String measure, LocalDate date) {
        JsonNode periods = ask("compensation/periods?by=year&from=2024-01-01&measure=%s&to=%s"
                        .formatted(measure, date.plusDays(1)))
                .get("periods");
        return periods.get(periods.size() - 1).at("/totals/0/total");
    }

    private List<BigDecimal> growth(LocalDate date) {
        JsonNode growth = ask("growth?from=2024-04-01&to=" + date.plusDays(1));
        List<BigDecimal> numbers = new ArrayList<>(growth.get("rates")
                .valueStream()
                .filter(rate -> rate.hasNonNull("before") && rate.hasNonNull("after"))
                .map(rate -> number(rate.get("percent")))
                .toList());
        numbers.add(number(growth.at("/promotions/count")));
        return numbers;
    }

    private JsonNode ask(String question) {
        String path = "/api/careers/" + career + (question.startsWith("?") ? "" : "/") + question;
        return answers.computeIfAbsent(path, asked -> JSON.readTree(visit.get(asked)));
    }
}
