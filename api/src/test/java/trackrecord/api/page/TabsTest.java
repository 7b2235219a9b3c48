package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.domain.random.AtLength;

/** What happens elsewhere while a tab is open: others record, tabs come and go, the day ends. */
@PageTest
class TabsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /* Browsers allow six connections to a server: were each tab to have its own, the seventh would show nothing. */
    @Test
    @AtLength
    void sevenTabsHearOfWhatIsRecordedThroughOneStream(Visit visit) {
        visit.listening().post("/api/careers/seven/commands", Careers.hired("seven"));
        List<Page> tabs = new ArrayList<>();
        for (int tab = 0; tab < 7; tab++) {
            tabs.add(visit.tab("?career=seven&on=2024-06-01"));
        }
        for (Page tab : tabs) {
            assertThat(tab.locator(".headline-sum")).hasText("110,000.00");
        }
        // The page listens a while after it has shown itself; what is recorded before is told then.
        visit.page.waitForCondition(() -> !visit.streaming().isEmpty());
        raise(visit, "120000.00");
        for (Page tab : tabs) {
            assertThat(tab.locator(".headline-sum")).hasText("132,000.00");
        }
        assertThat(visit.streaming()).as("tabs with a stream").hasSize(1);
        // The one that listens goes: another takes its place.
        Page gone = visit.streaming().iterator().next();
        tabs.remove(gone);
        gone.close();
        visit.page.waitForCondition(() -> visit.streaming().size() == 2);
        raise(visit, "130000.00");
        for (Page tab : tabs) {
            assertThat(tab.locator(".headline-sum")).hasText("143,000.00");
        }
        assertThat(visit.streaming()).as("tabs with a stream, one of them gone").hasSize(2);
    }

    @Test
    void aDayInTheAddressStaysAtMidnightAndTodayMovesOn(Visit visit) {
        AtomicReference<String> today = beforeMidnight(visit, "given-day");
        visit.open("?career=given-day&on=2026-01-31");
        assertThat(visit.asOf()).hasText("as of 31 Jan 2026");
        assertThat(visit.button("Today")).isDisabled();
        midnight(visit, today);
        assertThat(visit.button("Today")).isEnabled();
        assertThat(visit.asOf()).hasText("as of 31 Jan 2026");
        visit.button("Today").click();
        assertThat(visit.asOf()).hasText("as of 1 Feb 2026");
        assertThat(visit.page).not().hasURL(Pattern.compile(".*[?&]on=.*"));
        today.set("2026-02-02");
        visit.page.clock().fastForward("24:00:00");
        assertThat(visit.asOf()).hasText("as of 2 Feb 2026");
    }

    @Test
    void theListOfCareersIsOfTodayWhereItHasNoDay(Visit visit) {
        AtomicReference<String> today = beforeMidnight(visit, "midnight-list");
        visit.page.route(Pattern.compile("/api/compensation$"), route -> answerOf(route, today));
        visit.open("");
        assertThat(visit.page.locator("#overview-on")).hasValue("31 Jan 2026");
        midnight(visit, today);
        assertThat(visit.page.locator("#overview-on")).hasValue("1 Feb 2026");
    }

    @Test
    void anAddressWithoutADayIsOfToday(Visit visit) {
        AtomicReference<String> today = beforeMidnight(visit, "midnight");
        visit.open("?career=midnight");
        assertThat(visit.asOf()).hasText("as of 31 Jan 2026");
        midnight(visit, today);
        assertThat(visit.asOf()).hasText("as of 1 Feb 2026");
        assertThat(visit.button("Today")).isDisabled();
        assertThat(visit.page).not().hasURL(Pattern.compile(".*[?&]on=.*"));
    }

    /** The day that is today to the server, which is the last of January until that is changed. */
    private static AtomicReference<String> beforeMidnight(Visit visit, String career) {
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
        AtomicReference<String> today = new AtomicReference<>("2026-01-31");
        visit.page.route(
                Pattern.compile("/api/careers/" + career + "(\\?(?!.*asOf).*)?$"), route -> answerOf(route, today));
        visit.page.clock().install(new Clock.InstallOptions().setTime("2026-01-31T23:50:00Z"));
        return today;
    }

    private static void answerOf(Route route, AtomicReference<String> today) {
        ObjectNode answer = (ObjectNode) JSON.readTree(route.fetch().text());
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(answer.put("asOf", today.get()).toString()));
    }

    private static void midnight(Visit visit, AtomicReference<String> today) {
        today.set("2026-02-01");
        visit.page.clock().fastForward("15:00");
    }

    private static void raise(Visit visit, String base) {
        visit.post("/api/careers/seven/commands", """
                {"type":"Raise","effectiveOn":"2024-05-01","baseSalary":{"amount":"%s","currency":"USD"}}""".formatted(base));
    }
}
