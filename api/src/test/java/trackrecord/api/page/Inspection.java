package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;

/** A look at the page as it stands: in both colour schemes, wide and narrow, with a picture of each. */
final class Inspection {

    private Inspection() {}

    /** Axe finds nothing, and nothing lies to the right of the window. */
    static void isClean(Visit visit, String name) {
        AxeBuilder axe = axe(visit.page);
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 360)) {
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
