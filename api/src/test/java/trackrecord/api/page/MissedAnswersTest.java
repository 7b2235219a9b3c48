package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.random.AtLength;

/** The server is away, too busy, or cut off: the page says so, says nothing else, and comes back by itself. */
@PageTest
class MissedAnswersTest {

    @AtLength
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            measure=realized     | /compensation\\?           | .totals           | 206,250.00
            measure=granted      | /compensation\\?           | .derivation       | 346,250.00
            measure=first-year   | /compensation\\?           | .totals           | 232,800.00
            view=why             | /compensation\\?           | .views            | 247,750.00
            view=growth          | /growth\\?                 | .views            | +7.56 %
            view=vesting         | /vesting\\?                | .views            | 140,000.00 USD
            view=changes         | /changes\\?                | .views            | Senior Rust Developer
            view=claims&claim=1  | /claims\\?                 | .views            | It does not add up
            view=ledger          | /api/ledger$              | .views            | every stored byte
            view=ledger          | /api/careers/[^/]+/ledger | .views            | the newest is
            measure=realized     | /api/careers/[^/]+\\?.*asOf=2025-03-30 | .position | 11 months 29 days
            """)
    void whatDidNotComeIsSaidAndAskedForAgain(String more, String path, String place, String expected, Visit visit) {
        visit.post("/api/ledger/verification", "");
        // The clock stands still, so that only the person asks again.
        visit.page.clock().pauseAt(1_000);
        Pattern away = Pattern.compile(path);
        visit.page.route(away, Route::abort);
        visit.open("?career=" + Visit.SAMPLE + "&on=" + (place.equals(".position") ? "2025-03-30" : "2025-03-31") + "&"
                + more);
        Locator there = visit.page.locator(place).first();
        assertThat(there).containsText("The server does not answer");
        assertThat(visit.page.locator("main")).not().containsText("No compensation");
        assertThat(visit.page.locator("main")).not().containsText("No grant");
        assertThat(there).not().containsText(expected);
        // Each answer that comes shows that the server is there, and what was missed is asked again: until none is due.
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.page.unroute(away);
        there.getByText("Try again").click();
        assertThat(there).containsText(expected);
        assertThat(visit.page.locator("main")).not().containsText("The server does not answer");
    }

    @Test
    void everythingComesBackByItselfWhenTheServerDoes(Visit visit) {
        Pattern everything = Pattern.compile("/api/");
        visit.sample("&on=2025-03-31&measure=realized&view=vesting");
        assertThat(visit.total()).hasText("206,250.00");
        visit.page.route(everything, Route::abort);
        visit.button("Fact before").click();
        assertThat(visit.page.locator(".missed").first()).isVisible();
        assertThat(visit.page.locator(".missed")).hasCount(5);
        assertThat(visit.page.locator("main")).not().containsText("No compensation");
        Inspection.isClean(visit, "missed");
        visit.page.unroute(everything);
        assertThat(visit.page.locator(".missed")).hasCount(0);
        assertThat(visit.total()).containsText(Pattern.compile("\\d"));
        assertThat(visit.page.locator(".grant")).containsText("140,000.00 USD");
    }

    @Test
    void whatWasMissedIsAskedForWhenTheWindowIsLookedAtAgain(Visit visit) {
        visit.sample("&on=2025-03-31&measure=realized");
        Pattern asked = Pattern.compile("/compensation\\?");
        // So far ahead that the clock of the page cannot have come there by itself.
        visit.page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        visit.page.route(asked, Route::abort);
        visit.button("Fact before").click();
        assertThat(visit.page.locator(".totals")).containsText("Try again");
        visit.page.unroute(asked);
        visit.page.evaluate("() => window.dispatchEvent(new Event('focus'))");
        assertThat(visit.total()).containsText(Pattern.compile("\\d"));
    }

    @Test
    @AtLength
    void aServerThatIsBusyIsAskedAgainAndOneThatRefusesIsNot(Visit visit) {
        Pattern asked = Pattern.compile("/vesting\\?");
        visit.page.route(asked, route -> route.fulfill(problem(503, "BUSY", "Too much at once.")));
        visit.sample("&on=2025-03-31&view=vesting");
        assertThat(visit.page.locator(".views .missed")).containsText("Too much at once.");
        // The newer route goes first, so that no question passes between the two.
        visit.page.route(asked, route -> route.fulfill(problem(422, "TOO_LATE", "The server says no.")));
        assertThat(visit.page.locator(".views .trouble")).containsText("The server says no.");
        assertThat(visit.page.locator(".views").getByText("Try again")).hasCount(0);
    }

    @Test
    void aQuestionThatTookTooLongIsAskedAgainOnlyByAPerson(Visit visit) {
        Pattern asked = Pattern.compile("/vesting\\?");
        visit.page.route(asked, route -> route.fulfill(problem(503, "DEADLINE_EXCEEDED", "It took too long.")));
        visit.sample("&on=2025-03-31&view=vesting");
        Locator missed = visit.page.locator(".views .missed");
        assertThat(missed).containsText("It took too long.");
        assertThat(missed).not().containsText("by itself");
        visit.page.unroute(asked);
        visit.page.evaluate("() => window.dispatchEvent(new Event('focus'))");
        assertThat(missed).containsText("DEADLINE_EXCEEDED");
        missed.getByText("Try again").click();
        assertThat(visit.page.locator(".grant")).containsText("140,000.00 USD");
    }

    @Test
    void anAnswerThatIsCutOffIsNoAnswer(Visit visit) {
        Pattern asked = Pattern.compile("/compensation\\?|/replay\\?");
        visit.page.route(asked, route -> {
            String whole = route.fetch().text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(whole.substring(0, whole.length() / 2)));
        });
        visit.page.navigate(visit.at("?career=" + Visit.SAMPLE + "&on=2025-03-31&measure=realized"));
        assertThat(visit.page.locator("main")).containsText("cut off");
        visit.page.unroute(asked);
        assertThat(visit.total()).hasText("206,250.00");
    }

    @Test
    @AtLength
    void theCareerItselfAndTheListOfCareersComeBack(Visit visit) {
        Pattern everything = Pattern.compile("/api/");
        visit.page.route(everything, Route::abort);
        visit.page.navigate(visit.at("?career=" + Visit.SAMPLE));
        assertThat(visit.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("could not be shown");
        visit.page.unroute(everything);
        visit.total().waitFor();
        visit.page.route(everything, Route::abort);
        visit.page.locator("career-picker summary").click();
        assertThat(visit.page.locator("career-picker")).containsText("Try again");
        assertThat(visit.page.locator("career-picker")).not().containsText("No career matches");
        Inspection.isClean(visit, "missed-careers");
        visit.page.unroute(everything);
        assertThat(visit.page.locator("career-picker li").first()).isVisible();
    }

    @Test
    @AtLength
    void theFormsAndThePreviewComeBack(Visit visit) {
        Pattern forms = Pattern.compile("/v3/api-docs");
        visit.page.route(forms, Route::abort);
        visit.sample("&record=PayBonus");
        Locator sheet = visit.page.locator("record-sheet dialog.sheet");
        assertThat(sheet).containsText("The server does not answer");
        visit.page.unroute(forms);
        sheet.getByLabel("Kind").selectOption("SPOT");
        sheet.getByLabel("Amount").fill("42000");
        Pattern preview = Pattern.compile("/commands\\?");
        visit.page.route(preview, Route::abort);
        sheet.getByText("Preview").click();
        assertThat(sheet).containsText("The server does not answer");
        Inspection.isClean(visit, "missed-preview");
        visit.page.unroute(preview);
        // What a bonus changes is what was received, though not the rate of pay.
        assertThat(sheet.locator(".preview")).containsText("+42,000.00");
        assertThat(sheet.locator(".preview")).containsText("Realized from 1 Jan 2025 to 31 Dec 2025");
    }

    @Test
    @AtLength
    void aFileWhoseAnswerWasLostIsImportedOnce(Visit visit) {
        visit.sample("");
        Locator sheet = ImportSheet.open(visit);
        ImportSheet.choose(sheet, "career.yaml", """
                career: imported-once
                facts:
                  - date: 2024-01-01
                    hire: {employer: Navy, title: Rear Admiral, baseSalary: 120000 USD}
                """);
        sheet.getByText("Preview").click();
        sheet.getByText("Record all of it").waitFor();
        Pattern imports = Pattern.compile("/api/imports$");
        visit.page.route(imports, route -> {
            route.fetch();
            route.abort();
        });
        sheet.getByText("Record all of it").click();
        assertThat(sheet).containsText("It is not known whether this was recorded");
        visit.page.unroute(imports);
        sheet.getByText("Try again").click();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=imported-once.*"));
        assertThat(visit.total()).hasText("120,000.00");
        org.assertj.core.api.Assertions.assertThat(visit.get("/api/careers/imported-once/facts"))
                .containsOnlyOnce("\"Hired\"");
    }

    private static Route.FulfillOptions problem(int status, String code, String detail) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, detail));
    }
}
