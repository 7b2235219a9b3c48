package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** One page of a career, which holds what its reader is meant to see. */
@PageTest
class SummaryTest {

    /** A page of a PDF, and not the list of all of them. */
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private static final String ADDRESS = "?career=" + Visit.SAMPLE + "&on=2025-03-31&view=summary";

    @Test
    void aCareerIsSummedUpOnOnePage(Visit visit) {
        visit.open(ADDRESS);
        Locator paper = paper(visit);
        assertThat(paper).containsText("Senior Rust Developer, Discord");
        assertThat(paper).containsText("since 1 Apr 2024");
        assertThat(paper.locator(".summary-total")).hasText("247,750.00");
        assertThat(paper.getByLabel("Received by year, USD")).containsText("2025 so far");
        assertThat(paper).containsText("1 promotion");
        assertThat(paper).containsText("Taxes, social insurance and net pay");
        assertThat(paper).containsText("What comes next");
        visit.page.locator("main:not(:has([aria-busy=true]))").waitFor();
        Inspection.isClean(visit, "summary");
    }

    @Test
    void aPrintIsOneSheetOfPaper(Visit visit) {
        visit.open(ADDRESS);
        visit.page.locator("main:not(:has([aria-busy=true]))").waitFor();
        byte[] print = visit.page.pdf(new Page.PdfOptions().setFormat("A4"));
        assertThat(SHEET.matcher(new String(print, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .as("sheets of paper")
                .isEqualTo(1);
    }

    @Test
    void withoutAmountsNoneIsLeft(Visit visit) {
        visit.open(ADDRESS);
        visit.page
                .getByLabel("Amounts", new Page.GetByLabelOptions().setExact(true))
                .uncheck();
        Locator paper = paper(visit);
        assertThat(paper.locator(".summary-total")).hasCount(0);
        assertThat(paper).containsText("1 promotion");
        assertThat(paper).not().containsText("USD");
        visit.page.getByLabel("What comes next").uncheck();
        assertThat(paper).not().containsText("What comes next");
        visit.page.reload();
        assertThat(paper).containsText("1 promotion");
        assertThat(paper).not().containsText("What comes next");
        assertThat(paper).not().containsText("USD");
        visit.link("Back to the career").click();
        assertThat(visit.total()).hasText("247,750.00");
    }

    @Test
    @AtLength
    void aPrintOfAViewHoldsWhatWasChosen(Visit visit) {
        visit.sample("&on=2025-03-31");
        visit.page.evaluate("window.print = () => document.body.classList.add('printed-once')");
        visit.page.locator("more-menu summary").click();
        visit.button("Print this view").click();
        visit.page.getByLabel("The list of facts").uncheck();
        visit.button("Print").click();
        visit.page.locator("body.printed-once").waitFor();
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visit.page.locator("fact-list")).isHidden();
        assertThat(visit.total()).isVisible();
        visit.page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(visit.page.locator("fact-list")).isVisible();
    }

    private static Locator paper(Visit visit) {
        return visit.page.locator(".summary-paper");
    }
}
