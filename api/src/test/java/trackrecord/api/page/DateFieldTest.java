package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.domain.random.AtLength;

/** Dates are typed in the form in which the page writes them, and are read when they are whole. */
@PageTest
class DateFieldTest {

    @Test
    void aDateTypedKeyByKeyAsksOnceAndIsOneStepForBack(Visit visit) {
        isReadWhenItIsWhole("As of date", "measure=realized&view=vesting", "on=2024-09-15", visit);
    }

    @ParameterizedTest
    @AtLength
    @CsvSource(delimiter = '|', textBlock = """
            From       | measure=realized&window=2024-05-01 | window=2024-09-15
            Since      | since=2024-05-01                   | since=2024-09-15
            between    | view=changes&against=2024-05-01    | against=2024-09-15
            """)
    void soIsADateInAnyOtherFieldOfTheView(String label, String more, String expected, Visit visit) {
        isReadWhenItIsWhole(label, more, expected, visit);
    }

    private static void isReadWhenItIsWhole(String label, String more, String expected, Visit visit) {
        visit.sample("&on=2025-03-31&" + more);
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        Locator field =
                visit.page.getByLabel(label, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
        String address = visit.page.url();
        String before = field.inputValue();
        int steps = steps(visit);
        long asked = visit.asked();
        field.selectText();
        field.pressSequentially("15 Sep 2024");
        assertThat(field).hasValue("15 Sep 2024");
        assertThat(visit.asked()).as("requests while typing").isEqualTo(asked);
        assertThat(steps(visit)).as("steps for Back while typing").isEqualTo(steps);
        assertThat(visit.page.url()).isEqualTo(address);
        field.press("Enter");
        assertThat(visit.page).hasURL(Pattern.compile(".*" + expected + ".*"));
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(field).hasValue("15 Sep 2024");
        assertThat(steps(visit)).isEqualTo(steps + 1);
        assertThat(visit.asked() - asked).as("requests for one date").isLessThanOrEqualTo(20);
        visit.page.goBack();
        assertThat(visit.page).hasURL(address);
        assertThat(field).hasValue(before);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"en-US", "de-DE", "ja-JP"})
    void theFormOfADateIsThePagesOwnWhateverTheBrowserSpeaks(String locale, Visit visit) {
        try (Visit there = visit.in(locale)) {
            there.sample("&on=2025-03-31");
            Locator field = there.page.getByLabel("As of date");
            assertThat(field).hasValue("31 Mar 2025");
            there.page.waitForLoadState(LoadState.NETWORKIDLE);
            long asked = there.asked();
            field.selectText();
            String typed = "";
            for (String key : "1 Oct 2024".split("")) {
                typed += key;
                there.page.keyboard().type(key);
                assertThat(field).hasValue(typed);
                assertThat(there.asOf()).hasText("as of 31 Mar 2025");
            }
            assertThat(there.asked()).as("questions while typing").isEqualTo(asked);
            field.blur();
            assertThat(there.asOf()).hasText("as of 1 Oct 2024");
            assertThat(field).hasValue("1 Oct 2024");
            there.check();
        }
    }

    @ParameterizedTest
    @AtLength
    @CsvSource(delimiter = '|', textBlock = """
            2           | Write the date like 1 Feb 2025
            1/2/2025    | Write the date like 1 Feb 2025
            31 Feb 2025 | There is no 31 Feb 2025
            31 Dec 1899 | Dates lie between 1 Jan 1900 and 31 Dec 2199
            1 Jan 2200  | Dates lie between 1 Jan 1900 and 31 Dec 2199
            """)
    void whatIsNoDateStaysAsTypedAndAsksNothing(String typed, String said, Visit visit) {
        visit.sample("&on=2025-03-31&measure=realized");
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        long asked = visit.asked();
        Locator field = visit.page.getByLabel("As of date");
        field.selectText();
        field.pressSequentially(typed);
        field.press("Enter");
        assertThat(visit.page.locator(".when .date-wrong")).hasText(said);
        assertThat(field).hasValue(typed);
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(visit.asOf()).hasText("as of 31 Mar 2025");
        assertThat(visit.asked()).isEqualTo(asked);
        // Emptied, it shows the date again that everything else shows.
        field.fill("");
        field.blur();
        assertThat(field).hasValue("31 Mar 2025");
        assertThat(visit.page.locator(".when .date-wrong")).isHidden();
    }

    @ParameterizedTest
    @AtLength
    @CsvSource({"2024-10-01", "1 october 2024", "01 OCT 2024", "1. Oct. 2024"})
    void otherWaysToWriteADateAreTaken(String typed, Visit visit) {
        visit.sample("&on=2025-03-31");
        Locator field = visit.page.getByLabel("As of date");
        field.fill(typed);
        field.press("Enter");
        assertThat(visit.asOf()).hasText("as of 1 Oct 2024");
        assertThat(field).hasValue("1 Oct 2024");
    }

    @Test
    void aReplayDoesNotWipeWhatIsTyped(Visit visit) {
        visit.sample("&on=2024-04-01");
        visit.button("Play").click();
        Locator field = visit.page.getByLabel("As of date");
        field.selectText();
        field.pressSequentially("15 Sep");
        assertThat(visit.asOf()).not().hasText("as of 1 Apr 2024");
        assertThat(field).hasValue("15 Sep");
        field.pressSequentially(" 2024");
        field.press("Enter");
        assertThat(visit.asOf()).hasText("as of 15 Sep 2024");
        assertThat(visit.button("Play")).isVisible();
    }

    @Test
    @AtLength
    void aDateThatIsSelectedIsReplacedByWhatIsTypedThoughItMovesOnBefore(Visit visit) {
        visit.sample("&on=2024-04-01");
        Locator field = visit.page.getByLabel("As of date");
        field.selectText();
        visit.page.evaluate("() => document.querySelector('career-page').moveTo('2024-10-01', true)");
        assertThat(field).hasValue("1 Oct 2024");
        visit.page.keyboard().type("15 Sep 2024");
        assertThat(field).hasValue("15 Sep 2024");
    }

    @Test
    @AtLength
    void aFormIsNotSentWithHalfADate(Visit visit) {
        visit.post("/api/careers/half-dated/commands", Careers.hired("half-dated"));
        visit.open("?career=half-dated&on=2024-03-01&record=PayBonus");
        Locator sheet = visit.page.locator("record-sheet dialog.sheet");
        Locator field = sheet.getByLabel("Effective on");
        assertThat(field).hasValue("1 Mar 2024");
        field.selectText();
        field.pressSequentially("1 Jul 20");
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        long asked = visit.asked();
        sheet.getByText("Preview").click();
        assertThat(field).isFocused();
        assertThat(field).hasValue("1 Jul 20");
        assertThat(sheet.locator(".date-wrong").first()).hasText("Write the date like 1 Feb 2025");
        assertThat(visit.asked()).isEqualTo(asked);
        Inspection.isClean(visit, "half-a-date");
    }

    @Test
    @AtLength
    void theDaysOfAClaimAreTypedToo(Visit visit) {
        visit.sample("&on=2025-03-31&view=claims");
        Locator from =
                visit.page.getByLabel("From", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
        assertThat(from).hasValue("1 Apr 2024");
        from.selectText();
        from.pressSequentially("1 May 2024");
        visit.page.getByLabel("Last day").fill("nonsense");
        visit.button("Audit the claim").click();
        assertThat(visit.page.getByLabel("Last day")).isFocused();
        visit.page.getByLabel("Last day").fill("30 Apr 2025");
        visit.button("Audit the claim").click();
        assertThat(visit.page.locator(".verdict")).containsText("1 May 2024 to 30 Apr 2025");
        assertThat(visit.page).hasURL(Pattern.compile(".*from=2024-05-01&to=2025-05-01.*"));
        from.fill("1 May 2026");
        visit.button("Audit the claim").click();
        assertThat(visit.page.locator(".claim-form")).containsText("From is after the last day");
        visit.page.getByLabel("Claimed total").fill("");
        visit.button("Audit the claim").click();
        assertThat(visit.page.locator(".claim-form")).containsText("Claimed total is missing");
    }

    @Test
    @AtLength
    void theDayOfAnEarlierKnowledgeIsTypedToo(Visit visit) {
        visit.sample("&on=2025-03-31");
        visit.page.locator("known-at summary").click();
        visit.page.getByLabel("Another day").fill("1 Jan 2020");
        visit.page
                .locator("known-at")
                .getByText("Go", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(visit.page.locator("known-at summary")).containsText("as we knew it on 1 Jan 2020, 23:59");
        assertThat(visit.page.locator("main")).containsText("Nothing was known yet");
    }

    @Test
    void aRunOfMovesOfTheSliderIsOneStepForBack(Visit visit) {
        visit.sample("&on=2025-03-31");
        int steps = steps(visit);
        visit.slider().focus();
        for (int day = 0; day < 3; day++) {
            String before = visit.page.url();
            visit.slider().press("ArrowLeft");
            assertThat(visit.page).not().hasURL(before);
        }
        assertThat(steps(visit)).isEqualTo(steps + 1);
        visit.page.goBack();
        assertThat(visit.asOf()).hasText("as of 31 Mar 2025");
    }

    private static int steps(Visit visit) {
        return (Integer) visit.page.evaluate("() => history.length");
    }
}
