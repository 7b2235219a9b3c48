package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of hundreds of facts: the rows that somebody looks for are there at once, and every row as soon as the browser
 * has time, which it has here when it is told so.
 */
@PageTest
class LongListTest {

    private static final String HELD = "window.idle = []; window.requestIdleCallback = (act) => window.idle.push(act)";

    @Test
    void theRowsThatAreLookedForAreThereFirstAndAllInTheEnd(Visit visit) {
        int facts = open(visit, "long-list", "&on=2014-06-01");
        assertThat(visit.page.locator("fact-list li.now").last()).isInViewport();
        assertThat(rows(visit).count()).isBetween(120, facts - 100);
        assertThat(visit.page.locator("#facts")).hasAttribute("aria-busy", "true");
        visit.slider().press("Home");
        assertThat(visit.page.locator("fact-list li.now").last()).isInViewport();
        visit.page.getByLabel("Find facts").fill("hire 2015");
        assertThat(rows(visit)).hasCount(1);
        assertThat(rows(visit)).containsText("Hired by Contoso Cloud");
        visit.page.getByLabel("Find facts").fill("");
        assertThat(rows(visit).nth(90)).isAttached();
        assertThat(rows(visit).count()).isLessThan(facts);

        int first = rows(visit).count();
        rows(visit).evaluateAll("rows => rows.forEach((row) => (row.seen = true))");
        for (int more = 0; more < facts && isBusy(visit); more++) {
            visit.page.evaluate("""
                    async () => {
                      window.idle.splice(0).forEach((act) => act());
                      await document.querySelector('fact-list').updateComplete;
                    }""");
        }
        assertThat(visit.page.locator("#facts")).not().hasAttribute("aria-busy", "true");
        assertThat(numbers(visit)).hasSize(facts).doesNotHaveDuplicates();
        assertThat(days(visit)).isSorted();
        assertThat(rows(visit).evaluateAll("rows => rows.filter((row) => row.seen).length"))
                .as("rows that were there from the first on")
                .isEqualTo(first);
    }

    @Test
    void aFactThatIsOpenHasItsRowAndAPrintHasAll(Visit visit) {
        int facts = open(visit, "long-print", "&on=2014-06-01&fact=9");
        Locator row = visit.page.locator("fact-list li[data-number='9']");
        assertThat(row).hasClass("open");
        visit.page.keyboard().press("Escape");
        assertThat(row.locator("a")).isFocused();
        assertThat(rows(visit).count()).isLessThan(facts);
        visit.page.pdf(new Page.PdfOptions().setFormat("A4"));
        assertThat(rows(visit)).hasCount(facts);
    }

    /** How many facts there are. */
    private static int open(Visit visit, String career, String more) {
        visit.post("/api/careers/" + career + "/commands", Careers.long400());
        visit.page.addInitScript(HELD);
        visit.open("?career=" + career + more);
        visit.page.locator("fact-list li.now").first().waitFor();
        return new JsonMapper()
                .readTree(visit.get("/api/careers/" + career + "/facts"))
                .get("facts")
                .size();
    }

    private static boolean isBusy(Visit visit) {
        return visit.page.locator("#facts[aria-busy]").count() > 0;
    }

    private static Locator rows(Visit visit) {
        return visit.page.locator("fact-list li[data-number]");
    }

    private static List<String> numbers(Visit visit) {
        return values(visit, "number");
    }

    private static List<String> days(Visit visit) {
        return values(visit, "on");
    }

    private static List<String> values(Visit visit, String name) {
        Object found = rows(visit).evaluateAll("(rows, name) => rows.map((row) => row.dataset[name])", name);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
