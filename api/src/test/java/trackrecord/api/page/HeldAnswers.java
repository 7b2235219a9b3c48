package trackrecord.api.page;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
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

    /** Lets some go on in any order and cuts some off; others go on waiting. */
    void stir(Random random) {
        List<Route> mixed = new ArrayList<>(waiting);
        Collections.shuffle(mixed, random);
        for (Route route : mixed) {
            int dice = random.nextInt(10);
            if (dice < 7) {
                waiting.remove(route);
                end(route, dice < 6 ? Route::resume : Route::abort);
            }
        }
    }

    /** Lets everything go on, also what is sent later. */
    void stop() {
        visit.page.unroute(which);
        letGoNewestFirst();
    }

    private static void letGo(Route route) {
        end(route, Route::resume);
    }

    private static void end(Route route, Consumer<Route> how) {
        try {
            how.accept(route);
        } catch (PlaywrightException withdrawn) {
            // The page no longer waits for this answer.
        }
    }
}
