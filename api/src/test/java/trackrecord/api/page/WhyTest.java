package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Asking why: measures, derivations, growth, changes, vesting, claims. */
@PageTest
class WhyTest {

    @Test
    void theMeasureIsSwitchedAndExplainedAndChartTableAndTotalAgree(Visit visit) {
        visit.sample("&on=2025-03-31");
        Locator measures = visit.page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Measure"));
        measures.getByText("Realized").click();
        assertThat(visit.total()).hasText("206,250.00");
        assertThat(visit.page.locator(".explain").first()).containsText("1 Apr 2024 to 31 Mar 2025");
        assertThat(visit.page.locator(".pay-table .sum td").first()).hasText("206,250.00");
        visit.page.getByText("The chart as a table").click();
        assertThat(visit.page.locator("accrual-chart .behind tr").last()).containsText("206,250.00");
        measures.getByText("Granted").click();
        assertThat(visit.total()).hasText("346,250.00");
        measures.getByText("First year").click();
        assertThat(visit.total()).hasText("232,800.00");
        measures.getByText("First year").press("ArrowRight");
        assertThat(visit.total()).hasText("247,750.00");
    }

    @Test
    void realizedCountsActualDaysOnRequest(Visit visit) {
        visit.sample("&on=2025-03-31&measure=realized");
        visit.page.getByText("Count actual days of 365").click();
        assertThat(visit.total()).hasText("206,232.19");
    }

    @Test
    void aTotalIsWalkedDownToTheFactsItCameFrom(Visit visit) {
        visit.sample("&on=2025-02-01");
        visit.page
                .locator(".pay-table")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Bonus"))
                .click();
        Locator tree = visit.page.locator(".tree");
        assertThat(tree.locator(".node").first()).containsText("27,750.00");
        assertThat(tree).containsText("15 %");
        Locator raise = tree.locator("a.fact-line", new Locator.LocatorOptions().setHasText("Raise to 185,000 USD"))
                .first();
        assertThat(raise).containsText("effective 1 Oct 2024");
        assertThat(raise).containsText("by sample");
        raise.click();
        assertThat(visit.page.locator(".fact-card")).containsText("Raise to 185,000 USD");
        assertThat(visit.page).hasURL(Pattern.compile(".*figure=USD.BONUS.*"));
    }

    @Test
    void growthShowsRatesPromotionsMetricsAndLessons(Visit visit) {
        visit.sample("&on=2025-03-31&view=growth");
        Locator growth = visit.page.locator(".growth");
        assertThat(growth).containsText("+7.56 %");
        assertThat(growth).containsText("+6.42 %");
        assertThat(growth.locator(".metric").first()).isVisible();
        assertThat(growth.locator(".lesson").first()).isVisible();
        growth.getByText("Incidents", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        visit.page.locator(".growth .entries").first().waitFor();
    }

    @Test
    void twoDatesAreComparedSideBySide(Visit visit) {
        visit.sample("&on=2025-03-31&view=changes&against=2024-06-01");
        Locator sides = visit.page.locator(".sides");
        assertThat(sides).containsText("Rust Developer");
        assertThat(sides).containsText("Senior Rust Developer");
        assertThat(sides).containsText("185,000 USD");
        assertThat(visit.page.locator(".changes")).containsText("+14,950.00 USD");
    }

    @Test
    void vestingIsACalendarOfItsTranchesOnTheChosenDay(Visit visit) {
        visit.sample("&on=2025-03-31&view=vesting");
        assertThat(visit.page.locator(".calendar .spot")).hasCount(13);
        assertThat(visit.page.locator(".grant")).containsText("140,000.00 USD");
        assertThat(visit.page.locator(".tranche.vested")).hasCount(0);
        visit.page.keyboard().press("j");
        assertThat(visit.asOf()).hasText("as of 1 Apr 2025");
        assertThat(visit.page.locator(".calendar .tranche.vested")).hasCount(1);
    }

    @Test
    void aClaimIsAuditedAndExplained(Visit visit) {
        visit.sample("&on=2025-03-31&view=claims");
        visit.button("Audit the claim").click();
        assertThat(visit.page.locator(".verdict")).containsText("It adds up, but it is not a standard measure");
        Locator combination = visit.page.locator(".combinations li").first();
        assertThat(combination).containsText("185,000.00");
        assertThat(combination).containsText("27,750.00");
        assertThat(combination).containsText("140,000.00");
        assertThat(visit.page.locator(".findings")).containsText("105,000");
        assertThat(visit.page.locator(".claims .figures tbody tr").first()).containsText("346,250.00");
        visit.page.getByLabel("Claimed total").fill("999999");
        visit.button("Audit the claim").click();
        assertThat(visit.page.locator(".verdict")).containsText("It does not add up");
        visit.page.getByLabel("Claimed total").fill("a lot");
        visit.button("Audit the claim").click();
        assertThat(visit.page.locator(".claims .wrong").first()).isVisible();
    }

    @Test
    void privacyModeHidesEveryAmount(Visit visit) {
        visit.sample("&on=2025-03-31&view=claims&claim=352750");
        visit.page.locator(".verdict").waitFor();
        visit.page.keyboard().press("p");
        assertThat(visit.total()).hasText("•••,•••");
        String seen = visit.page.locator("main").innerText()
                + visit.page.locator(".time-bar").innerText();
        assertThat(seen).doesNotContain("247,750", "185,000", "352,750", "300k").doesNotContain("27,750");
        visit.page.reload();
        assertThat(visit.total()).hasText("•••,•••");
        visit.button("Hide amounts").click();
        assertThat(visit.total()).hasText("247,750.00");
    }

    @Test
    void aPrintedPageCarriesItsDate(Visit visit) {
        visit.sample("&on=2025-02-01");
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visit.page.locator(".printed")).containsText("as of 1 Feb 2025");
        assertThat(visit.page.locator(".time-bar")).isHidden();
        byte[] pdf = visit.page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/screenshots/print.pdf"))
                .setFormat("A4"));
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }
}
