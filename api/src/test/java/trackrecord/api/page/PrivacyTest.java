package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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
                // The ledger counts what all tests recorded.
                /\\b\\d+ (facts|links)\\b/g,
                // How an amount may be written.
                /13\\.01\\.(2020)?|28\\.800,00|\\b250k\\b|\\b5 % is\\b|\\b10 % of the salary\\b/g,
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
                // What is typed into a form stands there as dots.
                if (element.matches('input:not([type=range])') && getComputedStyle(element).webkitTextSecurity !== 'disc')
                  look('field', element.value);
              }
              look('title', document.title);
              look('address', decodeURIComponent(location.search));
              return [...found];
            }""";

    @Test
    void whatIsHiddenIsNotFoundEither(Visit visit) {
        visit.post("/api/careers/not-found/commands", Careers.hired("not-found"));
        visit.post("/api/careers/not-found/commands", """
                {"type":"Raise","effectiveOn":"2024-05-01","baseSalary":{"amount":"118000","currency":"USD"},
                 "note":"They asked for 131313 first"}""");
        visit.open("?career=not-found&on=2024-06-01&find=118000");
        Locator rows = visit.page.locator("fact-list li");
        Locator ticks = visit.page.locator(".ticks .tick");
        assertThat(rows).hasCount(1);
        assertThat(ticks).hasCount(1);
        visit.button("Hide amounts").click();
        assertThat(rows).hasCount(0);
        assertThat(ticks).hasCount(0);
        visit.page.getByLabel("Find facts").fill("131313");
        assertThat(visit.page.locator("fact-list")).containsText("No fact has all of this");
        visit.page.getByLabel("Find facts").fill("raise 2024");
        assertThat(rows).hasCount(1);
    }

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
                "&view=summary",
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
        for (String chart : List.of("&view=years", "&view=growth", "&view=vesting&price=40")) {
            walkTo(visit, here + chart);
            for (Locator plot : visit.page.locator(".plot").all()) {
                plot.focus();
                visit.page.keyboard().press("End");
                revealsNothing(visit, chart + ", pointed at");
            }
        }
        walkTo(visit, here + "&record=Correct&of=5");
        Locator amount = visit.page.locator("record-sheet input.amount").first();
        amount.waitFor();
        assertThat(amount.evaluate("field => getComputedStyle(field).webkitTextSecurity"))
                .as("what is typed into a form")
                .isEqualTo("disc");
    }

    @Test
    @AtLength
    void noFormAndNoPreviewRevealsAnAmount(Visit visit) {
        String here = hidden(visit, "hidden-forms");
        RecordSheet sheet = new RecordSheet(visit);
        visit.open(here + "&record=Raise");
        sheet.fill("Base salary", "8 %");
        revealsNothing(visit, "a raise as it was understood");
        preview(visit, sheet, "a raise");
        visit.open(here + "&record=PayBonus");
        sheet.choose("Kind", "SPOT");
        sheet.fill("Amount", "42k");
        preview(visit, sheet, "a bonus");
        visit.open(here + "&record=EndEmployment");
        sheet.choose("Reason", "RESIGNED");
        preview(visit, sheet, "what is at stake");
        visit.open(here + "&record=pay-table");
        for (int row = 1; row <= 2; row++) {
            sheet.fill("Effective from, row " + row, "2025-0" + (row + 4) + "-01");
            sheet.fill("Rate, row " + row, "27" + row + "k");
        }
        sheet.dialog().getByText("Check").click();
        sheet.dialog().locator(".becomes .mark").nth(1).waitFor();
        revealsNothing(visit, "a pay table");
    }

    private static void preview(Visit visit, RecordSheet sheet, String what) {
        sheet.preview();
        revealsNothing(visit, "the preview of " + what);
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

    /* A brag document and a printed view are the page as it is printed: nothing is written for the print alone. */
    @Test
    @AtLength
    void aPrintHoldsNoAmountAndNoneIsWrittenByStyles(Visit visit) {
        String here = hidden(visit, "hidden-print");
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String view : List.of("", "&view=years&measure=realized", "&view=vesting", "&view=summary")) {
            walkTo(visit, here + view);
            revealsNothing(visit, "printed: " + view);
            assertThat((List<?>) visit.page.evaluate("""
                    () => [...document.querySelectorAll('body *')].flatMap((each) =>
                      ['::before', '::after'].map((where) => getComputedStyle(each, where).content))
                      .filter((content) => /\\d/.test(content))"""))
                    .as("written by styles: %s", view)
                    .isEmpty();
        }
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

    private static void walkTo(Visit visit, String address) {
        visit.walkTo(address);
        visit.page.locator("career-page:not(:has([aria-busy=true]))").waitFor();
    }

    private static void revealsNothing(Visit visit, String where) {
        assertThat((List<?>) visit.page.evaluate(REVEALED))
                .as("amounts: %s", where)
                .isEmpty();
    }
}
