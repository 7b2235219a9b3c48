package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/**
 * All careers at once: what the page shows when none is chosen. Other tests record careers of their own in the same store,
 * so these are found by their ids.
 */
@PageTest
class OverviewTest {

    @Test
    void allCareersAreListedWithWhatTheyComeToOnTheDay(Visit visit) {
        record(visit);
        visit.open("?on=2024-06-01");
        assertThat(row(visit, "overview-carol")).containsText("Initech");
        assertThat(row(visit, "overview-carol")).containsText("110,000.00 USD");
        assertThat(row(visit, "overview-bert")).containsText("50,000.00 EUR");
        assertThat(row(visit, "overview-later")).containsText("no position on this day");
        assertThat(row(visit, Visit.SAMPLE)).containsText("Discord");
        assertThat(visit.page.locator(".overview-sums"))
                .containsText(Pattern.compile("Annualized, EUR\\s+[\\d,.]+\\s+Annualized, USD"));
        visit.open("?on=2024-06-01&find=overview-");
        Inspection.isClean(visit, "overview");
    }

    @Test
    @AtLength
    void theListIsSortedAndNeverComparesCurrencies(Visit visit) {
        record(visit);
        visit.open("?on=2024-06-01&find=overview-");
        visit.button("A year").click();
        assertThat(visit.page.locator("th[aria-sort=descending]")).hasText("A year");
        Locator ids = visit.page.locator("tbody .who small");
        assertThat(ids).hasText(new String[] {"overview-bert", "overview-dora", "overview-carol", "overview-later"});
        visit.button("A year").click();
        assertThat(ids).hasText(new String[] {"overview-bert", "overview-carol", "overview-dora", "overview-later"});
    }

    @Test
    void whatIsFoundIsInTheAddressAndOpensOnTheDayOfTheList(Visit visit) {
        record(visit);
        visit.open("?on=2024-06-01");
        visit.page.getByLabel("Find careers").fill("overview-c");
        assertThat(visit.page.locator("tbody tr")).hasCount(1);
        assertThat(visit.page).hasURL(Pattern.compile(".*find=overview-c.*"));
        visit.link("Overview of Carol").click();
        assertThat(visit.total()).hasText("110,000.00");
        assertThat(visit.asOf()).hasText("as of 1 Jun 2024");
        visit.page.locator("career-picker summary").click();
        visit.link("All careers").click();
        assertThat(row(visit, "overview-bert")).isVisible();
    }

    /* Recorded by whichever test of the class comes first. */
    private static void record(Visit visit) {
        if (visit.get("/api/careers?q=overview-later").contains("\"total\":1")) {
            return;
        }
        visit.post("/api/careers/overview-carol/commands", Careers.hired("Overview of Carol"));
        visit.post("/api/careers/overview-bert/commands", hire("2024-01-01", "Bert", "50000.00", "EUR"));
        visit.post("/api/careers/overview-dora/commands", hire("2024-01-01", "Dora", "200000.00", "USD"));
        visit.post("/api/careers/overview-later/commands", hire("2190-01-01", "Later", "50000.00", "EUR"));
    }

    private static String hire(String on, String name, String amount, String currency) {
        return """
                [{"type":"NameCareer","effectiveOn":"2024-01-01","name":"%s"},
                 {"type":"Hire","effectiveOn":"%s","employer":"Acme","title":"Writer",
                  "baseSalary":{"amount":"%s","currency":"%s"}}]""".formatted(name, on, amount, currency);
    }

    private static Locator row(Visit visit, String career) {
        return visit.page
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(visit.page.getByText(career, new Page.GetByTextOptions().setExact(true))));
    }
}
