package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All careers at once: what the page shows when none is chosen. */
@PageTest
class OverviewTest {

    @Test
    void allCareersAreListedWithWhatTheyComeToOnTheDay(Visit visit) {
        record(visit);
        visit.open("?on=2024-06-01");
        assertThat(row(visit, "carol")).containsText("Initech");
        assertThat(row(visit, "carol")).containsText("110,000.00 USD");
        assertThat(row(visit, "bert")).containsText("50,000.00 EUR");
        assertThat(row(visit, "later")).containsText("no position on this day");
        assertThat(visit.page.locator(".overview-sums"))
                .containsText(Pattern.compile("Annualized, EUR\\s+50,000\\.00\\s+Annualized, USD"));
        Inspection.isClean(visit, "overview");
    }

    @Test
    void theListIsSortedAndNeverComparesCurrencies(Visit visit) {
        record(visit);
        visit.open("?on=2024-06-01");
        visit.button("A year").click();
        assertThat(row(visit, "carol")).isVisible();
        assertThat(visit.page.locator("th[aria-sort=descending]")).hasText("A year");
        assertThat(visit.page.locator("tbody .who small"))
                .hasText(new String[] {"bert", Visit.SAMPLE, "carol", "later"});
        visit.button("A year").click();
        assertThat(visit.page.locator("tbody .who small"))
                .hasText(new String[] {"bert", "carol", Visit.SAMPLE, "later"});
    }

    @Test
    void whatIsFoundIsInTheAddressAndOpensOnTheDayOfTheList(Visit visit) {
        record(visit);
        visit.open("?on=2024-06-01");
        visit.page.getByLabel("Find careers").fill("initech");
        assertThat(visit.page.locator("tbody tr")).hasCount(1);
        visit.page.waitForURL("**find=initech*");
        visit.link("Carol").click();
        assertThat(visit.total()).hasText("110,000.00");
        assertThat(visit.asOf()).hasText("as of 1 Jun 2024");
        visit.page.locator("career-picker summary").click();
        visit.link("All careers").click();
        assertThat(visit.page.locator("tbody tr")).hasCount(4);
    }

    /* The same commands again are refused where they were recorded by another test of the class. */
    private static void record(Visit visit) {
        if (visit.get("/api/careers").contains("\"carol\"")) {
            return;
        }
        visit.post("/api/careers/carol/commands", Careers.hired("Carol"));
        visit.post("/api/careers/bert/commands", hire("2024-01-01", "Bert"));
        visit.post("/api/careers/later/commands", hire("2190-01-01", "Later"));
    }

    private static String hire(String on, String name) {
        return """
                [{"type":"NameCareer","effectiveOn":"2024-01-01","name":"%s"},
                 {"type":"Hire","effectiveOn":"%s","employer":"Acme","title":"Writer",
                  "baseSalary":{"amount":"50000.00","currency":"EUR"}}]""".formatted(name, on);
    }

    private static Locator row(Visit visit, String career) {
        return visit.page
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(visit.page.locator(
                                "small", new com.microsoft.playwright.Page.LocatorOptions().setHasText(career))));
    }
}
