package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/** A career that begins gets an id that no other has, whatever its name: it is never written into one that is there. */
@PageTest
class BeginningTest {

    @Test
    void whoHasTheNameOfSomebodyElseBeginsACareerOfTheirOwn(Visit visit) {
        visit.post("/api/careers/bob-test/commands", Careers.hired("Bob Test"));
        begin(visit, "Böb Test");
        assertThat(sheet(visit))
                .containsText("Its address will be bob-test-2: bob-test is that of Bob Test at Initech.");
        new RecordSheet(visit).record();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=bob-test-2&.*"));
        assertThat(visit.page.locator("fact-list")).containsText("Hired by Contoso");
        assertThat(visit.get("/api/careers/bob-test/facts")).doesNotContain("Contoso");
    }

    @Test
    void anIdThatSomebodyElseTakesMeanwhileIsLeftToThem(Visit visit) {
        begin(visit, "Taken meanwhile");
        assertThat(sheet(visit)).containsText("Its address will be taken-meanwhile.");
        new RecordSheet(visit).preview();
        new RecordSheet(visit).button("Record").waitFor();
        visit.post("/api/careers/taken-meanwhile/commands", Careers.hired("The other one"));
        new RecordSheet(visit).button("Record").click();
        assertThat(sheet(visit)).containsText("taken-meanwhile-2: taken-meanwhile is that of The other one");
        assertThat(sheet(visit).locator(".actions")).containsText("Something else was recorded meanwhile");
        new RecordSheet(visit).button("Record").click();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=taken-meanwhile-2&.*"));
        assertThat(visit.get("/api/careers/taken-meanwhile/facts")).doesNotContain("Contoso");
    }

    @Test
    @AtLength
    void aNameWithoutLatinLettersGetsAnIdToo(Visit visit) {
        begin(visit, "山田太郎");
        assertThat(sheet(visit)).containsText("Its address will be career.");
        new RecordSheet(visit).record();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=career&.*"));
        begin(visit, "佐藤花子");
        assertThat(sheet(visit)).containsText("Its address will be career-2: career is that of 山田太郎 at Contoso.");
    }

    /** The form of a career, all of it typed. */
    private static void begin(Visit visit, String name) {
        visit.open("?record=new");
        RecordSheet sheet = new RecordSheet(visit);
        sheet.fill("Name of the career", name);
        sheet.fill("Effective on", "1 Feb 2024");
        sheet.fill("Employer", "Contoso");
        sheet(visit)
                .getByLabel("Title", new Locator.GetByLabelOptions().setExact(true))
                .fill("Cook");
        sheet.fill("Base salary", "30000");
    }

    private static Locator sheet(Visit visit) {
        return new RecordSheet(visit).sheet();
    }
}
