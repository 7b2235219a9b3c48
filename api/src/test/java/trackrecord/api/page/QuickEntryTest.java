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
    void aFormCountsFromWhatIsKnownNowAndFromASalaryThatIsThere(Visit visit) {
        hired(visit, "percent-now", "choose");
        visit.open("?career=percent-now&on=2024-06-01&known=2000-01-01T00:00:00Z&record=Raise");
        RecordSheet sheet = new RecordSheet(visit);
        sheet.fill("Base salary", "5 %");
        assertThat(sheet.dialog().locator("output")).hasText("105,000 USD, +5.0 % on 100,000 USD");
        assertThat(visit.page.locator(".headline-sum")).hasText("110,000.00");
        sheet.fill("Effective on", "1 Jan 2009");
        sheet.fill("Base salary", "6 %");
        sheet.dialog().getByText("Preview").click();
        assertThat(sheet.dialog()).containsText("There is no salary on that day to count 6 % from");
    }

    @Test
    @AtLength
    void aRateKeepsTheCurrencyOfItsEmployment(Visit visit) {
        hired(visit, "side-currency", "choose");
        visit.post("/api/careers/side-currency/commands", """
                {"type":"Hire","effectiveOn":"2024-02-01","employer":"Evening School","title":"Teacher","side":true,
                 "employmentId":"school","baseSalary":{"amount":"500","currency":"EUR","per":"WEEK"}}""");
        visit.open("?career=side-currency&on=2024-06-01&record=Raise");
        Locator sheet = new RecordSheet(visit).dialog();
        Locator currency = sheet.locator(".rate .currency").first();
        sheet.locator("#Raise-employment").selectOption("school");
        assertThat(currency).hasValue("EUR");
        sheet.getByLabel("Paid per").first().selectOption("WEEK");
        assertThat(currency).hasValue("EUR");
    }

    @Test
    void aBonusInPercentIsOfTheSalaryOfItsDay(Visit visit) {
        RecordSheet sheet = hired(visit, "bonus-percent", "PayBonus");
        assertThat(visit.page.locator(".sheet output")).hasText("");
        sheet.fill("Amount", "12,5 %");
        assertThat(sheet.dialog().locator("output")).hasText("12,500 USD, 12.5 % of 100,000 USD a year");
        sheet.fill("Amount", "28.800,00");
        assertThat(sheet.dialog().locator("output")).hasText("28,800 USD, 28.8 % of 100,000 USD a year");
        sheet.fill("Amount", "10 %");
        sheet.dialog().getByLabel("Kind").selectOption("ANNUAL");
        sheet.record();
        assertThat(visit.page.locator("fact-list")).containsText("Annual bonus 10,000 USD");
    }

    @Test
    @AtLength
    void theUsualVestingTermsAreOneChoiceAndShowTheirDates(Visit visit) {
        RecordSheet sheet = hired(visit, "usual-terms", "GrantRsu");
        sheet.fill("Effective on", "1 Feb 2024");
        Locator terms = sheet.dialog().getByLabel("Vesting terms");
        Locator dates = sheet.dialog().locator("vesting-dates");
        terms.selectOption("4 years, 1-year cliff, then monthly");
        assertThat(dates).containsText("Vests on 37 dates, the last on 1 Feb 2028: 1 Feb 2025 25 %");
        terms.selectOption("4 years, 1-year cliff, then quarterly");
        assertThat(dates).containsText("Vests on 13 dates, the last on 1 Feb 2028: 1 Feb 2025 25 %");
        terms.selectOption("3 years, a third each year");
        assertThat(dates).containsText("Vests on 3 dates, the last on 1 Feb 2027: 1 Feb 2025 33.33 %");
        terms.selectOption("4 years, back-loaded: 5, 15, 40, 40 %");
        assertThat(dates).containsText("Vests on 4 dates, the last on 1 Feb 2028: 1 Feb 2025 5 %");
        terms.selectOption("Terms of its own");
        segment(sheet, "occurrences").fill("2");
        segment(sheet, "period").fill("6");
        segment(sheet, "periodType").selectOption("MONTHS");
        segment(sheet, "percentage").fill("100 %");
        segment(sheet, "percentage").blur();
        assertThat(dates).containsText("Vests on 2 dates, the last on 1 Feb 2025: 1 Aug 2024 50 %");
    }

    @Test
    void whatIsNotCoveredIsSaidWhereFactsAreChosen(Visit visit) {
        visit.page.setViewportSize(1280, 800);
        RecordSheet sheet = hired(visit, "not-covered", "choose");
        Locator words = sheet.dialog().getByText("Not covered: taxes and net pay");
        assertThat(words).isInViewport();
        visit.page.setViewportSize(360, 640);
        assertThat(words).isInViewport();
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
        // Vests count for the tranches from the first on: only that of the first one can be recorded as it stands.
        assertThat(visit.page.locator(".grant tbody a")).hasCount(1);
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

    private static Locator segment(RecordSheet sheet, String field) {
        return sheet.dialog().locator("#GrantRsu-vesting-segments-0-" + field);
    }

    private static Locator button(RecordSheet sheet, String name) {
        return sheet.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
