package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Pay by calendar years and months, and pay in several currencies. */
@PageTest
@AtLength
class YearsTest {

    @Test
    void everyYearLeadsToItsWindowAndDerivation(Visit visit) {
        visit.post("/api/careers/years/commands", Careers.hired("years"));
        visit.post("/api/careers/years/commands", """
                [{"type":"Raise","effectiveOn":"2025-01-01","baseSalary":{"amount":"120000.00","currency":"USD"}},
                 {"type":"PayBonus","effectiveOn":"2024-12-15","kind":"SPOT","amount":{"amount":"6000.00","currency":"USD"}}]""");
        visit.open("?career=years&on=2026-03-31&measure=realized&view=years");
        Locator rows = visit.page.locator(".years-table tbody tr");
        assertThat(rows).hasCount(4);
        assertThat(rows.nth(0)).containsText("106,000.00");
        assertThat(rows.nth(1)).containsText(Pattern.compile("120,000.00\\s+\\+13.2 %"));
        assertThat(rows.nth(2)).containsText("2026 so far");
        assertThat(rows.nth(2)).containsText("30,000.00");
        assertThat(rows.nth(3)).containsText("256,000.00");
        assertThat(visit.page.locator("years-chart .bar")).hasCount(3);
        visit.button("Months of 2026").click();
        assertThat(rows).hasCount(4);
        assertThat(rows.nth(0)).containsText("10,000.00");
        visit.button("By year").click();
        rows.nth(0).getByRole(AriaRole.LINK).click();
        assertThat(visit.asOf()).hasText("as of 31 Dec 2024");
        assertThat(visit.total()).hasText("106,000.00");
        assertThat(visit.page.locator(".tree")).containsText("Base accrued");
    }

    @Test
    void theCurrencyThatIsPaidNowComesFirstAndOneChartIsShown(Visit visit) {
        visit.post("/api/careers/moved/commands", """
                [{"type":"NameCareer","effectiveOn":"2020-01-01","name":"Moved"},
                 {"type":"Hire","effectiveOn":"2020-01-01","employer":"Werk","title":"Engineer",
                  "baseSalary":{"amount":"60000.00","currency":"EUR"}},
                 {"type":"EndEmployment","effectiveOn":"2022-01-01","reason":"RESIGNED"},
                 {"type":"Hire","effectiveOn":"2022-01-01","employer":"Works","title":"Engineer",
                  "baseSalary":{"amount":"90000.00","currency":"USD"}}]""");
        visit.open("?career=moved&on=2022-06-30&measure=realized&window=career&view=years");
        assertThat(visit.page.locator(".headline-sum").first()).hasText("45,000.00");
        assertThat(visit.page.locator(".years-table tbody tr").first()).containsText("45,000.00");
        visit.page.locator(".years-view .currencies").getByText("EUR").click();
        assertThat(visit.page.locator(".years-table tbody tr").first()).containsText("60,000.00");
        visit.open("?career=moved&on=2022-06-30");
        assertThat(visit.page.locator("pay-chart")).hasCount(1);
        assertThat(visit.page.locator("pay-chart figcaption")).hasText("Annualized, USD");
        visit.button("EUR").click();
        assertThat(visit.page.locator("pay-chart figcaption")).hasText("Annualized, EUR");
    }

    @Test
    void whatVestsAfterTheFirstYearIsSaidInItsRow(Visit visit) {
        visit.sample("&measure=first-year&on=2025-03-31");
        assertThat(visit.page.locator(".pay-table .later"))
                .hasText("105,000.00 of these grants vest only after the anniversary");
    }

    @Test
    void whatSomebodyElseRecordsAppearsByItself(Visit visit) {
        visit.post("/api/careers/shared/commands", Careers.hired("shared"));
        visit.listening().open("?career=shared&on=2024-07-01");
        assertThat(visit.total()).hasText("110,000.00");
        visit.post(
                "/api/careers/shared/commands",
                "{\"type\":\"Raise\",\"effectiveOn\":\"2024-06-01\","
                        + "\"baseSalary\":{\"amount\":\"120000.00\",\"currency\":\"USD\"}}");
        assertThat(visit.total()).hasText("132,000.00");
        assertThat(visit.page.locator("fact-list")).containsText("Raise to 120,000 USD");
    }

    @Test
    void vestingBeginsWithWhatAllGrantsComeTo(Visit visit) {
        visit.sample("&on=2025-04-02&view=vesting");
        Locator vesting = visit.page.locator("vesting-view");
        assertThat(vesting.locator(".vesting-sums")).containsText("105,000.00 USD");
        assertThat(vesting.locator(".next-vests")).containsText("Vests on 1 Jul 2025");
        assertThat(vesting.locator(".vesting-curve svg.plot")).isVisible();
    }
}
