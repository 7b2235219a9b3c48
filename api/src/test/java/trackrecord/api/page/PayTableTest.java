package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** Many changes of pay at once: typed or pasted, checked together, recorded together. */
@PageTest
class PayTableTest {

    @Test
    void cellsOfASpreadsheetAreCheckedAndRecordedTogether(Visit visit) {
        open(visit, "pasted");
        paste(visit, """
                Effective Date\tReason\tJob Title\tAnnual Rate
                03.03.2025\tMerit\t\t110.000,00
                01.06.2025\tPromotion\tPrincipal\t150k
                31.01.2026\t\t\t155.000,50
                """);
        button(visit, "Check").click();
        assertThat(becomes(visit, 1)).containsText("Raise to 110,000 USD, 3 Mar 2025");
        assertThat(becomes(visit, 2)).containsText("Promoted to Principal, 1 Jun 2025");
        assertThat(becomes(visit, 3)).containsText("Raise to 155,000.50 USD, 31 Jan 2026");
        Inspection.isClean(visit, "pay-table");
        button(visit, "Record all of it").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.asOf()).hasText("as of 31 Jan 2026");
        assertThat(visit.page.locator(".position").first()).containsText("Principal");
    }

    @Test
    void linesOfACsvFileArePastedAsCellsAndNoCommaIsGuessedAt(Visit visit) {
        open(visit, "csv-rows");
        paste(visit, "2025-03-03,\"110,000\",,\"Merit, again\"\n2025-06-01,150000,Principal,Promotion");
        assertThat(cell(visit, "Rate", 1)).hasValue("110,000");
        assertThat(cell(visit, "Reason", 1)).hasValue("Merit, again");
        assertThat(cell(visit, "Title", 2)).hasValue("Principal");
        button(visit, "Empty the table").click();
        paste(visit, "2025-03-03,110,000,,Merit");
        assertThat(sheet(visit)).containsText("Line 1 may have a comma within an amount (110,000)");
        assertThat(cell(visit, "Rate", 1)).hasValue("");
        paste(visit, "2025-03-03;110000,50;;Merit");
        assertThat(cell(visit, "Rate", 1)).hasValue("110000,50");
        assertThat(sheet(visit)).not().containsText("may have a comma");
    }

    @Test
    @AtLength
    void whatIsWrongStandsBesideItsRowAndNothingIsRecorded(Visit visit) {
        open(visit, "wrong-rows");
        paste(visit, "2025-03-03\t110000\n2025-13-01\t120000\n2025-06-01\tmuch");
        button(visit, "Check").click();
        assertThat(becomes(visit, 2).locator(".wrong")).containsText("2025-13-01");
        assertThat(cell(visit, "Effective from", 2)).hasAttribute("aria-invalid", "true");
        assertThat(becomes(visit, 3).locator(".wrong")).containsText("much");
        Inspection.isClean(visit, "pay-table-wrong");
        cell(visit, "Effective from", 2).fill("2025-05-01");
        cell(visit, "Rate", 3).fill("130000");
        cell(visit, "Reason", 3).click();
        button(visit, "Check").click();
        assertThat(becomes(visit, 3)).containsText("Raise to 130,000 USD");
        assertThat(visit.page.locator("fact-list")).not().containsText("Raise to");
    }

    @Test
    @AtLength
    void whatTheRowsLeaveOpenIsChosenByHowTheyWouldBeRead(Visit visit) {
        open(visit, "open-dates");
        paste(visit, "01/02/2025\t110000\n03/04/2025\t120000");
        button(visit, "Check").click();
        Locator answers = sheet(visit).locator(".import-answers > div");
        assertThat(answers.filter(new Locator.FilterOptions().setHasText("The month comes first")))
                .containsText("Raise to 110,000 USD, 2 Jan 2025");
        Locator dayFirst = answers.filter(new Locator.FilterOptions().setHasText("The day comes first"));
        assertThat(dayFirst).containsText("Raise to 110,000 USD, 1 Feb 2025");
        Inspection.isClean(visit, "pay-table-open");
        dayFirst.getByRole(AriaRole.BUTTON).click();
        assertThat(becomes(visit, 2)).containsText("Raise to 120,000 USD, 3 Apr 2025");
    }

    @Test
    @AtLength
    void rowsOutlastAReloadAndAreNotDroppedWithoutAQuestion(Visit visit) {
        open(visit, "kept-rows");
        cell(visit, "Effective from", 1).fill("2025-03-03");
        cell(visit, "Rate", 1).fill("110000");
        cell(visit, "Title", 1).click();
        visit.page.reload();
        assertThat(cell(visit, "Rate", 1)).hasValue("110000");
        visit.page.keyboard().press("Escape");
        assertThat(visit.page.locator(".leaving")).containsText("Drop what you typed?");
    }

    @Test
    @AtLength
    void aTableBeginsACareerByItsHire(Visit visit) {
        visit.open("?record=new");
        sheet(visit).getByText("Pay table").click();
        paste(visit, """
                1.2.2020\t28.800,00\tClerk\tHire
                1.2.2021\t5 %\t\tReview
                1.2.2022\t12,5 %\tLead clerk\tPromotion
                1.8.2023\t45k""");
        sheet(visit).getByLabel("Employer").fill("Contoso");
        sheet(visit).getByLabel("Dates are written").selectOption("dmy");
        button(visit, "Check").click();
        assertThat(sheet(visit)).containsText("Name of the career is missing");
        sheet(visit).getByLabel("Name of the career").fill("By a table");
        button(visit, "Check").click();
        assertThat(becomes(visit, 1)).containsText("Hired by Contoso");
        assertThat(becomes(visit, 2)).containsText("Raise to 30,240 USD, 1 Feb 2021");
        assertThat(becomes(visit, 3)).containsText("Promoted to Lead clerk");
        Inspection.isClean(visit, "pay-table-new");
        button(visit, "Record all of it").click();
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=by-a-table.*"));
        assertThat(visit.total()).hasText("45,000.00");
        assertThat(visit.page.locator("fact-list")).containsText("Promoted to Lead clerk");
        visit.open("?record=new-pay-table");
        sheet(visit).getByLabel("Name of the career").fill("By a table");
        paste(visit, "1.2.2020\t28.800,00\tClerk\tHire\n1.2.2021\t5 %");
        sheet(visit).getByLabel("Employer").fill("Contoso");
        sheet(visit).getByLabel("Dates are written").selectOption("dmy");
        assertThat(sheet(visit)).containsText("by-a-table-2: by-a-table is that of By a table at Contoso.");
        button(visit, "Check").click();
        assertThat(becomes(visit, 1)).containsText("Hired by Contoso");
        visit.post("/api/careers/by-a-table-2/commands", Careers.hired("Somebody else"));
        button(visit, "Record all of it").click();
        assertThat(sheet(visit)).containsText("Somebody recorded here in between");
        button(visit, "Record all of it").click();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=by-a-table-3&.*"));
        org.assertj.core.api.Assertions.assertThat(visit.get("/api/careers/by-a-table-2/facts"))
                .doesNotContain("Contoso");
    }

    @Test
    void theSecondClickOfADoubleClickRecordsNothingAndNothingIsTypedWhileItIsRecorded(Visit visit) {
        open(visit, "double-click");
        cell(visit, "Effective from", 1).fill("2025-03-03");
        cell(visit, "Rate", 1).fill("110000");
        cell(visit, "Reason", 1).click();
        button(visit, "Check").click();
        button(visit, "Record all of it").waitFor();
        HeldAnswers late = HeldAnswers.of(visit, "/api/imports\\?(?!.*dryRun)");
        button(visit, "Record all of it").dispatchEvent("click", Map.of("detail", 2));
        assertThat(sheet(visit)).containsText("All or nothing.");
        button(visit, "Record all of it").click();
        late.await(1);
        assertThat(button(visit, "Recording")).isDisabled();
        assertThat(sheet(visit).locator("[inert] table")).hasCount(1);
        late.stop();
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.page.locator("fact-list").getByText("Raise to 110,000 USD"))
                .hasCount(1);
    }

    private static void open(Visit visit, String career) {
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
        visit.open("?career=" + career + "&on=2024-06-01&record=pay-table");
    }

    private static void paste(Visit visit, String text) {
        cell(visit, "Effective from", 1)
                .evaluate(
                        "(cell, text) => {"
                                + "const clipboardData = new DataTransfer();"
                                + "clipboardData.setData('text/plain', text);"
                                + "cell.dispatchEvent(new ClipboardEvent('paste',"
                                + " { clipboardData, bubbles: true, cancelable: true }));"
                                + "}",
                        text);
    }

    private static Locator sheet(Visit visit) {
        return visit.page.locator("record-sheet dialog.sheet");
    }

    private static Locator cell(Visit visit, String column, int row) {
        return sheet(visit).getByLabel(column + ", row " + row);
    }

    private static Locator becomes(Visit visit, int row) {
        return sheet(visit).locator("tbody tr").nth(row - 1).locator(".becomes");
    }

    private static Locator button(Visit visit, String name) {
        return sheet(visit)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
