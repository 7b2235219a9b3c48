package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Equity on the page: what fell due and is not recorded, what comes next, options and shares that are bought. */
@PageTest
@AtLength
class EquityTest {

    @Test
    void everyDueVestIsRecordedInTwoClicks(Visit visit) {
        granted(visit, "due");
        visit.open("?career=due&on=2025-01-31&measure=realized");
        Locator missing = visit.page.locator("pay-view .not-recorded");
        assertThat(missing).containsText("4 vests fell due and are not recorded (about 10,000 USD)");
        assertThat(visit.total()).hasText("100,000.00");
        missing.getByRole(AriaRole.LINK).click();
        Locator sheet = visit.page.locator("record-sheet dialog");
        assertThat(sheet).containsText("4 vests of grant new-hire");
        assertThat(sheet.locator(".preview")).containsText("+10,000.00");
        Inspection.isClean(visit, "record-due");
        sheet.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(true))
                .click();
        assertThat(sheet).isHidden();
        assertThat(visit.total()).hasText("110,000.00");
        assertThat(missing).hasCount(0);
    }

    @Test
    void theWarningOfWhatIsDueKeepsItsSpaceWhileItIsAskedAnew(Visit visit) {
        granted(visit, "due-space");
        visit.open("?career=due-space&on=2025-01-31&measure=realized");
        visit.page.locator("pay-view .not-recorded").waitFor();
        Locator below = visit.page.locator("upcoming-list");
        double top = below.boundingBox().y;
        HeldAnswers late = HeldAnswers.of(visit, "/compensation\\?");
        visit.slider().focus();
        visit.page.keyboard().press("ArrowRight");
        late.await(1);
        assertThat(visit.page.locator("pay-view .not-recorded")).hasCount(0);
        assertThat(below.boundingBox().y).isEqualTo(top);
        late.stop();
        visit.page.locator("pay-view .not-recorded").waitFor();
        assertThat(below.boundingBox().y).isEqualTo(top);
    }

    @Test
    void aLostAnswerToDueVestsIsSentAgainWithTheSameKey(Visit visit) {
        granted(visit, "lost-vests");
        visit.open("?career=lost-vests&on=2025-01-31&record=due");
        Locator sheet = visit.page.locator("record-sheet dialog");
        sheet.locator(".preview").waitFor();
        visit.page.route("**/commands", route -> {
            if (!route.request().url().contains("dryRun")) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        Locator record = sheet.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Record").setExact(true));
        record.click();
        Locator again = sheet.locator(".actions").getByText("Try again");
        again.waitFor();
        visit.page.unroute("**/commands");
        again.click();
        assertThat(sheet).isHidden();
        assertThat(visit.get("/api/careers/lost-vests/facts").split("RsuVested", -1))
                .hasSize(5);
    }

    @Test
    void whatComesNextStandsUnderTheTotal(Visit visit) {
        granted(visit, "next");
        visit.open("?career=next&on=2024-05-01");
        Locator next = visit.page.locator("upcoming-list");
        assertThat(next).containsText("1 Jul 2024 in 61 days");
        assertThat(next).containsText("Vesting: 100 units of grant new-hire (Initech)");
        assertThat(next).containsText("2 more until 1 Jan 2025");
        assertThat(next).containsText("1 year at Initech");
        next.locator("summary").click();
        assertThat(next.locator(".all-next li")).hasCount(4);
    }

    @Test
    void optionsAreGrantedExercisedAndShownWithWhatTheyCost(Visit visit) {
        RecordSheet sheet = new RecordSheet(visit);
        visit.post("/api/careers/options/commands", Careers.hired("options"));
        visit.open("?career=options&on=2024-01-01&record=GrantOptions");
        sheet.fill("Grant", "founder");
        sheet.fill("Units", "1200");
        sheet.dialog().getByLabel("Kind").selectOption("NSO");
        sheet.fill("Exercise price", "2");
        sheet.dialog().getByLabel("Vesting terms").selectOption("3");
        assertThat(sheet.dialog().locator("vesting-dates"))
                .containsText("Vests on 3 dates, the last on 1 Jan 2027: 1 Jan 2025 33.33 %");
        sheet.dialog().getByText("Preview").click();
        assertThat(visit.page.locator(".preview .vesting-dates"))
                .containsText("Grant founder vests on 3 dates, the last on 1 Jan 2027: 1 Jan 2025 400 units");
        sheet.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(true))
                .click();
        assertThat(sheet.dialog()).isHidden();
        visit.post(
                "/api/careers/options/commands",
                "{\"type\":\"RecordSharePrice\",\"effectiveOn\":\"2025-02-01\",\"employer\":\"Initech\","
                        + "\"unitPrice\":{\"amount\":\"5\",\"currency\":\"USD\"}}");
        visit.open("?career=options&on=2025-03-01&record=ExerciseOptions");
        sheet.fill("Grant", "founder");
        sheet.fill("Units", "100");
        sheet.record();
        visit.open("?career=options&on=2025-03-01&view=vesting");
        Locator grant = visit.page.locator(".grant");
        assertThat(grant).containsText(Pattern.compile("Exercisable\\s+300 units"));
        assertThat(grant).containsText(Pattern.compile("Exercised\\s+100 units"));
        assertThat(grant).containsText(Pattern.compile("Cost to exercise\\s+600 USD"));
        assertThat(grant).containsText(Pattern.compile("at 5(\\.00)? of 1 Feb 2025\\s+900 USD"));
        Inspection.isClean(visit, "options");
    }

    @Test
    void sharesOfAPlanAndAdjustedUnitsAreRecorded(Visit visit) {
        RecordSheet sheet = new RecordSheet(visit);
        granted(visit, "plan");
        visit.open("?career=plan&on=2024-05-31&record=PurchaseShares");
        sheet.fill("Units", "10");
        sheet.fill("Paid for one", "85");
        sheet.fill("Price a unit", "100");
        sheet.record();
        assertThat(visit.page.locator("fact-list")).containsText("10 shares bought");
        visit.open("?career=plan&on=2024-06-01&record=AdjustUnits");
        sheet.fill("Grant", "new-hire");
        sheet.fill("Units", "-5");
        sheet.dialog().getByLabel("Reason").selectOption("PERFORMANCE");
        sheet.record();
        assertThat(visit.page.locator("fact-list")).containsText("−5 units");
    }

    /** A grant of 400 units at 25, quarterly over a year from the hire on. */
    private static void granted(Visit visit, String id) {
        visit.post("/api/careers/" + id + "/commands", Careers.hired(id));
        visit.post("/api/careers/" + id + "/commands", """
                {"type":"GrantRsu","effectiveOn":"2024-01-01","grantId":"new-hire","units":"400",
                 "unitPrice":{"amount":"25","currency":"USD"},"vesting":{"segments":[
                 {"occurrences":4,"period":3,"periodType":"MONTHS","percentage":"1/1"}]}}""");
    }
}
