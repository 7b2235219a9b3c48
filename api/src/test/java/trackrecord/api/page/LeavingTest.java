package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
    void whatIsRecordedAfterItsFormWasLeftAppears(Visit visit) {
        Locator amount = typed(visit, "left-while-sent");
        Locator sheet = visit.page.locator("record-sheet");
        sheet.getByLabel("Kind").selectOption("SPOT");
        sheet.getByText("Preview").click();
        HeldAnswers late = HeldAnswers.of(visit, "/commands$");
        sheet.locator(".actions.there .main").click();
        late.await(1);
        visit.page.keyboard().press("Escape");
        visit.page.locator(".leaving").getByText("Drop it").click();
        assertThat(amount).isHidden();
        late.stop();
        assertThat(visit.page.locator("fact-list")).containsText("Spot bonus 42,000 USD");
    }

    private static Locator typed(Visit visit, String career) {
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
        visit.open("?career=" + career + "&on=2024-03-01&record=PayBonus");
        Locator amount = visit.page.locator("record-sheet").getByLabel("Amount");
        amount.fill("42000");
        return amount;
    }
}
