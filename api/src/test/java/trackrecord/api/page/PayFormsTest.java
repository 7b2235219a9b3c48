package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Rates by the hour, and hours, in their forms and in words. */
@PageTest
class PayFormsTest {

    @Test
    void aRateByTheHourIsTypedPreviewedAndShownWithItsYear(Visit visit) {
        hire(visit, "hourly", "{\"amount\":\"50000.00\",\"currency\":\"USD\"}");
        visit.open("?career=hourly&on=2024-07-01&record=Raise");
        fill(visit, "Base salary", "31.50");
        sheet(visit).getByLabel("Paid per").selectOption("HOUR");
        sheet(visit).getByText("Preview").click();
        assertThat(sheet(visit).locator("#Raise-baseSalary-wrong")).containsText("How many make a year is missing");
        fill(visit, "How many make a year", "2080");
        sheet(visit).getByText("Preview").click();
        assertThat(visit.page.locator(".preview")).containsText("+15,520.00");
        sheet(visit)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(true))
                .click();
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.total()).hasText("65,520.00");
        assertThat(visit.page.locator("fact-list")).containsText("Raise to 31.50 USD an hour x 2,080");
    }

    @Test
    void aChangeOfHoursIsShownInWordsAndNotAsACutOfTheRate(Visit visit) {
        hire(visit, "hours", "{\"amount\":\"90000.00\",\"currency\":\"USD\"}");
        visit.post(
                "/api/careers/hours/commands",
                "{\"type\":\"ChangeHours\",\"effectiveOn\":\"2024-07-01\",\"fte\":\"4/5\"}");
        visit.open("?career=hours&on=2024-08-01&view=growth");
        assertThat(visit.total()).hasText("72,000.00");
        assertThat(visit.page.locator("fact-list")).containsText("Hours changed to 4/5 of full time");
        assertThat(visit.page.locator("growth-view")).containsText("Paid base, USD");
    }

    @Test
    void aBaseThatLooksLikeAnHourlyRateIsDoubtedInThePreview(Visit visit) {
        hire(visit, "doubted", "{\"amount\":\"0.00\",\"currency\":\"USD\"}");
        visit.open("?career=doubted&on=2024-07-01&record=Raise");
        fill(visit, "Base salary", "15");
        sheet(visit).getByText("Preview").click();
        assertThat(visit.page.locator(".preview")).containsText("15.00 USD a year: is it an hourly rate?");
    }

    @Test
    void aNumberIsReadAlikeInEveryFieldAndSentAsItIsShown(Visit visit) {
        hire(visit, "numbers", "{\"amount\":\"50000.00\",\"currency\":\"EUR\"}");
        visit.open("?career=numbers&on=2024-07-01&record=RecordSharePrice");
        Locator price = sheet(visit).locator("#RecordSharePrice-unitPrice");
        price.fill("0,125");
        price.blur();
        assertThat(price).hasValue("0.125");
        assertThat(sheet(visit).locator("output")).hasText("0.125 EUR");
        price.fill("12,500");
        price.blur();
        assertThat(price).hasValue("12500");
        assertThat(sheet(visit).locator("output")).hasText("12,500 EUR");
        visit.open("?career=numbers&on=2024-07-01&record=GrantRsu");
        Locator units = sheet(visit).locator("#GrantRsu-units");
        units.fill("1 250,5");
        units.blur();
        assertThat(units).hasValue("1250.5");
    }

    private static void hire(Visit visit, String career, String base) {
        visit.post(
                "/api/careers/" + career + "/commands",
                "{\"type\":\"Hire\",\"effectiveOn\":\"2024-01-01\",\"employer\":\"Acme\",\"title\":\"Developer\","
                        + "\"baseSalary\":" + base + "}");
    }

    private static void fill(Visit visit, String label, String text) {
        Locator field = sheet(visit).getByLabel(label).first();
        field.fill(text);
        field.blur();
    }

    private static Locator sheet(Visit visit) {
        return visit.page.locator("record-sheet dialog");
    }
}
