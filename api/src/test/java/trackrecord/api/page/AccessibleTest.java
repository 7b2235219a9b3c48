package trackrecord.api.page;

import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.domain.random.AtLength;

/**
 * Every view and every state, in both colour schemes, wide and narrow: axe finds nothing, and a picture is kept. States
 * that tests of what people do come through are looked at there.
 */
@PageTest
class AccessibleTest {

    private static final String SAMPLE = "?career=" + Visit.SAMPLE + "&on=2025-03-31";

    @ParameterizedTest
    @ValueSource(strings = {"why", "vesting"})
    void theFirstViewsAreAccessible(String view, Visit visit) {
        Inspection.of(visit, view, SAMPLE + "&view=" + view);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"years", "growth", "changes", "claims&claim=352750", "ledger"})
    void everyViewIsAccessible(String view, Visit visit) {
        Inspection.of(visit, named(view), SAMPLE + "&view=" + view);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"claims", "claims&claim=247750", "claims&claim=7"})
    void everyVerdictIsAccessible(String view, Visit visit) {
        Inspection.atAGlance(visit, named(view), SAMPLE + "&view=" + view);
    }

    @ParameterizedTest
    @AtLength
    @CsvSource({
        "why",
        "years",
        "years&by=month",
        "growth",
        "vesting",
        "changes&against=2020-01-01",
        "claims&claim=331200",
        "ledger",
        "summary"
    })
    void everyViewOfARichCareerIsAccessible(String view, Visit visit) {
        visit.rich();
        Inspection.atAGlance(visit, "rich-" + named(view), "?career=rich-career&on=2025-04-01&view=" + view);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"realized", "granted", "first-year"})
    void everyMeasureIsAccessible(String measure, Visit visit) {
        Inspection.of(visit, measure, SAMPLE + "&measure=" + measure);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"years", "growth", "vesting", "changes", "claims&claim=352750", "ledger", "summary"})
    void whatIsAskedAndWhatDidNotComeIsSaidAccessibly(String view, Visit visit) {
        visit.sample("&on=2025-03-31");
        HeldAnswers late = HeldAnswers.of(visit, "/api/(ledger$|careers/.*(\\?|ledger))");
        walk(visit, "&on=2025-03-20&measure=realized&view=" + view);
        visit.page.locator("[data-state=asking]").first().waitFor();
        Inspection.isCleanAtAGlance(visit, "asking-" + named(view));
        late.stop();
        Pattern everything = Pattern.compile("/api/");
        visit.page.route(everything, Route::abort);
        walk(visit, "&on=2025-03-15&measure=granted&view=" + view);
        visit.page.locator("[data-state=failed] .missed").first().waitFor();
        Inspection.isCleanAtAGlance(visit, "missed-" + named(view));
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"why", "years", "growth", "vesting", "changes", "claims", "summary"})
    void aTimeOfWhichNothingIsKnownIsAccessible(String view, Visit visit) {
        Inspection.atAGlance(visit, "before-" + view, "?career=" + Visit.SAMPLE + "&on=2020-01-01&view=" + view);
    }

    @Test
    @AtLength
    void aCareerOfWhichNothingWasKnownIsAccessible(Visit visit) {
        Inspection.atAGlance(visit, "nothing-known", SAMPLE + "&known=2020-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"why", "years", "vesting", "claims&claim=331200", "summary"})
    void privacyModeIsAccessible(String view, Visit visit) {
        visit.rich();
        visit.open("?career=rich-career&on=2025-04-01");
        visit.page.keyboard().press("p");
        Inspection.atAGlance(visit, "hidden-" + named(view), "?career=rich-career&on=2025-04-01&view=" + view);
    }

    @Test
    @AtLength
    void theLedgerIsAccessibleWhenItWasVerified(Visit visit) {
        visit.sample("&on=2025-03-31&view=ledger");
        visit.button("Verify now").click();
        visit.page.locator(".ledger .verdict.standard").first().waitFor();
        visit.page.locator(".ledger details summary").click();
        Inspection.isCleanAtAGlance(visit, "ledger-verified");
    }

    @Test
    @AtLength
    void anEmptyStoreIsAccessible(Visit visit) {
        visit.page.route(
                "**/api/careers?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"careers\":[],\"page\":0,\"size\":1,\"total\":0}")));
        Inspection.atAGlance(visit, "empty", "");
    }

    @Test
    @AtLength
    void whereATokenIsAskedForIsAccessible(Visit visit) {
        visit.page.route(
                "**/api/careers*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":401,\"code\":\"UNAUTHENTICATED\"}")));
        Inspection.atAGlance(visit, "sign-in", "");
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = "nobody")
    void aCareerThatIsNotThereIsSaidAccessibly(String career, Visit visit) {
        Inspection.of(visit, "not-found", "?career=" + career);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = "12")
    void aFactIsAccessible(String fact, Visit visit) {
        Inspection.of(visit, "fact", SAMPLE + "&fact=" + fact);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = "long-road")
    void aLongCareerWithLongNamesIsAccessible(String career, Visit visit) {
        visit.post("/api/careers/" + career + "/commands", Careers.long400());
        Inspection.of(visit, "long", "?career=" + career + "&on=2014-06-01");
        Inspection.atAGlance(visit, "all-careers", "?on=2014-06-01");
    }

    private static void walk(Visit visit, String more) {
        visit.walkTo("?career=" + Visit.SAMPLE + more);
    }

    private static String named(String address) {
        return address.replaceAll("\\W+", "-");
    }
}
