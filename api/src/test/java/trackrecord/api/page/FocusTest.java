package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the focus is: a menu that it leaves is shut, and a button that it is on keeps it. */
@PageTest
class FocusTest {

    private static final Pattern ASKED = Pattern.compile("/compensation\\?");

    @Test
    void aMenuIsShutOnceTheFocusLeavesIt(Visit visit) {
        visit.sample("&on=2025-03-31");
        for (String menu : new String[] {"career-picker", "known-at", "more-menu"}) {
            Locator open = visit.page.locator(menu + " details[open]");
            visit.page.locator(menu + " summary").focus();
            visit.page.keyboard().press("Enter");
            assertThat(open).hasCount(1);
            visit.page.locator("#facts").focus();
            assertThat(open).hasCount(0);
        }
    }

    @Test
    void aStepThatLeadsNowhereAnyMoreKeepsTheFocus(Visit visit) {
        visit.sample("&on=2025-03-31");
        for (String step : new String[] {"Last fact", "First fact"}) {
            visit.button(step).press("Enter");
            assertThat(visit.button(step)).isDisabled();
            assertThat(visit.button(step)).isFocused();
        }
    }

    @Test
    void anAnswerThatComesAfterAllHasTheFocusOfTheButtonThatAskedAgain(Visit visit) {
        visit.sample("&on=2025-03-31");
        visit.page.route(ASKED, Route::abort);
        visit.walkTo("?career=" + Visit.SAMPLE + "&on=2025-03-31&measure=granted");
        visit.page.locator(".answer.totals .missed button").focus();
        visit.page.unroute(ASKED);
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator(".answer.totals")).isFocused();
        assertThat(visit.total()).isVisible();
    }
}
