package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Somebody records, erases or begins anew while a career is shown: whatever is on the screen is of one version. */
@PageTest
class MovedOnTest {

    private static final String EVENTS = "**/api/events";

    @Test
    void aCareerIsReadAgainUntilAllOfItIsOfOneVersion(Visit visit) {
        hired(visit, "while-read");
        HeldAnswers facts = HeldAnswers.of(visit, "/api/careers/while-read/facts$");
        visit.page.waitForResponse(
                Pattern.compile("/series\\?"), () -> visit.page.navigate(visit.at("?career=while-read&on=2024-06-01")));
        facts.await(1);
        raise(visit, "while-read", "120000.00");
        facts.stop();
        assertThat(visit.total()).hasText("132,000.00");
        assertThat(derived(visit)).hasText("132,000.00");
        assertThat(visit.page.locator("fact-list")).containsText("Raise to 120,000 USD");
    }

    @Test
    void whatIsRecordedWhileTheCareerIsReadAgainIsNotMissed(Visit visit) {
        hired(visit, "twice-told");
        open(visit, "twice-told");
        HeldAnswers facts = HeldAnswers.of(visit, "/api/careers/twice-told/facts$");
        raise(visit, "twice-told", "120000.00");
        lookAgain(visit);
        facts.await(1);
        raise(visit, "twice-told", "130000.00");
        facts.stop();
        assertThat(visit.total()).hasText("143,000.00");
        assertThat(derived(visit)).hasText("143,000.00");
    }

    @Test
    void anAnswerOfAnotherVersionIsNotShownButHasTheCareerReadAgain(Visit visit) {
        hired(visit, "answered-later");
        open(visit, "answered-later&view=growth");
        raise(visit, "answered-later", "120000.00");
        visit.page.keyboard().press("1");
        assertThat(visit.total()).hasText("132,000.00");
        assertThat(derived(visit)).hasText("132,000.00");
        assertThat(visit.page.locator("fact-list")).containsText("Raise to 120,000 USD");
    }

    @Test
    void aFileIsNotImportedUnseenIntoACareerThatMovedOn(Visit visit) {
        hired(visit, "moved-file");
        open(visit, "moved-file");
        Locator sheet = ImportSheet.open(visit);
        ImportSheet.choose(sheet, "pay.csv", "Date,Salary\n2024-09-01,140000 USD\n");
        sheet.getByText("Preview").click();
        assertThat(sheet).containsText("1 fact would be recorded");
        raise(visit, "moved-file", "120000.00");
        sheet.getByText("Record all of it").click();
        assertThat(sheet).containsText("Somebody recorded here in between");
        assertThat(sheet).containsText("1 fact would be recorded");
        org.assertj.core.api.Assertions.assertThat(visit.get("/api/careers/moved-file/facts"))
                .contains("120000")
                .doesNotContain("140000");
        sheet.getByText("Record all of it").click();
        assertThat(sheet).isHidden();
        assertThat(visit.page.locator("fact-list")).containsText("Raise to 140,000 USD");
    }

    @Test
    void aCareerThatWasErasedIsShownNoLonger(Visit visit) {
        hired(visit, "erased-elsewhere");
        open(visit, "erased-elsewhere");
        visit.delete("/api/careers/erased-elsewhere?confirm=erased-elsewhere");
        lookAgain(visit);
        assertThat(visit.page.getByRole(AriaRole.ALERT)).containsText("CAREER_NOT_FOUND");
        assertThat(visit.page.locator(".headline-sum")).hasCount(0);
        assertThat(visit.page.locator("fact-list")).hasCount(0);
    }

    @Test
    void aCareerThatWasBegunAnewUnderItsNameIsShownAsItIs(Visit visit) {
        hired(visit, "begun-anew");
        raise(visit, "begun-anew", "120000.00");
        open(visit, "begun-anew");
        visit.delete("/api/careers/begun-anew?confirm=begun-anew");
        hired(visit, "begun-anew");
        lookAgain(visit);
        assertThat(visit.total()).hasText("110,000.00");
        assertThat(derived(visit)).hasText("110,000.00");
        assertThat(visit.page.locator("fact-list")).not().containsText("Raise");
    }

    @Test
    @AtLength
    void aStreamThatWasRefusedIsAskedForAgain(Visit visit) {
        hired(visit, "refused-stream");
        AtomicInteger asked = new AtomicInteger();
        visit.listening().page.route(EVENTS, route -> {
            if (asked.incrementAndGet() == 1) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                route.resume();
            }
        });
        open(visit, "refused-stream");
        visit.page.waitForCondition(() -> asked.get() >= 2);
        raise(visit, "refused-stream", "120000.00");
        assertThat(visit.total()).hasText("132,000.00");
    }

    @Test
    @AtLength
    void aStreamThatWasRefusedIsAskedForWhenTheWindowIsLookedAtAgain(Visit visit) {
        hired(visit, "looked-at");
        AtomicInteger asked = new AtomicInteger();
        visit.listening().page.route(EVENTS, route -> {
            asked.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(503));
        });
        open(visit, "looked-at");
        visit.page.waitForCondition(() -> asked.get() >= 1);
        // So far ahead that the clock of the page cannot have come there by itself.
        visit.page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        visit.page.unroute(EVENTS);
        raise(visit, "looked-at", "120000.00");
        // Until it is heard of: the page may not have been told yet that the stream was refused.
        visit.page.waitForCondition(() -> {
            visit.page.evaluate("() => window.dispatchEvent(new Event('focus'))");
            return visit.page.locator("fact-list").textContent().contains("Raise to 120,000 USD");
        });
    }

    private static void hired(Visit visit, String career) {
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
    }

    private static void raise(Visit visit, String career, String base) {
        visit.post("/api/careers/" + career + "/commands", """
                {"type":"Raise","effectiveOn":"2024-05-01","baseSalary":{"amount":"%s","currency":"USD"}}""".formatted(base));
    }

    private static void open(Visit visit, String career) {
        visit.open("?career=" + career + (career.contains("&") ? "" : "&view=why") + "&on=2024-06-01");
        assertThat(visit.total()).containsText(",000.00");
    }

    /** As somebody does who comes back to the tab. */
    private static void lookAgain(Visit visit) {
        visit.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static Locator derived(Visit visit) {
        return visit.page.locator(".tree > li strong.n").first();
    }
}
