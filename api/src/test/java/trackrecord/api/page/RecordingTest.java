package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.api.page.Drafts.RECORDING;
import static trackrecord.api.page.Drafts.actions;
import static trackrecord.api.page.Drafts.bonus;
import static trackrecord.api.page.Drafts.button;
import static trackrecord.api.page.Drafts.sent;
import static trackrecord.api.page.Drafts.sheet;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is recorded is what was on the screen, whoever records meanwhile and however the keys are held. */
@PageTest
class RecordingTest {

    private static final String BONUS = """
            {"type":"PayBonus","effectiveOn":"2024-02-01","kind":"SPOT","amount":{"amount":"42000.00","currency":"USD"}}""";

    private final List<String> sent = new ArrayList<>();

    @Test
    void aPreviewIsAskedForAnewWhenSomethingElseIsRecorded(Visit visit) {
        bonus(visit, "previewed-anew");
        visit.post("/api/careers/previewed-anew/commands", BONUS);
        HeldAnswers previews = HeldAnswers.of(visit, "dryRun=true");
        visit.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        previews.await(1);
        assertThat(button(visit, "Preview")).isDisabled();
        previews.stop();
        assertThat(actions(visit)).containsText("Something else was recorded meanwhile");
        button(visit, "Record").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(facts(visit, "previewed-anew", "BonusPaid")).isEqualTo(2);
    }

    @Test
    void nothingIsRecordedOnTopOfWhatThePreviewDidNotHave(Visit visit) {
        bonus(visit, "unseen");
        visit.post("/api/careers/unseen/commands", BONUS);
        button(visit, "Record").click();
        assertThat(actions(visit)).containsText("Something else was recorded meanwhile");
        button(visit, "Record").waitFor();
        assertThat(facts(visit, "unseen", "BonusPaid")).isEqualTo(1);
        button(visit, "Record").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(facts(visit, "unseen", "BonusPaid")).isEqualTo(2);
    }

    @Test
    void dueVestsThatSomebodyElseRecordedInPartAreNotRecordedTwice(Visit visit) {
        granted(visit, "due-in-part");
        visit.page.route(
                RECORDING,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":503,\"code\":\"BUSY\",\"detail\":\"Too much at once.\"}")));
        button(visit, "Record").click();
        button(visit, "Try again").waitFor();
        visit.page.unroute(RECORDING);
        vest(visit, "due-in-part", "2024-04-30");
        assertThat(sheet(visit)).containsText("2 vests of grant new-hire");
        button(visit, "Try again").click();
        assertThat(sheet(visit)).containsText("1 vest of grant new-hire");
        button(visit, "Record").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(facts(visit, "due-in-part", "RsuVested")).isEqualTo(2);
    }

    @Test
    void dueVestsWhoseAnswerWasLostAreSentAgainAsTheyWereAfterAReload(Visit visit) {
        granted(visit, "due-reloaded");
        visit.page.route(RECORDING, route -> {
            sent.add(sent(route));
            if (sent.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        button(visit, "Record").click();
        button(visit, "Try again").waitFor();
        visit.page.reload();
        assertThat(sheet(visit)).containsText("2 vests of grant new-hire");
        button(visit, "Try again").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(sent).hasSize(2).containsOnly(sent.getFirst());
        assertThat(facts(visit, "due-reloaded", "RsuVested")).isEqualTo(2);
    }

    @Test
    void aTrancheAfterTheFirstDueOneIsNotRecordedAlone(Visit visit) {
        granted(visit, "later-tranche");
        visit.open("?career=later-tranche&on=2024-08-01&record=due&of=new-hire@2024-07-31");
        assertThat(sheet(visit)).containsText("record that of 30 Apr 2024 before this one");
        assertThat(actions(visit)).hasCount(0);
    }

    @Test
    void aKeyThatIsHeldRecordsNothing(Visit visit) {
        bonus(visit, "held-key");
        visit.page.onRequest(request -> {
            if (RECORDING.matcher(request.url()).find()) {
                sent.add(request.url());
            }
        });
        // What was typed is not told before Enter is: the preview that is there is that of another amount.
        sheet(visit).getByLabel("Amount").fill("43000");
        visit.page.keyboard().down("Enter");
        assertThat(sheet(visit).locator(".preview")).containsText("43,000");
        button(visit, "Record").waitFor();
        for (int again = 0; again < 3; again++) {
            visit.page.keyboard().down("Enter");
        }
        visit.page.keyboard().up("Enter");
        assertThat(button(visit, "Record")).isEnabled();
        assertThat(sent).isEmpty();
        visit.page.keyboard().press("Enter");
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.get("/api/careers/held-key/facts")).contains("43000").doesNotContain("42000");
    }

    @Test
    void aPreviewCountsByTheConventionOfThePage(Visit visit) {
        visit.post("/api/careers/by-days/commands", Careers.hired("by-days"));
        visit.open("?career=by-days&on=2024-03-01&days=actual-365&record=PayBonus");
        sheet(visit).getByLabel("Kind").selectOption("SPOT");
        sheet(visit).getByLabel("Amount").fill("42000");
        button(visit, "Preview").click();
        // 366 days of 365.
        assertThat(sheet(visit).locator(".preview")).containsText("100,273.97");
    }

    /** Two vests of a grant fell due, and are previewed. */
    private static void granted(Visit visit, String career) {
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
        visit.post("/api/careers/" + career + "/commands", """
                {"type":"GrantRsu","effectiveOn":"2024-01-31","grantId":"new-hire","value":{"amount":"40000.00","currency":"USD"},
                 "vesting":{"segments":[{"occurrences":16,"period":3,"periodType":"MONTHS","percentage":"1/1"}]}}""");
        visit.open("?career=" + career + "&on=2024-08-01&record=due");
        button(visit, "Record").waitFor();
    }

    private static void vest(Visit visit, String career, String on) {
        visit.post("/api/careers/" + career + "/commands", """
                {"type":"VestRsu","effectiveOn":"%s","grantId":"new-hire","value":{"amount":"2500.00","currency":"USD"}}""".formatted(on));
    }

    private static int facts(Visit visit, String career, String type) {
        return visit.get("/api/careers/" + career + "/facts").split("\"" + type + "\"", -1).length - 1;
    }
}
