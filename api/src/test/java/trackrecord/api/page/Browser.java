package trackrecord.api.page;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, started once for all tests of the page. Nothing is downloaded. */
final class Browser {

    /** Milliseconds until something that does not come is given up. No test that passes depends on it. */
    static final double PATIENCE = 60_000;

    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    /** Without a browser the tests are skipped on a person's machine and fail where changes are accepted (CI=true). */
    static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            Optional<Path> chromium = Stream.of(
                            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
            if (chromium.isEmpty() && "true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("no Chromium on this machine: apt-get install chromium");
            }
            Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine");
            Playwright playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            // Chromium refuses to be sandboxed by root, which is who runs tests in a container.
            running = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(chromium.get())
                            .setArgs(List.of("--no-sandbox", "--font-render-hinting=none")));
        }
        return running;
    }
}
