package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Several employments at once: each is named with its pay, its hours and how long, and each can be recorded about. */
@PageTest
class EmploymentsTest {

    @Test
    void everyEmploymentOfTheDayIsShownWithItsPayAndHowLong(Visit visit) {
        sideBySide(visit, "beside");
        visit.open("?career=beside&on=2024-08-01");
        Locator main = visit.page.locator(".position").first();
        assertThat(main).containsText("Engineer");
        assertThat(main).containsText("80,000 USD a year for 4/5 of full time, which is 100,000 USD a year");
        assertThat(main).containsText("7 months");
        Locator side = visit.page.locator(".position.besides");
        assertThat(side).containsText("Tutor");
        assertThat(side).containsText("Night School at the side");
        assertThat(side).containsText("9,000 EUR a year from 45 EUR an hour x 200");
        assertThat(side).containsText("5 months");
        assertThat(visit.page.locator(".headline-sum")).hasText(new String[] {"88,000.00", "9,000.00"});
        assertThat(visit.page.locator("fact-list")).containsText("Hours changed to 4/5 of full time at Initech");
        Inspection.isClean(visit, "employments");
    }

    @Test
    @AtLength
    void aJobAtTheSideIsRecordedAndThenRaised(Visit visit) {
        RecordSheet sheet = new RecordSheet(visit);
        visit.post("/api/careers/tutor/commands", Careers.hired("tutor"));
        visit.open("?career=tutor&on=2024-03-01&record=Hire");
        sheet.fill("Employer", "Night School");
        sheet.fill("Title", "Tutor");
        sheet.fill("Base salary", "9000");
        sheet.dialog()
                .getByLabel("At the side", new Locator.GetByLabelOptions().setExact(true))
                .check();
        sheet.record();
        assertThat(visit.page.locator(".position.besides")).containsText("Night School at the side");
        assertThat(visit.total()).hasText("119,000.00");
        visit.open("?career=tutor&on=2024-04-01&record=Raise");
        sheet.dialog().getByLabel("Employment").selectOption("e3");
        sheet.fill("Base salary", "10000");
        sheet.record();
        assertThat(visit.page.locator(".position.besides")).containsText("10,000 USD a year");
        assertThat(visit.page.locator("fact-list")).containsText("Raise to 10,000 USD at Night School");
    }

    @Test
    @AtLength
    void aClaimIsHeldAgainstOneEmployment(Visit visit) {
        sideBySide(visit, "claimed");
        visit.open("?career=claimed&on=2024-08-01&view=claims");
        visit.page.locator("#claim-employment").selectOption("school");
        visit.page.getByLabel("Claimed total").fill("9000");
        visit.page.locator("#claim-currency").selectOption("EUR");
        visit.button("Audit the claim").click();
        assertThat(visit.page.locator(".verdict")).containsText("It is a standard measure");
    }

    @Test
    @AtLength
    void theFirstYearIsThatOfTheChosenEmployment(Visit visit) {
        sideBySide(visit, "first");
        visit.open("?career=first&on=2024-08-01&measure=first-year");
        assertThat(visit.total()).hasText("110,000.00");
        visit.page.locator("#employment").selectOption("school");
        assertThat(visit.total()).hasText("9,000.00");
        assertThat(visit.page.locator("pay-view")).containsText("First year from 1 Mar 2024");
    }

    private static void sideBySide(Visit visit, String id) {
        visit.post("/api/careers/" + id + "/commands", Careers.hired(id));
        visit.post("/api/careers/" + id + "/commands", """
                [{"type":"Hire","effectiveOn":"2024-03-01","employmentId":"school","side":true,"employer":"Night School",
                  "title":"Tutor","baseSalary":{"amount":"45.00","currency":"EUR","per":"HOUR","perYear":"200"}},
                 {"type":"ChangeHours","effectiveOn":"2024-07-01","fte":"4/5"}]""");
    }
}
