package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Windows at 200 % zoom, of a phone on its side or upright: what stands there at rest takes a third at most, and all is reached by Tab. */
@PageTest
class SmallWindowTest {

    private static final int[][] SMALL = {
        {640, 400}, {360, 430}, {900, 430}, {1280, 430}, {360, 740}, {360, 640}, {640, 720}
    };

    @Test
    void headerAndTimeBarTakeAThirdOfASmallWindowAtMost(Visit visit) {
        visit.sample("&on=2025-03-31&view=growth");
        for (int[] size : SMALL) {
            visit.page.setViewportSize(size[0], size[1]);
            double taken = height(visit.page.locator(".top")) + height(visit.page.locator(".time-bar"));
            assertThat(taken).as("pixels of %d x %d", size[0], size[1]).isLessThanOrEqualTo(size[1] / 3.0);
            assertThat((Integer) visit.page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as("pixels to the right of %d", size[0])
                    .isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theViewsAreSeenWithoutScrollingAndComeBeforeTheList(Visit visit) {
        visit.page.setViewportSize(1280, 800);
        visit.sample("&on=2025-03-31");
        Locator tabs = visit.page.locator(".tabs");
        assertThat(tabs.boundingBox().y + height(tabs))
                .as("the lower edge of the tabs")
                .isLessThanOrEqualTo(visit.page.locator(".time-bar").boundingBox().y);
        visit.link("Growth").click();
        assertThat(visit.page.locator("growth-view .numbers")).isInViewport();
        assertThat((Boolean) visit.page.evaluate("""
                () => Boolean(document.querySelector('.tabs').compareDocumentPosition(document.querySelector('fact-list'))
                  & Node.DOCUMENT_POSITION_FOLLOWING)""")).isTrue();
        visit.page.reload();
        visit.total().waitFor();
        for (String place : new String[] {"view", "views", "facts"}) {
            visit.page.keyboard().press("Tab");
            Locator skip = visit.page.locator("a.skip:focus");
            assertThat(skip).hasAttribute("href", "#" + place);
            assertThat(skip).isInViewport();
        }
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator("#facts")).isFocused();
        visit.page.keyboard().press("Tab");
        assertThat(visit.page.getByLabel("Find facts")).isFocused();
    }

    @Test
    @AtLength
    void longNamesAndLargeAmountsStayWithinANarrowWindow(Visit visit) {
        String employer = "Bundesanstalt fuer Materialforschung und -pruefung Berlin-Lichterfelde";
        visit.post("/api/careers/narrow/commands", """
                [{"type":"NameCareer","effectiveOn":"2024-01-01","name":"%1$s"},
                 {"type":"Hire","effectiveOn":"2024-01-01","employer":"%1$s","title":"Independent Commissioner",
                  "baseSalary":{"amount":"36000000000","currency":"IDR"}},
                 {"type":"Hire","effectiveOn":"2024-06-01","employer":"PT Bank Rakyat Indonesia (Persero) Tbk",
                  "employmentId":"bank","side":true,"title":"Commissioner",
                  "baseSalary":{"amount":"3600000000","currency":"IDR"}},
                 {"type":"GrantRsu","effectiveOn":"2024-01-01","grantId":"money",
                  "value":{"amount":"90000000000","currency":"IDR"},"vesting":{"segments":[
                  {"occurrences":4,"period":6,"periodType":"MONTHS","percentage":"1/1"}]}}]""".formatted(employer));
        visit.page.setViewportSize(360, 740);
        for (String more : new String[] {
            "&measure=first-year", "&view=vesting", "&view=years&measure=realized", "&view=changes", "&view=summary"
        }) {
            visit.open("?career=narrow&on=2025-03-31" + more);
            visit.page.locator("career-page:not(:has([aria-busy=true]))").waitFor();
            assertThat((Integer) visit.page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as("pixels to the right: %s", more)
                    .isLessThanOrEqualTo(0);
            assertThat((Integer) visit.page.evaluate("""
                    () => [...document.querySelectorAll('.plot text.end')]
                      .filter((label) => label.getBoundingClientRect().left < 0).length"""))
                    .as("labels cut at the left: %s", more)
                    .isZero();
        }
    }

    private static double height(Locator place) {
        return place.boundingBox().height;
    }
}
