package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Recording: a preview before every fact, mistakes beside their fields, corrections that leave both beliefs. */
@PageTest
class RecordTest {

    @Test
    void aRaiseIsPreviewedAndThenRecorded(Visit visit) {
        career(visit, "raised");
        visit.button("Record").click();
        sheet(visit)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Raise"))
                .click();
        fill(visit, "Effective on", "2024-07-01");
        fill(visit, "Base salary", "110,000");
        sheet(visit).getByText("Preview").click();
        assertThat(visit.page.locator(".preview")).containsText("+10,000.00");
        assertThat(visit.page.locator(".preview")).containsText("+11,000.00");
        assertThat(visit.get("/api/careers/raised/facts")).doesNotContain("SalaryRaised");
        recordIt(visit);
        assertThat(visit.asOf()).hasText("as of 1 Jul 2024");
        assertThat(visit.total()).hasText("121,000.00");
        assertThat(visit.page.locator("fact-list")).containsText("Raise to 110,000 USD");
    }

    @Test
    void aChangeAfterThePreviewIsPreviewedAgain(Visit visit) {
        career(visit, "again");
        visit.open("?career=again&on=2024-07-01&record=Raise");
        fill(visit, "Base salary", "110000");
        sheet(visit).getByText("Preview").click();
        visit.page.locator(".preview").waitFor();
        fill(visit, "Base salary", "120000");
        assertThat(visit.page.locator(".preview")).hasCount(0);
        assertThat(sheet(visit).getByText("Preview")).isVisible();
    }

    @Test
    void mistakesStandBesideTheirFields(Visit visit) {
        career(visit, "mistaken");
        visit.open("?career=mistaken&on=2024-07-01&record=Raise");
        sheet(visit).getByText("Preview").click();
        assertThat(beside(visit, "Base salary")).isVisible();
        fill(visit, "Base salary", "a lot");
        sheet(visit).getByText("Preview").click();
        assertThat(beside(visit, "Base salary")).isVisible();
        assertThat(sheet(visit).getByLabel("Base salary")).hasAttribute("aria-invalid", "true");
        fill(visit, "Base salary", "90000");
        sheet(visit).getByText("Preview").click();
        assertThat(sheet(visit).getByRole(AriaRole.ALERT)).containsText("NOT_HIGHER");
        fill(visit, "Base salary", "110000");
        fill(visit, "Effective on", "2023-07-01");
        sheet(visit).getByText("Preview").click();
        assertThat(sheet(visit).getByRole(AriaRole.ALERT)).containsText("NOT_EMPLOYED");
    }

    @Test
    @AtLength
    void aBackdatedRaiseThatWouldTurnALaterOneIntoACutNamesIt(Visit visit) {
        career(visit, "backdated");
        visit.post(
                "/api/careers/backdated/commands",
                "{\"type\":\"Raise\",\"effectiveOn\":\"2024-06-01\","
                        + "\"baseSalary\":{\"amount\":\"105000.00\",\"currency\":\"USD\"}}");
        visit.open("?career=backdated&on=2024-03-01&record=Raise");
        fill(visit, "Base salary", "120000");
        sheet(visit).getByText("Preview").click();
        Locator alert = sheet(visit).getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("NOT_HIGHER");
        alert.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fact 3"))
                .click();
        visit.page.locator(".leaving").getByText("Drop it").click();
        assertThat(visit.page.locator(".fact-card")).containsText("Raise to 105,000 USD");
    }

    @Test
    void aFactIsCorrectedAndBothBeliefsStay(Visit visit) {
        career(visit, "believed");
        visit.open("?career=believed&on=2024-07-01&fact=2");
        visit.page
                .locator(".fact-card")
                .getByText("Correct", new Locator.GetByTextOptions().setExact(true))
                .click();
        fill(visit, "Base salary", "104000");
        sheet(visit).getByText("Preview").click();
        assertThat(visit.page.locator(".preview")).containsText("+4,000.00");
        recordIt(visit);
        assertThat(visit.total()).hasText("114,400.00");
        visit.open("?career=believed&on=2024-07-01&fact=2");
        assertThat(visit.page.locator(".fact-card")).containsText("corrected");
        visit.page
                .locator(".fact-card")
                .getByText("See the career as it was known then")
                .click();
        assertThat(visit.total()).hasText("110,000.00");
        assertThat(visit.page.locator(".known")).containsText("as we knew it on");
        visit.open("?career=believed&on=2024-07-01&view=changes");
        visit.button("Two beliefs").click();
        assertThat(visit.page.locator(".sides")).containsText("104,000 USD");
        assertThat(visit.page.locator(".sides")).containsText("100,000 USD");
    }

    @Test
    void aFactIsRetracted(Visit visit) {
        career(visit, "retracted");
        visit.post(
                "/api/careers/retracted/commands",
                "{\"type\":\"Raise\",\"effectiveOn\":\"2024-06-01\","
                        + "\"baseSalary\":{\"amount\":\"105000.00\",\"currency\":\"USD\"}}");
        visit.open("?career=retracted&on=2024-07-01&fact=3");
        assertThat(visit.total()).hasText("115,500.00");
        visit.page
                .locator(".fact-card")
                .getByText("Retract", new Locator.GetByTextOptions().setExact(true))
                .click();
        fill(visit, "Reason", "It was never signed");
        sheet(visit).getByText("Preview").click();
        visit.page.locator(".preview").waitFor();
        recordIt(visit);
        assertThat(visit.total()).hasText("110,000.00");
        assertThat(visit.page.locator("fact-list")).not().containsText("105,000");
    }

    @Test
    void aCareerIsStartedFromNothing(Visit visit) {
        visit.open("?record=new");
        sheet(visit).getByText("Preview").click();
        assertThat(beside(visit, "Employer")).isVisible();
        fill(visit, "Name of the career", "Ada Lovelace");
        fill(visit, "Effective on", "2024-02-01");
        fill(visit, "Employer", "Analytical Engines");
        fill(visit, "Title", "Programmer");
        fill(visit, "Base salary", "90000");
        sheet(visit).getByText("Preview").click();
        assertThat(visit.page.locator(".preview")).containsText("90,000.00");
        recordIt(visit);
        assertThat(visit.page).hasURL(Pattern.compile(".*career=ada-lovelace.*"));
        assertThat(visit.total()).hasText("90,000.00");
        assertThat(visit.page.locator("career-picker")).containsText("Ada Lovelace");
    }

    @Test
    void everyCommandHasAForm(Visit visit) {
        visit.sample("&record=choose");
        Locator choices = visit.page.locator(".choices a");
        choices.first().waitFor();
        int count = choices.count();
        assertThat(count).isGreaterThanOrEqualTo(22);
        for (int choice = 0; choice < count; choice++) {
            choices.nth(choice).click();
            assertThat(visit.page.locator("command-form .field").first()).isVisible();
            visit.page.goBack();
            choices.first().waitFor();
        }
    }

    @Test
    @AtLength
    void whatCorrectsAFactIsCorrectedThere(Visit visit) {
        career(visit, "corrected-once");
        visit.post("/api/careers/corrected-once/commands", """
                {"type":"Correct","fact":2,"replacement":{"type":"Hire","effectiveOn":"2024-01-01","employer":"Initech",
                 "title":"Programmer","baseSalary":{"amount":"100000.00","currency":"USD"}}}""");
        visit.open("?career=corrected-once&on=2024-03-01&fact=3");
        Locator card = visit.page.locator(".fact-card");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fact 2"))
                .waitFor();
        assertThat(card.getByText("Another like it")).hasCount(0);
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fact 2"))
                .click();
        assertThat(card.getByText("Another like it")).isVisible();
    }

    @Test
    @AtLength
    void theFormOfACareerThatIsErasedGoesWithIt(Visit visit) {
        career(visit, "erased-under-a-form");
        visit.open("?career=erased-under-a-form&on=2024-03-01&record=PayBonus");
        sheet(visit).getByLabel("Kind").selectOption("SPOT");
        fill(visit, "Amount", "42000");
        sheet(visit).getByText("Preview").click();
        Locator record = sheet(visit).locator(".actions.there .main");
        record.waitFor();
        visit.delete("/api/careers/erased-under-a-form?confirm=erased-under-a-form");
        record.click();
        assertThat(sheet(visit)).containsText("There is no such career");
    }

    @Test
    @AtLength
    void aPreviewOfAFileThatIsNoLongerChosenIsNotShown(Visit visit) {
        visit.sample("");
        Locator sheet = ImportSheet.open(visit);
        HeldAnswers late = HeldAnswers.of(visit, "/api/imports\\?");
        ImportSheet.choose(sheet, "first.yaml", """
                career: first-chosen
                facts:
                  - date: 2024-01-01
                    hire: {employer: Navy, title: Rear Admiral, baseSalary: 120000 USD}
                """);
        sheet.getByText("Preview").click();
        late.await(1);
        ImportSheet.choose(sheet, "second.yaml", "career: second-chosen");
        assertThat(sheet.getByText("Preview")).isEnabled();
        late.stop();
        visit.settle();
        assertThat(sheet.locator(".preview")).hasCount(0);
    }

    @Test
    void aFileIsImportedAfterItsPreview(Visit visit) {
        visit.sample("");
        Locator sheet = ImportSheet.open(visit);
        ImportSheet.choose(sheet, "empty.yaml", "");
        sheet.getByText("Preview").click();
        assertThat(sheet).containsText("The file is empty");
        ImportSheet.choose(sheet, "broken.yaml", """
                career: grace-hopper
                facts:
                  - date: 2024-01-01
                    hire: {employer: Navy, title: Rear Admiral, baseSalary: a lot}
                """);
        sheet.getByText("Preview").click();
        assertThat(sheet.locator(".wrong").first()).containsText("Line");
        ImportSheet.choose(sheet, "career.yaml", """
                career: grace-hopper
                facts:
                  - date: 2024-01-01
                    hire: {employer: Navy, title: Rear Admiral, baseSalary: 120000 USD}
                """);
        sheet.getByText("Preview").click();
        sheet.getByText("Record all of it").waitFor();
        // The second click of a double click.
        sheet.getByText("Record all of it").dispatchEvent("click", Map.of("detail", 2));
        assertThat(sheet).containsText("All or nothing.");
        sheet.getByText("Record all of it").click();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=grace-hopper.*"));
        assertThat(visit.total()).hasText("120,000.00");
    }

    @Test
    @AtLength
    void whatAFileLeavesOpenIsAnsweredWithAClick(Visit visit) {
        career(visit, "job-beside-another");
        Locator sheet = ImportSheet.open(visit);
        ImportSheet.choose(
                sheet, "pay.csv", "Date,Employer,Title,Salary,Currency\n2024-02-01,Evening School,Teacher,20000,USD\n");
        sheet.getByText("Preview").click();
        assertThat(sheet.locator(".wrong").first()).containsText("At the side: true");
        sheet.getByRole(AriaRole.GROUP).getByText("At the side").click();
        assertThat(sheet.locator(".preview h3")).containsText("1 fact would be recorded");
    }

    private static void career(Visit visit, String id) {
        visit.post("/api/careers/" + id + "/commands", Careers.hired(id));
        visit.open("?career=" + id + "&on=2024-03-01");
        visit.total().waitFor();
    }

    private static Locator sheet(Visit visit) {
        return visit.page.locator("record-sheet dialog");
    }

    private static void fill(Visit visit, String label, String text) {
        Locator field = sheet(visit).getByLabel(label).first();
        field.fill(text);
        field.blur();
    }

    private static Locator beside(Visit visit, String label) {
        return sheet(visit)
                .locator(".field", new Locator.LocatorOptions().setHas(visit.page.getByLabel(label)))
                .last()
                .locator(".wrong");
    }

    private static void recordIt(Visit visit) {
        sheet(visit)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(true))
                .click();
        assertThat(sheet(visit)).isHidden();
    }
}
