package trackrecord.api.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** The sheet on which a file is chosen, looked at and imported. */
final class ImportSheet {

    private ImportSheet() {}

    /** Opens it by the menu of careers. Without the question that is asked before it is left. */
    static Locator open(Visit visit) {
        visit.page.locator("career-picker summary").click();
        visit.page.locator("career-picker").getByText("Import a file").click();
        return visit.page.locator("import-sheet dialog.sheet");
    }

    /** @param name its ending says what it is */
    static void choose(Locator sheet, String name, String text) {
        String type = name.endsWith(".csv") ? "text/csv" : "application/yaml";
        sheet.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, type, text.getBytes(StandardCharsets.UTF_8)));
    }
}
