package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** What charts draw, ask for and read out, on a career of two currencies and two jobs. */
@PageTest
class ChartsTest {

    /* Shapes and counts of events, of which none lies on another. */
    private static final String OVERLAPS = """
            (plot) => {
              const boxes = [...plot.querySelectorAll('.event, .counted')].map((mark) => mark.getBoundingClientRect());
              const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              return boxes.filter((box, index) => boxes.slice(index + 1).some((other) => touch(box, other))).length;
            }""";

    @Test
    void aChartIsOneRequestWhateverItsSpan(Visit visit) {
        visit.sample("&on=2025-03-31&measure=realized");
        assertThat(visit.page.locator("accrual-chart .plot")).isVisible();
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(visit.asked("/compensation/periods")).isEqualTo(1);
        // The total with its derivation, and the window before it.
        assertThat(visit.asked("/compensation")).isEqualTo(2);
        visit.page.locator("accrual-chart .plot").focus();
        visit.page.keyboard().press("End");
        assertThat(visit.page.locator(".read-out")).containsText("Up to 31 Mar 2025");
        assertThat(visit.page.locator(".read-out"))
                .containsText("Total " + visit.total().textContent());
    }

    @Test
    @AtLength
    void growthHasALaneAndAScaleForEachCurrency(Visit visit) {
        rich(visit, "lanes", "&view=growth");
        Locator growth = visit.page.locator("growth-view");
        assertThat(growth.locator(".total-line")).hasCount(2);
        assertThat(growth.locator("text").first()).isVisible();
        assertThat(growth.locator("svg.plot")).containsText("Total, USD");
        assertThat(growth.locator("svg.plot")).containsText("Total, EUR");
        growth.locator("svg.plot").focus();
        visit.page.keyboard().press("Home");
        assertThat(growth.locator(".read-out"))
                .containsText(Pattern.compile("1 Mar 2013.*Hired by Bahnwerk.*Total 50,400.00 EUR", Pattern.DOTALL));
        visit.button("This employment").click();
        assertThat(growth.locator(".numbers")).containsText("Base, USD");
        assertThat(growth.locator(".numbers")).not().containsText("EUR");
        assertThat(visit.page).hasURL(Pattern.compile(".*span=employment.*"));
        visit.page.setViewportSize(360, 800);
        assertThat(growth.locator("svg.plot")).containsText("Pay");
        assertThat(growth.locator("svg.plot")).containsText("Incidents");
        assertThat((Integer) growth.locator("svg.plot").evaluate(OVERLAPS))
                .as("marks that lie on others")
                .isZero();
        Inspection.isClean(visit, "growth-rich");
    }

    @Test
    @AtLength
    void aTypedPriceValuesStockAndOptions(Visit visit) {
        rich(visit, "priced", "&view=vesting");
        Locator sums = visit.page.locator(".vesting-sums");
        assertThat(sums).containsText("391,187.50");
        assertThat(sums).containsText("589,950.00");
        visit.page.getByLabel("At a share price of").fill("40");
        visit.page.keyboard().press("Enter");
        // 160,000 of money and 6,750 units at 40; 19,000 options at 40 less 3.20.
        assertThat(sums).containsText("430,000.00");
        assertThat(sums).containsText("699,200.00");
        assertThat(visit.page.locator(".grant").last()).containsText("as typed");
        visit.page.locator("vesting-curve .plot").focus();
        visit.page.keyboard().press("End");
        assertThat(visit.page.locator("vesting-curve .read-out")).containsText("options 699,200.00");
        Inspection.isClean(visit, "vesting-rich");
        visit.button("Back to the newest recorded").click();
        assertThat(sums).containsText("391,187.50");
    }

    @Test
    @AtLength
    void yearsAndChangesSayWhatIsMeant(Visit visit) {
        rich(visit, "meant", "&view=years&measure=realized");
        assertThat(visit.page.locator(".years-view .currencies button").first()).hasText("USD");
        visit.page.locator("years-chart .plot").focus();
        visit.page.keyboard().press("End");
        assertThat(visit.page.locator("years-chart .read-out"))
                .containsText(visit.page
                        .locator(".years-table tbody tr:nth-last-child(2) strong")
                        .textContent());
        visit.open("?career=meant&on=2025-04-01&view=changes&against=2024-01-01");
        assertThat(visit.page.locator(".sides tbody tr").first()).containsText("Northwind Labs");
    }

    @Test
    @AtLength
    void theTimeBarNamesItsTicksAndSnapsToThem(Visit visit) {
        rich(visit, "ticks", "");
        Locator rail = visit.page.locator(".rail input");
        Locator raise = visit.page.locator(".ticks .tick.of-base:not(.counted)").first();
        BoundingBox tick = raise.boundingBox();
        visit.page.mouse().move(tick.x, rail.boundingBox().y + 12);
        Locator caption = visit.page.locator(".time-bar .caption");
        assertThat(caption).containsText(Pattern.compile("1 Mar 2014\\s+Raise to 51,500 EUR.*54,075.00 EUR"));
        visit.page.mouse().down();
        visit.page.mouse().up();
        assertThat(visit.asOf()).hasText("as of 1 Mar 2014");
        visit.page.mouse().move(10, 10);
        assertThat(visit.page.locator(".ticks .counted").first()).isVisible();
        int all = visit.page.locator(".ticks .tick").count();
        visit.page.getByLabel("Find facts").fill("Promotion");
        assertThat(visit.page.locator(".ticks .tick")).hasCount(2);
        assertThat(all).isGreaterThan(20);
    }

    private static void rich(Visit visit, String id, String more) {
        visit.post("/api/careers/" + id + "/commands", Careers.rich(id));
        visit.open("?career=" + id + "&on=2025-04-01" + more);
        visit.total().waitFor();
    }
}
