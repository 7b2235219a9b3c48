package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** The question whether to drop what was typed stands until it is answered, however fast one thing follows another. */
@PageTest
class LeavingTest {

    private static final Pattern RECORDING = Pattern.compile(".*record=PayBonus.*");

    /** A dialog tells that it was closed some time after it was: by then the next question may stand. */
    @Test
    void aQuestionAskedAtOnceAfterAnotherWasAnsweredStays(Visit visit) {
        Locator amount = typed(visit, "asked-again");
        visit.page.evaluate("""
                async () => {
                  const click = (which) => document.querySelector(which).click();
                  const drawn = () => document.querySelector('record-sheet').updateComplete;
                  click('record-sheet [aria-label=Close]');
                  await drawn();
                  click('.leaving .main');
                  click('record-sheet [aria-label=Close]');
                  await drawn();
                  await new Promise((next) => setTimeout(next));
                }""");
        Locator question = visit.page.locator(".leaving");
        assertThat(question).isVisible();
        question.getByText("Drop it").click();
        assertThat(visit.page).not().hasURL(RECORDING);
        assertThat(amount).isHidden();
    }

    @Test
    void aSheetOpenedAtOnceAfterItWasClosedStays(Visit visit) {
        visit.post("/api/careers/opened-again/commands", Careers.hired("opened-again"));
        visit.open("?career=opened-again&on=2024-03-01&record=choose");
        visit.page.locator("record-sheet .choices").waitFor();
        visit.page.evaluate("""
                async () => {
                  const sheet = document.querySelector('record-sheet');
                  sheet.querySelector('[aria-label=Close]').click();
                  await sheet.updateComplete;
                  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
                  await sheet.updateComplete;
                  await new Promise((next) => setTimeout(next));
                }""");
        assertThat(visit.page.locator("record-sheet .choices")).isVisible();
        assertThat(visit.page).hasURL(Pattern.compile(".*record=choose.*"));
    }

    @Test
    void whatIsRecordedAfterItsFormWasLeftAppearsThere(Visit visit) {
        HeldAnswers late = leftWhileSent(visit, "left-while-sent");
        late.stop();
        assertThat(visit.page.locator("fact-list")).containsText("Spot bonus 42,000 USD");
    }

    @Test
    void whoseFormWasLeftIsNotCarriedOffByItsAnswer(Visit visit) {
        visit.post("/api/careers/elsewhere/commands", Careers.hired("elsewhere"));
        HeldAnswers late = leftWhileSent(visit, "left-behind");
        visit.walkTo("?career=elsewhere&on=2024-05-01");
        assertThat(visit.asOf()).hasText("as of 1 May 2024");
        visit.page.waitForResponse(Pattern.compile("/commands$"), late::stop);
        visit.settle();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=elsewhere&on=2024-05-01.*"));
        org.assertj.core.api.Assertions.assertThat(visit.get("/api/careers/left-behind/facts"))
                .contains("BonusPaid");
    }

    @Test
    @AtLength
    void whoLeftTheSheetOfAFileIsNotCarriedOffEither(Visit visit) {
        visit.sample("&on=2025-03-31");
        Locator sheet = ImportSheet.open(visit);
        ImportSheet.choose(sheet, "career.yaml", """
                career: imported-behind
                facts:
                  - date: 2024-01-01
                    hire: {employer: Navy, title: Rear Admiral, baseSalary: 120000 USD}
                """);
        sheet.getByText("Preview").click();
        sheet.getByText("Record all of it").waitFor();
        HeldAnswers late = HeldAnswers.of(visit, "/api/imports$");
        sheet.getByText("Record all of it").click();
        late.await(1);
        visit.page.keyboard().press("Escape");
        assertThat(visit.page.locator(".leaving")).containsText("It is being recorded at this moment.");
        visit.page.locator(".leaving").getByText("Drop it").click();
        assertThat(sheet).isHidden();
        visit.page.waitForResponse(Pattern.compile("/api/imports$"), late::stop);
        visit.settle();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=" + Visit.SAMPLE + "&on=2025-03-31.*"));
        org.assertj.core.api.Assertions.assertThat(visit.get("/api/careers/imported-behind/facts"))
                .contains("Navy");
    }

    /** A bonus is being recorded, and its form was left. */
    private static HeldAnswers leftWhileSent(Visit visit, String career) {
        Locator amount = typed(visit, career);
        Locator sheet = visit.page.locator("record-sheet");
        sheet.getByLabel("Kind").selectOption("SPOT");
        sheet.getByText("Preview").click();
        HeldAnswers late = HeldAnswers.of(visit, "/commands$");
        sheet.locator(".actions.there .main").click();
        late.await(1);
        visit.page.keyboard().press("Escape");
        assertThat(visit.page.locator(".leaving")).containsText("It is being recorded at this moment.");
        visit.page.locator(".leaving").getByText("Drop it").click();
        assertThat(amount).isHidden();
        return late;
    }

    private static Locator typed(Visit visit, String career) {
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
        visit.open("?career=" + career + "&on=2024-03-01&record=PayBonus");
        Locator amount = visit.page.locator("record-sheet").getByLabel("Amount");
        amount.fill("42000");
        return amount;
    }
}
