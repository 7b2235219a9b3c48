package trackrecord.api.page;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.domain.random.AtLength;

/** Every kind of form, preview, card and menu, as {@link AccessibleTest} looks at views. */
@PageTest
class AccessibleFormsTest {

    private static final String SAMPLE = "?career=" + Visit.SAMPLE + "&on=2025-03-31";

    @ParameterizedTest
    @ValueSource(strings = "GrantRsu")
    void aFormIsAccessible(String record, Visit visit) {
        Inspection.of(visit, "record-" + record, SAMPLE + "&record=" + record);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"choose", "Hire", "RecordAchievement", "new"})
    void everyKindOfFormIsAccessible(String record, Visit visit) {
        Inspection.of(visit, "record-" + named(record), SAMPLE + "&record=" + record);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"GrantOptions", "EndEmployment", "pay-table", "due", "Correct&of=1", "Retract&of=1"})
    void otherFormsAreMadeOfTheSameParts(String record, Visit visit) {
        Inspection.atAGlance(visit, "record-" + named(record), SAMPLE + "&record=" + record);
    }

    @Test
    @AtLength
    void mistakesInAFormAreAccessible(Visit visit) {
        visit.sample("&on=2025-03-31&record=Hire");
        RecordSheet sheet = new RecordSheet(visit);
        sheet.dialog().getByText("Preview").click();
        sheet.dialog().locator("[aria-invalid=true]").first().waitFor();
        Inspection.isCleanAtAGlance(visit, "mistakes");
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"Raise", "PayBonus", "EndEmployment"})
    void previewsAreAccessible(String record, Visit visit) {
        visit.rich().open("?career=rich-career&on=2025-04-01&record=" + record);
        RecordSheet sheet = new RecordSheet(visit);
        switch (record) {
            case "Raise" -> sheet.fill("Base salary", "280k");
            case "PayBonus" -> {
                sheet.choose("Kind", "SPOT");
                sheet.fill("Amount", "42k");
            }
            default -> sheet.choose("Reason", "RESIGNED");
        }
        sheet.preview();
        Inspection.isCleanAtAGlance(visit, "preview-" + record);
    }

    @ParameterizedTest
    @AtLength
    @ValueSource(strings = {"career-picker", "more-menu", "known-at", "upcoming-list", "accrual-chart, pay-chart"})
    void whatUnfoldsIsAccessible(String place, Visit visit) {
        visit.sample("&on=2025-03-31");
        Locator summary = visit.page.locator(place).locator("summary").first();
        summary.click();
        Inspection.isCleanAtAGlance(visit, "unfolded-" + place.replaceAll("\\W+", "-"));
    }

    @ParameterizedTest
    @AtLength
    @CsvSource({"Keys, keys", "Print this view, print", "Remove this career, removal", "Import a file, import"})
    void everyCardIsAccessible(String opens, String name, Visit visit) {
        visit.sample("&on=2025-03-31");
        Locator menu = visit.page.locator("more-menu");
        menu.locator("summary").click();
        menu.getByText(opens).first().click();
        visit.page.locator("dialog[open]").waitFor();
        Inspection.isCleanAtAGlance(visit, "card-" + name);
    }

    private static String named(String address) {
        return address.replaceAll("\\W+", "-");
    }
}
