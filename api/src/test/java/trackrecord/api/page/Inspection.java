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

/** A look at the page as it stands: in both colour schemes, wide and narrow. */
final class Inspection {

    /** All looks at length; in every build the one that most people have. */
    private static final boolean AT_LENGTH = Boolean.getBoolean("test.long");

    private static final List<ColorScheme> SCHEMES =
            AT_LENGTH ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT);
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final List<Integer> WIDTHS = AT_LENGTH ? List.of(WIDE, NARROW) : List.of(WIDE);

    private Inspection() {}

    /** Opens an address, waits until all of it is there, and looks. */
    static void of(Visit visit, String name, String address) {
        open(visit, address);
        isClean(visit, name);
    }

    /** Opens an address, waits until all of it is there, and glances at it. */
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

    /** Axe finds nothing, and nothing lies to the right of the window; with a picture of each look. */
    static void isClean(Visit visit, String name) {
        AxeBuilder axe = axe(visit.page);
        for (ColorScheme scheme : SCHEMES) {
            for (int width : WIDTHS) {
                stand(visit, scheme, width);
                keep(visit, name, scheme, width);
                look(visit, name, scheme, width, axe);
            }
        }
    }

    /** The same with one picture: wide in light colours and narrow in dark ones, of a state of parts that are seen elsewhere. */
    static void isCleanAtAGlance(Visit visit, String name) {
        AxeBuilder axe = axe(visit.page);
        stand(visit, ColorScheme.LIGHT, WIDE);
        keep(visit, name, ColorScheme.LIGHT, WIDE);
        look(visit, name, ColorScheme.LIGHT, WIDE, axe);
        if (AT_LENGTH) {
            stand(visit, ColorScheme.DARK, NARROW);
            look(visit, name, ColorScheme.DARK, NARROW, axe);
        }
    }

    private static void stand(Visit visit, ColorScheme scheme, int width) {
        visit.page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        visit.page.setViewportSize(width, 1000);
    }

    private static void keep(Visit visit, String name, ColorScheme scheme, int width) {
        visit.keep("%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width));
    }

    private static void look(Visit visit, String name, ColorScheme scheme, int width, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .as("%s, %s, %d", name, scheme, width)
                .extracting(Inspection::said)
                .isEmpty();
        assertThat((Integer) visit.page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("pixels to the right of the window: %s, %d", name, width)
                .isLessThanOrEqualTo(0);
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
