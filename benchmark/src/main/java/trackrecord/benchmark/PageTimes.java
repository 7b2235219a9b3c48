package trackrecord.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import trackrecord.application.exchange.careerfile.CareerFileWriter;

/**
 * The page in the machine's own Chromium, as the packaged program serves it: from the address to a drawn chart and list,
 * with the page's files in the browser's cache; and a move of the slider until everything that it changes is laid out.
 */
final class PageTimes {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final List<Integer> SIZES = List.of(400, LongCareer.FACTS);
    private static final int ROUNDS = 7;
    private static final double MOST_FOR_A_VIEW = 1_500;
    private static final double MOST_FOR_A_LIST = 4_000;
    private static final double MOST_FOR_A_MOVE = 1_000 / 60.0;

    /* Sixty moves over the career; the median, since garbage is collected in some of them. */
    private static final String MOVES = """
            async () => {
              const slider = document.querySelector('input[type=range]');
              const page = document.querySelector('career-page');
              const times = [];
              const step = Math.floor((slider.max - slider.min) / 60);
              for (let move = 0; move < 60; move++) {
                slider.value = String(Number(slider.max) - step * move);
                const begun = performance.now();
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                await page.updateComplete;
                document.body.getBoundingClientRect();
                times.push(performance.now() - begun);
              }
              return times.sort((a, b) => a - b)[30];
            }""";

    private final Path jar;
    private final Path folder;

    /** @param jar the packaged program */
    PageTimes(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** In milliseconds: until the rows around the date are drawn, until all rows are, and for a move. */
    private record Times(double view, double whole, double move) {}

    void run(Report report) throws Exception {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (Served program = Served.start(jar, folder.resolve("data"));
                Playwright playwright =
                        Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")))) {
            List<Times> times = new ArrayList<>();
            for (int facts : SIZES) {
                String career = "long-" + facts;
                program.post(
                        "/api/imports", "application/yaml", CareerFileWriter.write(career, LongCareer.entries(facts)));
                times.add(times(
                        browser,
                        program.at("/?career=" + career + "&on=1991-06-01").toString()));
            }
            for (int i = 0; i < SIZES.size(); i++) {
                row(
                        report,
                        "first view of the page",
                        i,
                        times.get(i).view(),
                        times.getFirst().view(),
                        MOST_FOR_A_VIEW);
                row(
                        report,
                        "its whole list of facts",
                        i,
                        times.get(i).whole(),
                        times.getFirst().whole(),
                        MOST_FOR_A_LIST);
                row(
                        report,
                        "a move of its slider",
                        i,
                        times.get(i).move(),
                        times.getFirst().move(),
                        MOST_FOR_A_MOVE);
            }
        }
    }

    private static void row(Report report, String what, int size, double millis, double small, double most) {
        report.add(
                what,
                SIZES.get(size),
                Report.text("%,.1f ms", millis),
                Report.text("%,.1f ms", small) + " with " + SIZES.getFirst() + " facts",
                millis / small,
                "%.1f x",
                Report.text("at most %,.0f ms", most),
                millis <= most);
    }

    private static Times times(Browser browser, String address) {
        List<Double> views = new ArrayList<>();
        List<Double> lists = new ArrayList<>();
        try (Page page = browser.newPage()) {
            for (int round = 0; round < ROUNDS; round++) {
                page.navigate("about:blank");
                long begun = System.nanoTime();
                page.navigate(address);
                page.locator("pay-chart svg.plot").waitFor();
                page.locator("fact-list li.now").first().waitFor();
                page.evaluate(
                        "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
                views.add((System.nanoTime() - begun) / 1e6);
                page.locator("fact-list nav:not([aria-busy])").waitFor();
                lists.add((System.nanoTime() - begun) / 1e6);
            }
            page.evaluate(MOVES);
            double move = ((Number) page.evaluate(MOVES)).doubleValue();
            return new Times(Timing.median(views), Timing.median(lists), move);
        }
    }
}
