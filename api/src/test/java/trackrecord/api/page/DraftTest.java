package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.api.page.Drafts.RECORDING;
import static trackrecord.api.page.Drafts.actions;
import static trackrecord.api.page.Drafts.bonus;
import static trackrecord.api.page.Drafts.button;
import static trackrecord.api.page.Drafts.sent;
import static trackrecord.api.page.Drafts.sheet;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.domain.random.AtLength;

/** A draft is recorded once however often it is sent, and is not dropped without a question. */
@PageTest
class DraftTest {

    private final List<String> sent = new ArrayList<>();

    @Test
    void aBonusWhoseAnswerWasLostIsRecordedOnceWhenItIsSentAgain(Visit visit) {
        bonus(visit, "lost");
        loseAnswers(visit);
        record(visit);
        assertThat(actions(visit)).containsText("It is not known whether this was recorded");
        assertThat(visit.get("/api/careers/lost/facts")).containsOnlyOnce("BonusPaid");
        Inspection.isClean(visit, "lost");
        button(visit, "Try again").click();
        assertThat(actions(visit)).containsText("It is not known whether this was recorded");
        visit.page.unroute(RECORDING);
        button(visit, "Try again").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.get("/api/careers/lost/facts")).containsOnlyOnce("BonusPaid");
        assertThat(visit.page.locator("fact-list")).containsText("Spot bonus 42,000 USD");
        assertThat(sent).hasSize(2);
        assertThat(sent).as("key and text of each request").containsOnly(sent.getFirst());
    }

    @Test
    @AtLength
    void aLostAnswerIsRememberedOverAReload(Visit visit) {
        bonus(visit, "reloaded");
        loseAnswers(visit);
        record(visit);
        button(visit, "Try again").waitFor();
        visit.page.reload();
        assertThat(sheet(visit).getByLabel("Amount")).hasValue("42000");
        button(visit, "Try again").click();
        assertThat(actions(visit)).containsText("It is not known whether this was recorded");
        visit.page.unroute(RECORDING);
        button(visit, "Try again").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.get("/api/careers/reloaded/facts")).containsOnlyOnce("BonusPaid");
        assertThat(sent).hasSize(2).containsOnly(sent.getFirst());
        visit.open("?career=reloaded&on=2024-03-01&record=PayBonus");
        assertThat(sheet(visit).getByLabel("Amount")).hasValue("");
    }

    @Test
    @AtLength
    void aServerThatDoesNotKnowWhetherItRecordedIsAskedAgain(Visit visit) {
        bonus(visit, "unknown");
        visit.page.route(RECORDING, route -> {
            route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody("{\"status\":503,\"code\":\"OUTCOME_UNKNOWN\",\"detail\":\"The disk did not answer.\"}"));
        });
        record(visit);
        assertThat(sheet(visit)).containsText("The disk did not answer.");
        visit.page.unroute(RECORDING);
        button(visit, "Try again").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.get("/api/careers/unknown/facts")).containsOnlyOnce("BonusPaid");
    }

    @Test
    void anEditedDraftIsAnotherRequestAndARefusedOneIsAnswered(Visit visit) {
        bonus(visit, "edited");
        loseAnswers(visit);
        record(visit);
        button(visit, "Try again").waitFor();
        sheet(visit).getByLabel("Amount").fill("43000");
        sheet(visit).getByLabel("Amount").blur();
        assertThat(actions(visit)).containsText("may have been recorded");
        button(visit, "Preview").click();
        record(visit);
        button(visit, "Try again").waitFor();
        assertThat(sent).hasSize(2).doesNotHaveDuplicates();
        assertThat(sent.get(0).split(" ")[0]).isNotEqualTo(sent.get(1).split(" ")[0]);
    }

    /** It is busy, and says so of the second request alone. */
    @Test
    void onceAnAnswerWasLostNothingElseSaysThatNothingWasRecorded(Visit visit) {
        bonus(visit, "lost-then-busy");
        visit.page.route(RECORDING, route -> {
            sent.add(route.request().url());
            if (sent.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":503,\"code\":\"BUSY\",\"detail\":\"Too much at once.\"}"));
            }
        });
        record(visit);
        button(visit, "Try again").click();
        assertThat(sheet(visit)).containsText("Too much at once.");
        assertThat(actions(visit)).containsText("It is not known whether this was recorded");
        visit.page.reload();
        assertThat(actions(visit)).containsText("It is not known whether this was recorded");
        sheet(visit).getByLabel("Amount").fill("43000");
        sheet(visit).getByLabel("Amount").blur();
        assertThat(actions(visit)).containsText("What was sent before may have been recorded");
        visit.page.reload();
        button(visit, "Preview").click();
        button(visit, "Record").waitFor();
        assertThat(actions(visit)).containsText("What was sent before may have been recorded");
        assertThat(visit.get("/api/careers/lost-then-busy/facts")).containsOnlyOnce("BonusPaid");
    }

    @Test
    void theNewTotalAppearsTogetherWithItsDate(Visit visit) {
        visit.post("/api/careers/together/commands", Careers.hired("together"));
        visit.open("?career=together&on=2024-03-01&record=Raise");
        sheet(visit).getByLabel("Effective on").fill("1 Jul 2024");
        sheet(visit).getByLabel("Base salary").fill("110000");
        button(visit, "Preview").click();
        button(visit, "Record").waitFor();
        HeldAnswers late = HeldAnswers.of(visit, "/replay\\?");
        record(visit);
        late.await(1);
        assertThat(visit.asOf()).hasText("as of 1 Mar 2024");
        assertThat(button(visit, "Recording")).isDisabled();
        late.stop();
        assertThat(visit.asOf()).hasText("as of 1 Jul 2024");
        assertThat(visit.total()).hasText("121,000.00");
    }

    @Test
    void aFilledFormIsNotLeftWithoutAQuestion(Visit visit) {
        isAskedBeforeItIsLeft("Back", visit);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"Escape", "Escape twice", "Cancel", "Close"})
    void aFilledFormIsLeftInNoOtherWayWithoutAQuestion(String way, Visit visit) {
        isAskedBeforeItIsLeft(way, visit);
    }

    private static void isAskedBeforeItIsLeft(String way, Visit visit) {
        String career = "left-by-" + way.toLowerCase(Locale.ROOT).replace(' ', '-');
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
        visit.open("?career=" + career + "&on=2024-03-01");
        visit.total().waitFor();
        visit.button("Record").click();
        sheet(visit)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Bonus paid"))
                .click();
        sheet(visit).getByLabel("Amount").pressSequentially("42000");
        leave(visit, way);
        Locator question = visit.page.locator(".leaving");
        assertThat(question).containsText("Drop what you typed?");
        question.getByText("Keep it").click();
        assertThat(question).isHidden();
        assertThat(sheet(visit).getByLabel("Amount")).hasValue("42000");
        assertThat(visit.page).hasURL(Pattern.compile(".*record=PayBonus.*"));
        leave(visit, way);
        question.getByText("Drop it").click();
        assertThat(visit.page).not().hasURL(Pattern.compile(".*record=PayBonus.*"));
        visit.open("?career=" + career + "&on=2024-03-01&record=PayBonus");
        assertThat(sheet(visit).getByLabel("Amount")).hasValue("");
        sheet(visit).getByLabel("Amount").waitFor();
        visit.page.keyboard().press("Escape");
        assertThat(sheet(visit)).isHidden();
    }

    @Test
    @AtLength
    void aLinkOutOfAFilledFormAsksToo(Visit visit) {
        visit.post("/api/careers/linked/commands", Careers.hired("linked"));
        visit.post(
                "/api/careers/linked/commands",
                "{\"type\":\"Raise\",\"effectiveOn\":\"2024-06-01\","
                        + "\"baseSalary\":{\"amount\":\"105000.00\",\"currency\":\"USD\"}}");
        visit.open("?career=linked&on=2024-03-01&record=Raise");
        sheet(visit).getByLabel("Base salary").fill("120000");
        button(visit, "Preview").click();
        Locator fact = sheet(visit).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fact 3"));
        fact.click();
        assertThat(visit.page.locator(".leaving")).containsText("Drop what you typed?");
        Inspection.isClean(visit, "leaving");
        visit.page.locator(".leaving").getByText("Drop it").click();
        assertThat(visit.page.locator(".fact-card")).containsText("Raise to 105,000 USD");
    }

    @Test
    void whatWasTypedSurvivesAReload(Visit visit) {
        visit.post("/api/careers/typed/commands", Careers.hired("typed"));
        visit.open("?career=typed&on=2024-03-01&record=PayBonus");
        sheet(visit).getByLabel("Kind").selectOption("SPOT");
        // Not left yet: the field still has the focus when the page goes.
        sheet(visit).getByLabel("Amount").pressSequentially("42000");
        visit.page.reload();
        assertThat(sheet(visit).getByLabel("Amount")).hasValue("42000");
        assertThat(sheet(visit).getByLabel("Kind")).hasValue("SPOT");
        assertThat(sheet(visit)).containsText("What you typed before is still here.");
        Inspection.isClean(visit, "restored");
        visit.button("Start over").click();
        assertThat(sheet(visit).getByLabel("Amount")).hasValue("");
        visit.page.reload();
        assertThat(sheet(visit).getByLabel("Kind")).hasValue("");
    }

    @Test
    @AtLength
    void aNewCareerSurvivesAReloadAndIsStartedOnce(Visit visit) {
        visit.open("?record=new");
        sheet(visit).getByLabel("Name of the career").fill("Katherine Johnson");
        sheet(visit).getByLabel("Effective on").fill("1 Feb 2024");
        sheet(visit).getByLabel("Employer").fill("NASA");
        sheet(visit)
                .getByLabel("Title", new Locator.GetByLabelOptions().setExact(true))
                .fill("Mathematician");
        sheet(visit).getByLabel("Base salary").first().fill("90000");
        visit.page.reload();
        assertThat(sheet(visit).getByLabel("Name of the career")).hasValue("Katherine Johnson");
        button(visit, "Preview").click();
        button(visit, "Record").waitFor();
        loseAnswers(visit);
        record(visit);
        button(visit, "Try again").waitFor();
        visit.page.unroute(RECORDING);
        button(visit, "Try again").click();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=katherine-johnson.*"));
        assertThat(visit.total()).hasText("90,000.00");
        assertThat(visit.get("/api/careers/katherine-johnson/facts")).containsOnlyOnce("\"Hired\"");
    }

    /** What is recorded reaches the server, and its answer does not come back. */
    private void loseAnswers(Visit visit) {
        visit.page.route(RECORDING, route -> {
            sent.add(sent(route));
            route.fetch();
            route.abort();
        });
    }

    private static void record(Visit visit) {
        button(visit, "Record").click();
    }

    private static void leave(Visit visit, String way) {
        switch (way) {
            case "Escape" -> visit.page.keyboard().press("Escape");
            case "Escape twice" -> {
                visit.page.keyboard().press("Escape");
                visit.page.locator(".leaving").getByText("Keep it").waitFor();
                visit.page.keyboard().press("Escape");
                assertThat(visit.page.locator(".leaving")).isHidden();
                visit.page.keyboard().press("Escape");
            }
            case "Back" -> visit.page.evaluate("() => history.back()");
            case "Close" -> sheet(visit).getByLabel("Close").click();
            default -> button(visit, way).click();
        }
    }
}
