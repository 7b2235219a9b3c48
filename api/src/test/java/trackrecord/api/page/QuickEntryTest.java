package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Entering a working life quickly: percents, one fact after the other, another like one that is there, a single vest. */
@PageTest
class QuickEntryTest {

    @Test
    void aRaiseInPercentIsReadBesideItsField(Visit visit) {
        RecordSheet sheet = hired(visit, "percent", "Raise");
        sheet.fill("Base salary", "7,5 %");
        assertThat(sheet.dialog().locator("output")).hasText("107,500 USD, +7.5 % on 100,000 USD");
        sheet.fill("Base salary", "+12 %");
        assertThat(sheet.dialog().locator("output")).hasText("112,000 USD, +12.0 % on 100,000 USD");
        sheet.fill("Base salary", "112.345,67");
        assertThat(sheet.dialog().locator("output")).hasText("112,345.67 USD, +12.3 % on 100,000 USD");
        sheet.fill("Base salary", "110k");
        sheet.record();
        assertThat(visit.total()).hasText("121,000.00");
    }

    @Test
    @AtLength
    void oneBonusIsRecordedAfterTheOther(Visit visit) {
        RecordSheet sheet = hired(visit, "one-by-one", "PayBonus");
        sheet.dialog().getByLabel("Kind").selectOption("SPOT");
        sheet.fill("Amount", "1000");
        sheet.dialog().getByText("Preview").click();
        button(sheet, "Record, then another").click();
        assertThat(sheet.dialog().locator(".actions")).containsText("Spot bonus 1,000 USD: recorded.");
        assertThat(sheet.dialog().getByLabel("Amount").first()).hasValue("");
        sheet.dialog().getByLabel("Kind").selectOption("SPOT");
        sheet.fill("Amount", "2000");
        sheet.record();
        assertThat(visit.page.locator("fact-list")).containsText("Spot bonus 1,000 USD");
        assertThat(visit.page.locator("fact-list")).containsText("Spot bonus 2,000 USD");
    }

    @Test
    @AtLength
    void anotherFactLikeOneThatIsThereBeginsWithItsFields(Visit visit) {
        hired(visit, "alike", "choose");
        visit.post("/api/careers/alike/commands", """
                {"type":"PayBonus","effectiveOn":"2024-03-01","kind":"SPOT","amount":{"amount":"1500.00","currency":"USD"}}""");
        visit.open("?career=alike&on=2025-03-01&fact=3");
        visit.button("Another like it").click();
        RecordSheet sheet = new RecordSheet(visit);
        assertThat(sheet.dialog().getByLabel("Amount").first()).hasValue("1500.00");
        assertThat(sheet.dialog().getByLabel("Effective on")).hasValue("1 Mar 2025");
        sheet.record();
        assertThat(visit.page.locator("fact-list").getByText("Spot bonus 1,500 USD"))
                .hasCount(2);
    }

    @Test
    void theVestOfOneTrancheTakesTwoClicks(Visit visit) {
        hired(visit, "tranche", "choose");
        visit.post("/api/careers/tranche/commands", """
                {"type":"GrantRsu","effectiveOn":"2024-01-31","grantId":"new-hire","value":{"amount":"40000.00","currency":"USD"},
                 "vesting":{"segments":[{"occurrences":16,"period":3,"periodType":"MONTHS","percentage":"1/1"}]}}""");
        visit.open("?career=tranche&on=2024-08-01&view=vesting");
        visit.link("Record the vest of new-hire on 30 Apr 2024").click();
        RecordSheet sheet = new RecordSheet(visit);
        assertThat(sheet.dialog().locator(".preview")).containsText("+2,500.00");
        button(sheet, "Record").click();
        assertThat(sheet.dialog()).isHidden();
        assertThat(visit.page.locator(".not-recorded").first()).containsText("1 vest fell due");
    }

    private static RecordSheet hired(Visit visit, String career, String record) {
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
        visit.open("?career=" + career + "&on=2024-06-01&record=" + record);
        return new RecordSheet(visit);
    }

    private static Locator button(RecordSheet sheet, String name) {
        return sheet.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
