package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/**
 * In privacy mode no amount, no number of units and no percent of pay is anywhere: in no text, no attribute that is
 * read, no field, no title and no address. What is printed is the same text.
 */
@PageTest
class PrivacyTest {

    /* Whatever looks like an amount, where it stands. Lengths in drawings, dates, links of the ledger are none. */
    private static final String REVEALED = """
            () => {
              const DRAWN = ['d', 'x', 'y', 'width', 'height', 'viewBox', 'transform', 'cx', 'cy', 'r', 'stroke-width',
                'min', 'max', 'style'];
              const NO_AMOUNTS = [
                /\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+Z)?/g,
                /[0-9a-f]{16,}/g,
                /\\b\\d{1,2} [A-Z][a-z]{2} \\d{4}(, \\d\\d:\\d\\d(:\\d\\d\\.\\d{3})?)?/g,
                /\\b(19|20)\\d\\d\\b/g,
                /\\b\\d\\d:\\d\\d:\\d\\d\\b/g,
              ];
              const AMOUNTS = [/\\d[\\d,]*\\.\\d/, /\\d,\\d{3}/, /\\d{4,}/, /\\d ?%/, /\\d ?(USD|EUR|k\\b|M\\b|units|shares)/,
                /(USD|EUR) \\d/];
              const found = new Set();
              const look = (where, given) => {
                const text = NO_AMOUNTS.reduce((left, rule) => left.replace(rule, ''), given);
                if (AMOUNTS.some((rule) => rule.test(text))) found.add(`${where}: ${given.trim()}`);
              };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) look('text', texts.currentNode.data);
              for (const element of document.querySelectorAll('body *')) {
                for (const { name, value } of element.attributes)
                  if (!DRAWN.includes(name))
                    look(`${name} of ${element.tagName}`, name === 'href' ? decodeURIComponent(value) : value);
                if (element.matches('input:not([type=range])')) look('field', element.value);
              }
              look('title', document.title);
              look('address', decodeURIComponent(location.search));
              return [...found];
            }""";

    @Test
    @AtLength
    void noViewNoMeasureAndNoFactRevealsAnAmount(Visit visit) {
        String here = hidden(visit, "hidden");
        for (String more : List.of(
                "&view=why",
                "&view=years",
                "&view=years&by=month",
                "&view=growth",
                "&view=vesting",
                "&view=changes&against=2020-01-01",
                "&view=claims&claim=331200&within=500",
                "&view=ledger",
                "&measure=realized&window=calendar",
                "&measure=granted&window=career",
                "&measure=first-year")) {
            walkTo(visit, here + more);
            revealsNothing(visit, more);
        }
        Object numbers = visit.page.evaluate("""
                async () => {
                  const { facts } = await (await fetch('./api/careers/hidden/facts')).json();
                  return [...Map.groupBy(facts, ({ fact }) => fact.type).values()].map(([first]) => first.number);
                }""");
        List<Object> kinds = new ArrayList<>((List<?>) numbers);
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(15);
        for (Object number : kinds) {
            walkTo(visit, here + "&fact=" + number);
            assertThat(visit.page.locator(".fact-card .overline")).hasText("Fact " + number);
            revealsNothing(visit, "fact " + number);
        }
        walkTo(visit, here + "&record=due");
        visit.page.locator(".preview").waitFor();
        revealsNothing(visit, "vests that fell due");
        walkTo(visit, "?on=2025-04-01");
        visit.page.locator("career-overview table").waitFor();
        revealsNothing(visit, "all careers");
        walkTo(visit, here + "&record=Correct&of=5");
        Locator amount = visit.page.locator("record-sheet input.amount").first();
        amount.waitFor();
        assertThat(amount.evaluate("field => getComputedStyle(field).webkitTextSecurity"))
                .as("what is typed into a form")
                .isEqualTo("disc");
    }

    @Test
    void aClaimLeavesTheAddressAndComesBackToIt(Visit visit) {
        visit.sample("&on=2025-03-31&view=claims&claim=331200");
        Locator claimed = visit.page.getByLabel("Claimed total");
        assertThat(claimed).hasValue("331200");
        visit.page.keyboard().press("p");
        assertThat(claimed).hasValue("");
        assertThat(visit.page).not().hasURL(Pattern.compile(".*331200.*"));
        assertThat(visit.page.locator(".verdict")).isVisible();
        visit.page.reload();
        assertThat(visit.page.locator(".verdict")).isVisible();
        visit.link("Growth").click();
        visit.page.goBack();
        assertThat(visit.page.locator(".verdict")).isVisible();
        assertThat(visit.page).not().hasURL(Pattern.compile(".*331200.*"));
        visit.page.keyboard().press("p");
        assertThat(visit.page).hasURL(Pattern.compile(".*claim=331200.*"));
        assertThat(claimed).hasValue("331200");
    }

    /* The address of a rich career, in privacy mode. */
    private static String hidden(Visit visit, String id) {
        visit.post("/api/careers/" + id + "/commands", Careers.rich(id));
        String here = "?career=" + id + "&on=2025-04-01";
        visit.open(here);
        visit.page.keyboard().press("p");
        assertThat(visit.button("Hide amounts")).hasAttribute("aria-pressed", "true");
        return here;
    }

    /* As Back and Forward do, without loading the page again. */
    private static void walkTo(Visit visit, String address) {
        visit.page.evaluate("""
                async (address) => {
                  const frame = () => new Promise(requestAnimationFrame);
                  history.pushState(null, '', address);
                  dispatchEvent(new PopStateEvent('popstate'));
                  await frame();
                  await frame();
                }""", address);
        visit.page.locator("career-page:not(:has([aria-busy=true]))").waitFor();
    }

    private static void revealsNothing(Visit visit, String where) {
        assertThat((List<?>) visit.page.evaluate(REVEALED))
                .as("amounts: %s", where)
                .isEmpty();
    }
}
