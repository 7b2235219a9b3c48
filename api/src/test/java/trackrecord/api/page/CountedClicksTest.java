package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/**
 * What the commonest tasks take, from a career on its day until the fact is there. A choice from a list counts as two
 * clicks, pasting as two keys.
 */
@PageTest
@AtLength
class CountedClicksTest {

    @Test
    void aRaiseTakesTwoClicksAndEightKeys(Visit visit) {
        Effort effort = begin(visit, "raise", "Raise");
        recordByEnter(visit, effort.type("126500"));
        assertThat(visit.total()).hasText("139,150.00");
        assertThat(effort).hasToString("2 clicks, 8 keys");
    }

    @Test
    void aBonusTakesSixClicksAndTheAmount(Visit visit) {
        Effort effort = begin(visit, "bonus", "Bonus paid").type("5k");
        effort.choose(sheet(visit).getByLabel("Kind"), "SPOT");
        effort.click(new RecordSheet(visit).button("Preview"));
        effort.click(new RecordSheet(visit).button("Record"));
        assertThat(visit.page.locator("fact-list")).containsText("Spot bonus 5,000 USD");
        assertThat(effort).hasToString("6 clicks, 2 keys");
    }

    @Test
    void aPromotionTakesTwoClicksAndTheTitle(Visit visit) {
        Effort effort = begin(visit, "promotion", "Promotion").type("Staff");
        recordByEnter(visit, effort);
        assertThat(visit.page.locator(".position").first()).containsText("Staff");
        assertThat(effort).hasToString("2 clicks, 7 keys");
    }

    @Test
    void aHireTakesThreeClicksAndWhatItSays(Visit visit) {
        Effort effort = new Effort(visit);
        visit.open("?record=new");
        effort.replace(sheet(visit).getByLabel("Name of the career"), "Clicks for a hire");
        effort.replace(sheet(visit).getByLabel("Effective on"), "2024-06-01").press("Tab");
        effort.type("Acme").press("Tab").type("Writer");
        effort.replace(sheet(visit).getByLabel("Base salary").first(), "90k");
        recordByEnter(visit, effort);
        assertThat(visit.total()).hasText("90,000.00");
        assertThat(effort).hasToString("3 clicks, 44 keys");
    }

    @Test
    void anEndTakesSixClicks(Visit visit) {
        Effort effort = begin(visit, "end", "End of employment");
        effort.choose(sheet(visit).getByLabel("Reason"), "RESIGNED");
        effort.click(new RecordSheet(visit).button("Preview"));
        effort.click(new RecordSheet(visit).button("Record"));
        assertThat(visit.page.locator(".position").first()).containsText("Not employed");
        assertThat(visit.asOf()).hasText("as of 2 Jun 2024");
        assertThat(effort).hasToString("6 clicks, 0 keys");
    }

    @Test
    void aLeaveTakesTwoClicksAndItsKind(Visit visit) {
        Effort effort = begin(visit, "leave", "Start of leave").type("parental");
        recordByEnter(visit, effort);
        assertThat(visit.page.locator(".position").first()).containsText("on leave");
        assertThat(effort).hasToString("2 clicks, 10 keys");
    }

    @Test
    void aCorrectionTakesThreeClicksAndTheAmount(Visit visit) {
        career(visit, "correct");
        Effort effort = new Effort(visit);
        effort.click(visit.page.locator("fact-list a").filter(new Locator.FilterOptions().setHasText("Hired by")));
        effort.click(visit.button("Correct"));
        effort.replace(sheet(visit).getByLabel("Base salary").first(), "105k");
        recordByEnter(visit, effort);
        assertThat(visit.total()).hasText("115,500.00");
        assertThat(effort).hasToString("3 clicks, 6 keys");
    }

    @Test
    void aVestTakesTwoClicksAndSoDoAllThatAreDue(Visit visit) {
        career(visit, "vests");
        visit.post("/api/careers/clicks-vests/commands", """
                {"type":"GrantRsu","effectiveOn":"2024-01-31","grantId":"new-hire","value":{"amount":"40000.00","currency":"USD"},
                 "vesting":{"segments":[{"occurrences":16,"period":3,"periodType":"MONTHS","percentage":"1/1"}]}}""");
        visit.open("?career=clicks-vests&on=2025-02-01&view=vesting");
        Effort one = new Effort(visit);
        one.click(visit.link("Record the vest of new-hire on 30 Apr 2024"));
        one.click(new RecordSheet(visit).button("Record"));
        assertThat(sheet(visit)).isHidden();
        assertThat(one).hasToString("2 clicks, 0 keys");
        Locator due = visit.page.locator(".not-recorded").first();
        assertThat(due).containsText("3 vests fell due");
        Effort all = new Effort(visit);
        all.click(due.getByRole(AriaRole.LINK));
        assertThat(visit.page.locator(".preview")).isVisible();
        all.click(new RecordSheet(visit).button("Record"));
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.page.locator(".not-recorded")).hasCount(0);
        assertThat(all).hasToString("2 clicks, 0 keys");
    }

    @Test
    void twentyRowsOfASpreadsheetTakeFiveClicksAndAPaste(Visit visit) {
        career(visit, "rows");
        StringBuilder rows = new StringBuilder("Effective Date\tAnnual Rate\n");
        for (int row = 1; row <= 20; row++) {
            rows.append("2024-%02d-%02d\t%d\n".formatted(6 + row / 11, row % 11 + 2, 100_000 + row * 500));
        }
        Effort effort = new Effort(visit);
        effort.click(visit.button("Record"));
        effort.click(sheet(visit).getByText("Pay table"));
        Locator cell = sheet(visit).getByLabel("Effective from, row 1", new Locator.GetByLabelOptions().setExact(true));
        effort.click(cell).paste(cell, rows.toString());
        effort.click(new RecordSheet(visit).button("Check"));
        effort.click(new RecordSheet(visit).button("Record all of it"));
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.total()).hasText("121,000.00");
        assertThat(effort).hasToString("5 clicks, 2 keys");
    }

    private static void career(Visit visit, String task) {
        visit.post("/api/careers/clicks-" + task + "/commands", Careers.hired(task));
        visit.open("?career=clicks-" + task + "&on=2024-06-01");
        visit.total().waitFor();
    }

    private static Effort begin(Visit visit, String task, String command) {
        career(visit, task);
        Effort effort = new Effort(visit);
        effort.click(visit.button("Record"));
        effort.click(sheet(visit)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(command).setExact(true)));
        assertThat(sheet(visit).getByLabel(command.startsWith("End") ? "Last day" : "Effective on"))
                .isVisible();
        if (!command.startsWith("End")) {
            sheet(visit).locator("record-form :focus").waitFor();
        }
        return effort;
    }

    /** Enter asks for the preview, and records when it is there. */
    private static void recordByEnter(Visit visit, Effort effort) {
        effort.press("Enter");
        sheet(visit).locator(".actions.there").waitFor();
        effort.press("Enter");
        assertThat(sheet(visit)).isHidden();
    }

    private static Locator sheet(Visit visit) {
        return new RecordSheet(visit).sheet();
    }
}
