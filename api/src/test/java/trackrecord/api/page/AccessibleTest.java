package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view, in both colour schemes, wide and narrow: axe finds nothing, and a picture is kept. */
@PageTest
class AccessibleTest {

    private static final String SAMPLE = "?career=" + Visit.SAMPLE + "&on=2025-03-31";

    @ParameterizedTest
    @ValueSource(strings = {"why", "growth", "vesting", "changes", "claims", "ledger"})
    void everyViewIsAccessible(String view, Visit visit) {
        look(visit, view, SAMPLE + "&view=" + view + (view.equals("claims") ? "&claim=352750" : ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"realized", "granted", "first-year"})
    void everyMeasureIsAccessible(String measure, Visit visit) {
        look(visit, measure, SAMPLE + "&measure=" + measure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"choose", "Hire", "GrantRsu", "RecordAchievement", "new"})
    void everyKindOfFormIsAccessible(String record, Visit visit) {
        look(visit, "record-" + record, SAMPLE + "&record=" + record);
    }

    @ParameterizedTest
    @ValueSource(strings = "nobody")
    void aCareerThatIsNotThereIsSaidAccessibly(String career, Visit visit) {
        look(visit, "not-found", "?career=" + career);
    }

    @ParameterizedTest
    @ValueSource(strings = "12")
    void aFactIsAccessible(String fact, Visit visit) {
        look(visit, "fact", SAMPLE + "&fact=" + fact);
    }

    @ParameterizedTest
    @ValueSource(strings = "long-road")
    void aLongCareerWithLongNamesIsAccessible(String career, Visit visit) {
        visit.post("/api/careers/" + career + "/commands", Careers.long400());
        look(visit, "long", "?career=" + career + "&on=2014-06-01");
    }

    private static void look(Visit visit, String name, String address) {
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        visit.page.setViewportSize(1280, 1000);
        visit.open(address);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 360)) {
                visit.page.setViewportSize(width, 1000);
                settle(visit);
                visit.keep("%s-%s-%d".formatted(name, scheme.name().toLowerCase(java.util.Locale.ROOT), width));
                assertThat(new AxeBuilder(visit.page).analyze().getViolations())
                        .as("%s, %s, %d", name, scheme, width).extracting(AccessibleTest::said).isEmpty();
                assertThat((Integer) visit.page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                        .as("pixels to the right of the window: %s, %d", name, width).isLessThanOrEqualTo(0);
            }
        }
    }

    /** Until nothing on the page waits for an answer any more. */
    private static void settle(Visit visit) {
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.page.locator("main:not(:has([aria-busy=true]))").waitFor();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getHtml() + " " + node.getAny()
                .stream().map(check -> check.getMessage()).toList()).toList();
    }
}
