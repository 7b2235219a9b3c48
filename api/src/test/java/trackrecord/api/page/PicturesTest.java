package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the page that the documentation shows. They are taken from the page as it is, anew, by
 * {@code mvn -pl api -am test -Dtest=PicturesTest -Dpictures=write -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@PageTest
class PicturesTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Path IMAGES = DOCS.resolve("images");
    private static final int MOST_BYTES = 1_500_000;

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "pictures", matches = "write")
    @CsvSource(delimiter = '|', textBlock = """
            page          | 1280 | LIGHT | rust-developer-at-discord&on=2025-03-31
            page-dark     | 1280 | DARK  | rich-career&on=2025-04-01
            phone         | 360  | LIGHT | rust-developer-at-discord&on=2025-03-31
            phone-dark    | 360  | DARK  | rich-career&on=2025-04-01&view=years&measure=realized
            years         | 1280 | LIGHT | rich-career&on=2025-04-01&view=years&measure=realized
            growth        | 1280 | DARK  | rich-career&on=2025-04-01&view=growth
            vesting       | 1280 | LIGHT | rich-career&on=2025-04-01&view=vesting
            claims        | 1280 | LIGHT | rust-developer-at-discord&on=2025-03-31&view=claims&claim=352750
            summary       | 1280 | LIGHT | rich-career&on=2025-04-01&view=summary
            """)
    void viewsAreTaken(String name, int width, ColorScheme scheme, String address, Visit visit) throws IOException {
        window(visit.rich(), width, scheme);
        visit.open("?career=" + address);
        if (address.contains("view=") && !address.contains("summary")) {
            visit.page.waitForLoadState(LoadState.NETWORKIDLE);
            visit.page.locator(".views").evaluate("view => view.scrollIntoView({ block: 'start' })");
        }
        take(visit, name);
    }

    @Test
    @EnabledIfSystemProperty(named = "pictures", matches = "write")
    void theListOfCareersIsTaken(Visit visit) throws IOException {
        window(visit.rich(), 1280, ColorScheme.LIGHT);
        visit.post("/api/careers/ada/commands", Careers.hired("Ada Byron"));
        visit.post("/api/careers/grace/commands", Careers.hired("Grace Murray"));
        visit.open("?on=2025-04-01&sort=-total");
        take(visit, "overview");
    }

    @Test
    @EnabledIfSystemProperty(named = "pictures", matches = "write")
    void aPreviewIsTaken(Visit visit) throws IOException {
        window(visit.rich(), 1280, ColorScheme.DARK);
        visit.open("?career=rich-career&on=2025-06-01&record=Raise");
        RecordSheet sheet = new RecordSheet(visit);
        sheet.fill("Base salary", "6 %");
        sheet.preview();
        take(visit, "record-preview");
    }

    @Test
    @EnabledIfSystemProperty(named = "pictures", matches = "write")
    void aPayTableIsTaken(Visit visit) throws IOException {
        window(visit, 1280, ColorScheme.LIGHT);
        visit.post("/api/careers/rows/commands", Careers.hired("Katherine Goble"));
        visit.open("?career=rows&on=2024-06-01&record=pay-table");
        RecordSheet sheet = new RecordSheet(visit);
        String[][] rows = {{"03.03.2025", "110.000,00", "", "Merit"}, {"01.06.2025", "150k", "Principal", "Promotion"}};
        for (int row = 0; row < rows.length; row++) {
            for (int cell = 0; cell < 4; cell++) {
                String column =
                        List.of("Effective from", "Rate", "Title", "Reason").get(cell);
                sheet.fill("%s, row %d".formatted(column, row + 1), rows[row][cell]);
            }
        }
        sheet.dialog().getByText("Check").click();
        sheet.dialog().locator(".becomes .mark").nth(1).waitFor();
        take(visit, "pay-table");
    }

    @Test
    void everyPictureIsShownSomewhereAndTogetherTheyAreSmall() throws IOException {
        String texts = texts();
        List<Path> pictures = files(IMAGES);
        assertThat(pictures).allSatisfy(picture -> assertThat(texts)
                .as("shown by no document: %s", picture)
                .contains("images/" + picture.getFileName()));
        assertThat(pictures.stream().mapToLong(PicturesTest::size).sum())
                .as("bytes of all pictures")
                .isLessThan(MOST_BYTES);
    }

    private static void window(Visit visit, int width, ColorScheme scheme) {
        visit.page.setViewportSize(width, width < 500 ? 740 : 800);
        visit.page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void take(Visit visit, String name) throws IOException {
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.page.locator("career-page:not(:has([aria-busy=true]))").waitFor();
        Files.write(IMAGES.resolve(name + ".png"), SmallPicture.of(visit.page.screenshot()));
    }

    private static String texts() throws IOException {
        StringBuilder texts = new StringBuilder(Files.readString(Path.of("../README.md")));
        for (Path text : files(DOCS)) {
            if (text.toString().endsWith(".md")) {
                texts.append(Files.readString(text));
            }
        }
        return texts.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
