package trackrecord.api.page;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Requests that wait in the network until a test lets them go on, in whatever order. */
final class HeldAnswers {

    private final Deque<Route> waiting = new ArrayDeque<>();
    private final Visit visit;
    private final Pattern which;

    private HeldAnswers(Visit visit, Pattern which) {
        this.visit = visit;
        this.which = which;
        visit.page.route(which, waiting::add);
    }

    /** Holds every request from now on whose address the pattern finds. */
    static HeldAnswers of(Visit visit, String which) {
        return new HeldAnswers(visit, Pattern.compile(which));
    }

    int count() {
        return waiting.size();
    }

    /** Waits until this many requests wait. */
    void await(int count) {
        visit.page.waitForCondition(() -> waiting.size() >= count);
    }

    /** Lets the newest go on before those that were sent earlier. */
    void letGoNewestFirst() {
        while (!waiting.isEmpty()) {
            letGo(waiting.removeLast());
        }
    }

    /** Lets everything go on, also what is sent later. */
    void stop() {
        visit.page.unroute(which);
        letGoNewestFirst();
    }

    private static void letGo(Route route) {
        try {
            route.resume();
        } catch (PlaywrightException withdrawn) {
            // The page no longer waits for this answer.
        }
    }
}
