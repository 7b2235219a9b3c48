package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;

/** A look at the page as it stands: in both colour schemes, wide and narrow, with a picture of each. */
final class Inspection {

    /** All looks at length; in every build the one that most people have. */
    private static final boolean AT_LENGTH = Boolean.getBoolean("test.long");

    private static final List<ColorScheme> SCHEMES =
            AT_LENGTH ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT);
    private static final List<Integer> WIDTHS = AT_LENGTH ? List.of(1280, 360) : List.of(1280);

    private Inspection() {}

    /** Opens an address, waits until all of it is there, and looks. */
    static void of(Visit visit, String name, String address) {
        open(visit, address);
        isClean(visit, name);
    }

    /** Opens an address, waits until all of it is there, and takes one look. */
    static void atAGlance(Visit visit, String name, String address) {
        open(visit, address);
        isCleanAtAGlance(visit, name);
    }

    private static void open(Visit visit, String address) {
        visit.page.setViewportSize(1280, 1000);
        visit.open(address);
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.page.locator("main:not(:has([aria-busy=true]))").waitFor();
    }

    /** Axe finds nothing, and nothing lies to the right of the window. */
    static void isClean(Visit visit, String name) {
        look(visit, name, SCHEMES, WIDTHS);
    }

    /** The same in one look: of a state whose parts are looked at from all sides in another. */
    static void isCleanAtAGlance(Visit visit, String name) {
        look(visit, name, List.of(ColorScheme.LIGHT), List.of(1280));
    }

    private static void look(Visit visit, String name, List<ColorScheme> schemes, List<Integer> widths) {
        AxeBuilder axe = axe(visit.page);
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (ColorScheme scheme : schemes) {
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : widths) {
                visit.page.setViewportSize(width, 1000);
                visit.keep("%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width));
                assertThat(axe.analyze().getViolations())
                        .as("%s, %s, %d", name, scheme, width)
                        .extracting(Inspection::said)
                        .isEmpty();
                assertThat((Integer) visit.page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                        .as("pixels to the right of the window: %s, %d", name, width)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    /* Asked for violations alone: what passes is most of an answer, and half of the time. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // The page has no frames of other sites, for which Axe would open a window at each look.
        return new AxeBuilder(page).setLegacyMode(true).options(violations);
    }

    private static String said(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " "
                                + node.getAny().stream()
                                        .map(check -> check.getMessage())
                                        .toList())
                        .toList();
    }
}
