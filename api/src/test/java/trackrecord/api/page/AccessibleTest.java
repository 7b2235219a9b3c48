package trackrecord.api.page;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view, in both colour schemes, wide and narrow: axe finds nothing, and a picture is kept. */
@PageTest
class AccessibleTest {

    private static final String SAMPLE = "?career=" + Visit.SAMPLE + "&on=2025-03-31";

    @ParameterizedTest
    @ValueSource(strings = {"why", "years", "growth", "vesting", "changes", "claims", "ledger"})
    void everyViewIsAccessible(String view, Visit visit) {
        look(visit, view, SAMPLE + "&view=" + view + (view.equals("claims") ? "&claim=352750" : ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"realized", "granted", "first-year"})
    void everyMeasureIsAccessible(String measure, Visit visit) {
        look(visit, measure, SAMPLE + "&measure=" + measure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"choose", "Hire", "GrantRsu", "RecordAchievement", "new"})
    void everyKindOfFormIsAccessible(String record, Visit visit) {
        look(visit, "record-" + record, SAMPLE + "&record=" + record);
    }

    @ParameterizedTest
    @ValueSource(strings = "nobody")
    void aCareerThatIsNotThereIsSaidAccessibly(String career, Visit visit) {
        look(visit, "not-found", "?career=" + career);
    }

    @ParameterizedTest
    @ValueSource(strings = "12")
    void aFactIsAccessible(String fact, Visit visit) {
        look(visit, "fact", SAMPLE + "&fact=" + fact);
    }

    @ParameterizedTest
    @ValueSource(strings = "long-road")
    void aLongCareerWithLongNamesIsAccessible(String career, Visit visit) {
        visit.post("/api/careers/" + career + "/commands", Careers.long400());
        look(visit, "long", "?career=" + career + "&on=2014-06-01");
    }

    private static void look(Visit visit, String name, String address) {
        visit.page.setViewportSize(1280, 1000);
        visit.open(address);
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.page.locator("main:not(:has([aria-busy=true]))").waitFor();
        Inspection.isClean(visit, name);
    }
}
