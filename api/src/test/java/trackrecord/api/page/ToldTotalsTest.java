package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** What a total leaves out is said beside it, and what leads to a total leads to that one. */
@PageTest
class ToldTotalsTest {

    private static final String QUARTERLY = """
            "vesting":{"segments":[{"occurrences":16,"period":3,"periodType":"MONTHS","percentage":"1/1"}]}""";

    @Test
    void aYearThatLacksVestsSaysSoAndAMonthLeadsToItself(Visit visit) {
        visit.post("/api/careers/lacking/commands", Careers.hired("Lacking"));
        visit.post("/api/careers/lacking/commands", """
                [{"type":"GrantRsu","effectiveOn":"2024-01-31","grantId":"new-hire",
                  "value":{"amount":"40000.00","currency":"USD"},%s},
                 {"type":"Raise","effectiveOn":"2025-01-01","baseSalary":{"amount":"103000.00","currency":"USD"},
                  "reason":"Raise of 3 000 USD, about 3 percent"}]""".formatted(QUARTERLY));
        visit.open("?career=lacking&on=2025-03-31&measure=realized&view=years");
        Locator rows = visit.page.locator(".years-table tbody tr");
        assertThat(rows.nth(0)).containsText("without 3 due vests");
        assertThat(rows.nth(1)).containsText("without 1 due vest");
        assertThat(rows.nth(2)).containsText("without 4 due vests");
        visit.button("Months of 2025").click();
        assertThat(rows.nth(1)).containsText("8,583.33");
        rows.nth(1).getByRole(AriaRole.LINK).click();
        assertThat(visit.asOf()).hasText("as of 28 Feb 2025");
        assertThat(visit.total()).hasText("8,583.33");
        visit.open("?career=lacking&on=2025-03-31&measure=realized&window=2027-01-01");
        assertThat(visit.page.locator("#window-from")).hasValue("31 Mar 2025");
        Locator date = visit.page.locator("time-bar date-field input");
        date.fill("1 Ja");
        date.press("Escape");
        assertThat(date).hasValue("31 Mar 2025");
        visit.open("?career=lacking&on=2025-03-31&view=summary");
        Locator paper = visit.page.locator(".summary-paper");
        assertThat(paper).containsText("without 3 due vests");
        assertThat(paper).containsText("Raise of 3 000 USD");
        visit.page.locator(".summary-tools").getByLabel("Amounts").uncheck();
        assertThat(paper).not().containsText("3 000");
        assertThat(paper).not().containsText("%");
        assertThat(paper).containsText("Raise");
    }

    @Test
    void aTotalLacksTheVestsOfItsOwnCurrencyAndThoseBeforeItAreRecordedWithThem(Visit visit) {
        visit.post("/api/careers/lacking-two/commands", Careers.hired("Lacking two"));
        visit.post("/api/careers/lacking-two/commands", """
                [{"type":"Hire","effectiveOn":"2024-01-01","employmentId":"board","employer":"Umbrella","title":"Board",
                  "side":true,"baseSalary":{"amount":"10000.00","currency":"EUR"}},
                 {"type":"GrantRsu","effectiveOn":"2024-01-31","employment":"board","grantId":"board",
                  "value":{"amount":"1000.00","currency":"EUR"},"vesting":{"segments":[
                  {"occurrences":1,"period":3,"periodType":"MONTHS","percentage":"1/1"}]}},
                 {"type":"GrantRsu","effectiveOn":"2024-01-31","grantId":"new-hire",
                  "value":{"amount":"40000.00","currency":"USD"},%s}]""".formatted(QUARTERLY));
        visit.open("?career=lacking-two&on=2025-03-31&measure=realized&view=years&window=calendar");
        Locator rows = visit.page.locator(".years-table tbody tr");
        visit.page.locator(".years-view .currencies").getByText("USD").click();
        assertThat(rows.nth(2)).containsText("without 4 due vests");
        visit.page.locator(".years-view .currencies").getByText("EUR").click();
        assertThat(rows.nth(0)).containsText("without 1 due vest");
        assertThat(rows.nth(1)).not().containsText("without");
        assertThat(rows.nth(2)).containsText("without 1 due vest");
        assertThat(visit.page.locator("years-view .not-recorded a")).hasText("record them");
        Locator ofYear = visit.page.locator("pay-view .not-recorded");
        assertThat(ofYear).containsText("1 vest fell due and is not recorded (about 2,500 USD)");
        assertThat(ofYear.getByRole(AriaRole.LINK)).hasText("record it and any due before");
    }

    @Test
    void lessThanNothingHasNoShareNoPercentAndNoHeight(Visit visit) {
        visit.post("/api/careers/repaid/commands", Careers.hired("Repaid"));
        visit.post("/api/careers/repaid/commands", """
                [{"type":"PayBonus","effectiveOn":"2024-02-01","kind":"SIGN_ON",
                  "amount":{"amount":"30000.00","currency":"USD"}},
                 {"type":"RepayBonus","effectiveOn":"2025-03-01","fact":3,
                  "amount":{"amount":"20000.00","currency":"USD"}},
                 {"type":"PayBonus","effectiveOn":"2026-03-01","kind":"ANNUAL",
                  "amount":{"amount":"5000.00","currency":"USD"}}]""");
        visit.open("?career=repaid&on=2026-12-31&measure=realized&window=calendar");
        Locator bonus = visit.page.locator(".pay-table tbody tr").nth(1);
        assertThat(bonus).containsText("+25,000.00");
        assertThat(bonus.locator(".change.percent")).isEmpty();
        visit.open("?career=repaid&on=2025-03-31&measure=realized&window=2025-03-01&view=years");
        assertThat(visit.total()).hasText("−11,666.67");
        assertThat(visit.page.locator(".pay-table [data-label=Share]")).hasText(new String[] {"", "", "", ""});
        Locator chart = visit.page.locator("accrual-chart");
        assertThat(chart.locator(".of-bonus path").first()).hasAttribute("d", "");
        assertThat(chart.locator(".below-zero")).isVisible();
        assertThat(visit.page.locator("years-chart .below-zero")).isVisible();
    }

    @Test
    void aCurveSaysWhatTheSumsHaveAndNoDateIsScheduledFor(Visit visit) {
        visit.post("/api/careers/undated/commands", Careers.hired("Undated"));
        visit.post("/api/careers/undated/commands", """
                [{"type":"GrantRsu","effectiveOn":"2024-01-01","grantId":"stock","units":"100",
                  "unitPrice":{"amount":"10.333","currency":"USD"},%s},
                 {"type":"GrantRsu","effectiveOn":"2024-01-01","grantId":"ipo","units":"10000",
                  "unitPrice":{"amount":"10.333","currency":"USD"},"vesting":{"segments":[
                  {"occurrences":1,"period":0,"periodType":"MONTHS","percentage":"1/1","event":"ipo"}]}},
                 {"type":"RecordSharePrice","effectiveOn":"2024-01-01","employer":"Initech",
                  "unitPrice":{"amount":"10.333","currency":"USD"}}]""".formatted(QUARTERLY));
        visit.open("?career=undated&on=2025-03-31&view=vesting");
        assertThat(visit.page.locator(".vesting-sums")).containsText("104,363.30");
        assertThat(visit.page.locator("vesting-curve .undated"))
                .containsText("This curve lacks 103,330.00 to come, which no date is scheduled for");
        visit.page.locator("vesting-curve .plot").focus();
        visit.page.keyboard().press("End");
        assertThat(visit.page.locator("vesting-curve .read-out")).containsText("Total 1,033.30");
    }

    @Test
    void whatAnAmountIsFoundByAndWhatIsNotFoundIsSaid(Visit visit) {
        visit.post("/api/careers/sought/commands", Careers.hired("Sought"));
        visit.open("?career=sought&on=2025-03-31&find=100000");
        Locator list = visit.page.locator("fact-list");
        assertThat(list.locator("li")).hasCount(1);
        assertThat(list).containsText("Hired by Initech");
        list.getByLabel("Find facts").fill("nobody");
        assertThat(list).containsText("No fact has all of this.");
    }

    @Test
    void whatOptionsBringIsToldOfThoseThatAreLeftAndOfAFirstYearWhatFollowsIt(Visit visit) {
        visit.post("/api/careers/left/commands", Careers.hired("Left"));
        visit.post("/api/careers/left/commands", """
                [{"type":"GrantOptions","effectiveOn":"2024-01-01","grantId":"options","kind":"NSO","units":"4800",
                  "exercisePrice":{"amount":"2.00","currency":"USD"},"expiresOn":"2033-12-31",
                  "vesting":{"segments":[{"occurrences":48,"period":1,"periodType":"MONTHS","percentage":"1/1",
                    "cliff":{"occurrence":12,"percentage":"1/4"}}]}},
                 {"type":"GrantRsu","effectiveOn":"2024-01-01","grantId":"stock","units":"1600",
                  "unitPrice":{"amount":"10.00","currency":"USD"},%s},
                 {"type":"ExerciseOptions","effectiveOn":"2025-02-02","grantId":"options","units":"1000",
                  "unitPrice":{"amount":"10.00","currency":"USD"}}]""".formatted(QUARTERLY));
        visit.open("?career=left&on=2025-03-31&measure=first-year");
        assertThat(visit.page.locator(".pay-table .later"))
                .hasText("4,800 units of these grants vest only after the anniversary");
        visit.open("?career=left&on=2025-03-31&view=vesting&price=10");
        visit.page.locator(".vesting-curve .plot").focus();
        visit.page.keyboard().press("End");
        assertThat(visit.page.locator(".vesting-curve")).containsText("options 3,200.00");
        assertThat(visit.page.locator(".vesting-sums")).containsText("Vested, at the typed price");
    }

    @Test
    @AtLength
    void whatFollowsAFirstYearIsThatOfTheOfferWhateverDayIsShown(Visit visit) {
        visit.post("/api/careers/offered/commands", Careers.hired("Offered"));
        visit.post("/api/careers/offered/commands", """
                [{"type":"GrantRsu","effectiveOn":"2024-01-01","grantId":"stock","units":"1600",
                  "unitPrice":{"amount":"10.00","currency":"USD"},%1$s},
                 {"type":"GrantRsu","effectiveOn":"2024-06-01","grantId":"money",
                  "value":{"amount":"40000.00","currency":"USD"},%1$s},
                 {"type":"EndEmployment","effectiveOn":"2025-01-02","reason":"RESIGNED"}]""".formatted(QUARTERLY));
        for (String day : new String[] {"2024-01-01", "2024-07-01", "2025-06-01"}) {
            visit.open("?career=offered&measure=first-year&on=" + day);
            assertThat(visit.page.locator(".pay-table .later"))
                    .hasText("35,000.00 and 1,200 units of these grants vest only after the anniversary");
        }
    }

    @Test
    void aCareerWithoutAJobWaitsForNothingAndTheLastDayOfAllHasItsTotals(Visit visit) {
        visit.post("/api/careers/named/commands", """
                [{"type":"NameCareer","effectiveOn":"2024-01-01","name":"Named"}]""");
        visit.open("?career=named&on=2024-02-01");
        assertThat(visit.page.locator("pay-view h1")).hasText("Not employed");
        assertThat(visit.page.locator(".dots")).hasCount(0);
        visit.post("/api/careers/last-day/commands", Careers.hired("Last day"));
        visit.open("?career=last-day&on=2199-12-31&measure=realized&view=years&known=nonsense");
        assertThat(visit.page.locator(".years-table tbody tr").first()).containsText("100,000.00");
        assertThat(visit.page.locator(".trouble")).hasCount(0);
    }

    @Test
    void whatIsMissingIsSaidInTheWordsOfTheForm(Visit visit) {
        visit.post("/api/careers/missing/commands", Careers.hired("Missing"));
        visit.open("?career=missing&on=2025-03-31&record=VestRsu");
        RecordSheet sheet = new RecordSheet(visit);
        sheet.dialog().getByText("Preview").click();
        Locator refused = sheet.dialog().locator("form > [role=alert]");
        assertThat(refused).containsText("marked above");
        assertThat(refused).not().containsText("/");
        assertThat(refused).not().containsText("INVALID_FIELD");
    }
}
