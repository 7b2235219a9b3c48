package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The sheet on which a command is filled in, looked at and recorded. */
record RecordSheet(Visit visit) {

    Locator dialog() {
        return visit.page.locator("record-sheet dialog");
    }

    /** Without the question that is asked before it is left. */
    Locator sheet() {
        return visit.page.locator("record-sheet dialog.sheet");
    }

    Locator button(String name) {
        return sheet().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
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
        button("Record").click();
        assertThat(dialog()).isHidden();
    }
}
