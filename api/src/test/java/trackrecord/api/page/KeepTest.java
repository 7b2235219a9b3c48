package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeping a history and taking it away: the ledger, files to take out, removal, and what an empty store says. */
@PageTest
class KeepTest {

    @Test
    void theHistoryIsVerifiedAndAnOlderHeadStillStands(Visit visit) {
        visit.sample("&view=ledger");
        visit.button("Verify now").click();
        Locator ledger = visit.page.locator(".ledger");
        assertThat(ledger.locator(".verdict").first()).containsText("Intact");
        String head = visit.get("/api/ledger/head");
        visit.post("/api/careers/kept/commands", Careers.hired("kept"));
        ledger.locator("input[type=file]").setInputFiles(file(head));
        assertThat(ledger.getByRole(AriaRole.STATUS)).containsText("still in the store");
        ledger.locator("input[type=file]")
                .setInputFiles(file(head.replaceFirst("[0-9a-f]{32}(?=\\n)", "0".repeat(32))));
        assertThat(ledger.getByRole(AriaRole.STATUS)
                        .or(ledger.getByRole(AriaRole.ALERT))
                        .first())
                .containsText(Pattern.compile("no longer stands|line", Pattern.CASE_INSENSITIVE));
        visit.page.setViewportSize(360, 740);
        ledger.locator("details summary").click();
        assertThat(ledger.locator(".chip").first()).isVisible();
        assertThat(ledger.locator(".chip span")
                        .evaluateAll("names => names.filter((name) => name.scrollWidth > name.clientWidth).length"))
                .as("facts whose names are cut")
                .isEqualTo(0);
    }

    @Test
    void aCareerIsTakenOutAsAFile(Visit visit) throws IOException {
        visit.sample("&on=2025-03-31");
        visit.page.locator("more-menu summary").click();
        Download file = visit.page.waitForDownload(() -> visit.page
                .locator("more-menu")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Career file")))
                .click());
        assertThat(Files.readString(file.path())).contains("career: " + Visit.SAMPLE, "172000");
    }

    @Test
    void everyFormatOnOfferIsAnswered(Visit visit) {
        visit.sample("&on=2025-03-31");
        Object links = visit.page
                .locator("more-menu a[download]")
                .evaluateAll("links => links.map((link) => link.getAttribute('href').slice(1)).join(' ')");
        assertThat(links.toString().split(" "))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(link -> assertThat(visit.get(link)).isNotBlank());
    }

    @Test
    void aCareerIsRemovedOnlyAfterItsIdWasTyped(Visit visit) {
        visit.post("/api/careers/forgotten/commands", Careers.hired("forgotten"));
        visit.open("?career=forgotten&on=2024-03-01");
        visit.total().waitFor();
        visit.page.locator("more-menu summary").click();
        visit.button("Remove this career").click();
        Locator dialog = visit.page.locator(".removal");
        Locator remove = dialog.getByText("Remove for good");
        assertThat(remove).isDisabled();
        dialog.getByRole(AriaRole.TEXTBOX).fill("forgotten");
        remove.click();
        assertThat(visit.page).not().hasURL(Pattern.compile(".*career=forgotten.*"));
        visit.page.locator("career-overview, .headline-sum").first().waitFor();
        visit.open("?career=forgotten");
        assertThat(visit.page.getByRole(AriaRole.ALERT)).containsText("CAREER_NOT_FOUND");
    }

    @Test
    void anEmptyStoreLeadsOn(Visit visit) {
        visit.page.route(
                "**/api/careers?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"careers\":[],\"page\":0,\"size\":1,\"total\":0}")));
        visit.open("");
        assertThat(visit.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("ledger of dated facts");
        visit.keep("empty");
        visit.button("Start a career").click();
        assertThat(visit.page.locator("record-sheet dialog")).containsText("Name of the career");
    }

    @Test
    void aSharedServerAsksForAToken(Visit visit) {
        visit.page.route(
                "**/api/careers*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":401,\"code\":\"UNAUTHENTICATED\"}")));
        visit.open("");
        assertThat(visit.page.getByLabel("Token")).isVisible();
    }

    private static FilePayload file(String text) {
        return new FilePayload("head.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
