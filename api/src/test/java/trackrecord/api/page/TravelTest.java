package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Moving through time: what a person does with the slider, the keys, the list of facts and the address. */
@PageTest
class TravelTest {

    @Test
    void theSampleOpensOnTheDayOfItsLastFact(Visit visit) {
        visit.sample("");
        assertThat(visit.total()).hasText("247,750.00");
        assertThat(visit.asOf()).hasText("as of 1 May 2025");
        assertThat(visit.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Senior Rust Developer");
        assertThat(visit.page.locator(".sample-note")).containsText("This is a sample career");
    }

    @Test
    void theReplayPlaysFromTheFirstFactToTheLast(Visit visit) {
        visit.sample("&on=2025-05-01");
        visit.page.evaluate("""
                () => {
                  window.seen = [];
                  const text = (selector) => document.querySelector(selector).textContent.trim();
                  new MutationObserver(() => seen.push(`${text('.caption')} ${text('.headline-sum')}`))
                    .observe(document.querySelector('.caption'), { subtree: true, childList: true, characterData: true });
                }""");
        for (int faster = 0; faster < 2; faster++) {
            visit.page.locator(".speed").click();
        }
        visit.button("Play").click();
        assertThat(visit.button("Stop")).isVisible();
        assertThat(visit.button("Play")).isVisible();
        assertThat(visit.asOf()).hasText("as of 1 May 2025");
        String seen = visit.page.evaluate("() => seen.join('\\n')").toString();
        assertThat(seen)
                .containsSubsequence(
                        "232,800.00", "Raise to 185,000 USD", "247,750.00", "Promoted to Senior Rust Developer");
    }

    @Test
    @AtLength
    void theSpeedIsSaidAndKeepsItsDistanceFromTheDateOnANarrowWindow(Visit visit) {
        visit.page.setViewportSize(360, 900);
        visit.sample("&on=2024-11-28");
        Locator speed = visit.page.locator(".speed");
        for (String next : List.of("2", "4", "0.5", "1")) {
            speed.click();
            assertThat(speed).hasText(next + "×");
            assertThat(speed).hasAccessibleName("Speed: " + next + " times");
            BoundingBox left = speed.boundingBox();
            assertThat(visit.page.getByLabel("As of date").boundingBox().x)
                    .as("where the date begins at speed %s", next)
                    .isGreaterThan(left.x + left.width + 8);
        }
    }

    @Test
    void keysStepFromFactToFact(Visit visit) {
        visit.sample("&on=2024-10-01");
        visit.page.keyboard().press("j");
        assertThat(visit.asOf()).hasText("as of 20 Oct 2024");
        visit.page.keyboard().press("k");
        visit.page.keyboard().press("k");
        assertThat(visit.asOf()).hasText("as of 15 Sep 2024");
        assertThat(visit.total()).hasText("232,800.00");
        assertThat(visit.page.locator("[aria-current=step]")).containsText("migration");
    }

    @Test
    void theSliderTakesArrowsPagesHomeAndEnd(Visit visit) {
        visit.sample("&on=2024-10-01");
        visit.slider().focus();
        visit.slider().press("ArrowLeft");
        assertThat(visit.asOf()).hasText("as of 30 Sep 2024");
        assertThat(visit.total()).hasText("232,800.00");
        visit.slider().press("PageUp");
        assertThat(visit.asOf()).hasText("as of 30 Oct 2024");
        visit.slider().press("Home");
        assertThat(visit.asOf()).hasText("as of 1 Apr 2024");
        visit.slider().press("End");
        assertThat(visit.total()).hasText("247,750.00");
        assertThat(visit.slider()).hasAttribute("aria-valuetext", Pattern.compile(".*247,750.00 USD annualized"));
    }

    @Test
    void movingTheSliderAsksNothingAndRedrawsWithinAFrame(Visit visit) {
        visit.post("/api/careers/long-way/commands", Careers.long400());
        visit.open("?career=long-way&on=2014-06-01");
        String before = visit.total().textContent();
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        // Sixty moves in one task of the browser: no timer can come between, however slow the machine is.
        Object moved = visit.page.evaluate("""
                async () => {
                  const slider = document.querySelector('input[type=range]');
                  const page = document.querySelector('career-page');
                  const fetch = window.fetch;
                  const times = [];
                  let asked = 0;
                  window.fetch = (...request) => {
                    asked++;
                    return fetch(...request);
                  };
                  for (let move = 1; move <= 60; move++) {
                    slider.value = String(Number(slider.value) - 20);
                    const begun = performance.now();
                    slider.dispatchEvent(new Event('input', { bubbles: true }));
                    await page.updateComplete;
                    document.body.getBoundingClientRect();
                    times.push(performance.now() - begun);
                  }
                  const total = document.querySelector('.headline-sum').textContent;
                  window.fetch = fetch;
                  return [asked, times.sort((a, b) => a - b)[30], total];
                }""");
        List<?> found = (List<?>) moved;
        assertThat(found.get(0)).as("requests while moving").isEqualTo(0);
        assertThat(found.get(2)).as("the total follows at once").isNotEqualTo(before);
        // Timed only to be seen: a loaded machine must not fail the build.
        System.out.printf(
                "a move of the slider over 400 facts: %.1f ms (median of 60)%n", ((Number) found.get(1)).doubleValue());
        assertThat(visit.asOf()).not().hasText("as of 1 Jun 2014");
    }

    @Test
    @AtLength
    void aDeepLinkOpensTheSameViewAndBackWalksIt(Visit visit) {
        visit.sample("&on=2024-12-18&measure=granted&view=vesting");
        assertThat(visit.asOf()).hasText("as of 18 Dec 2024");
        assertThat(visit.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Granted")))
                .isChecked();
        assertThat(visit.page.locator(".tabs [aria-current=page]")).hasText("Vesting");
        visit.link("Claims").click();
        assertThat(visit.page).hasURL(Pattern.compile(".*view=claims.*"));
        visit.page.goBack();
        assertThat(visit.page.locator(".tabs [aria-current=page]")).hasText("Vesting");
        visit.page.reload();
        assertThat(visit.asOf()).hasText("as of 18 Dec 2024");
        assertThat(visit.page.locator(".tabs [aria-current=page]")).hasText("Vesting");
    }

    @Test
    void theListFadesWhatLiesAheadAndAFactOpensBesideItsFigures(Visit visit) {
        visit.sample("&on=2025-05-01");
        assertThat(visit.page.locator("fact-list li").last())
                .containsText("The vesting schedule of grant new-hire ends");
        Locator raise =
                visit.page.locator("fact-list li", new Page.LocatorOptions().setHasText("Raise to 185,000 USD"));
        raise.getByRole(AriaRole.LINK).click();
        assertThat(visit.asOf()).hasText("as of 1 Oct 2024");
        assertThat(raise).hasClass(Pattern.compile(".*\\bnow\\b.*"));
        assertThat(visit.page.locator("fact-list li.later").first()).isVisible();
        Locator card = visit.page.locator(".fact-card");
        assertThat(card).containsText("1 Oct 2024");
        assertThat(card).containsText("by sample");
        visit.page.keyboard().press("Escape");
        assertThat(card).hasCount(0);
    }

    @Test
    void todayGoesToToday(Visit visit) {
        visit.sample("&on=2024-06-01");
        visit.button("Today").click();
        assertThat(visit.total()).hasText("247,750.00");
        assertThat(visit.button("Today")).isDisabled();
        assertThat(visit.page).hasURL(Pattern.compile(".*[?&]on=today.*"));
        visit.page.reload();
        assertThat(visit.button("Today")).isDisabled();
        visit.button("Fact before").click();
        assertThat(visit.asOf()).hasText("as of 1 May 2025");
        visit.page.goBack();
        assertThat(visit.button("Today")).isDisabled();
    }

    @Test
    void theListOfKeysOpensByKeyAndByButton(Visit visit) {
        visit.sample("&on=2024-06-01");
        visit.page.keyboard().press("?");
        Locator keys = visit.page.getByRole(AriaRole.DIALOG);
        assertThat(keys).containsText("Next fact");
        visit.page.keyboard().press("Escape");
        assertThat(keys).hasCount(0);
        visit.button("Keys").click();
        assertThat(keys).containsText("Single keys act as shortcuts");
    }

    @Test
    void factsAreFoundByWordKindAndYear(Visit visit) {
        visit.sample("&on=2025-05-01");
        Locator rows = visit.page.locator("fact-list li");
        int all = rows.count();
        visit.page.getByLabel("Find facts").fill("raise 2024");
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText("Raise to 185,000 USD");
        assertThat(visit.page).hasURL(Pattern.compile(".*find=raise\\+2024.*"));
        visit.page.getByLabel("Find facts").fill("");
        assertThat(rows).hasCount(all);
    }

    @Test
    void aChartReadsOutTheDayUnderThePointer(Visit visit) {
        visit.sample("&on=2025-05-01");
        Locator plot = visit.page.locator("pay-chart svg.plot");
        BoundingBox box = plot.boundingBox();
        visit.page.mouse().move(box.x + 60, box.y + 80);
        assertThat(visit.page.locator(".read-out")).containsText("Total 232,800.00");
        visit.page.mouse().move(box.x + 60, box.y + box.height + 200);
        assertThat(visit.page.locator(".read-out")).containsText("Point at a day");
    }
}
