package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The sheet on which a command is filled in, looked at and recorded. */
record RecordSheet(Visit visit) {

    Locator dialog() {
        return visit.page.locator("record-sheet dialog");
    }

    void fill(String label, String text) {
        Locator field = dialog().getByLabel(label).first();
        field.fill(text);
        field.blur();
    }

    void choose(String label, String option) {
        dialog().getByLabel(label).first().selectOption(option);
    }

    /** What would be recorded is shown. */
    void preview() {
        dialog().getByText("Preview").click();
        dialog().locator(".preview").waitFor();
    }

    /** Looks at the preview first. */
    void record() {
        preview();
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(true))
                .click();
        assertThat(dialog()).isHidden();
    }
}
