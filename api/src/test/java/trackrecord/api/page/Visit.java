package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One person's visit: a browser window of its own, and what went wrong in it. */
final class Visit implements AutoCloseable {

    static final String SAMPLE = "rust-developer-at-discord";

    /* What the server refuses, or a test cuts off, is shown on the page; the browser notes it on its console as well. */
    private static final Pattern REFUSED =
            Pattern.compile("Failed to load resource: .*( status of [45]\\d\\d|net::ERR_).*");

    private static final String EVENTS = "**/api/events";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final com.microsoft.playwright.Browser browser;
    private final String host;
    private final BrowserContext window;
    private final List<String> errors = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final Set<Page> streaming = new HashSet<>();
    final Page page;

    Visit(com.microsoft.playwright.Browser browser, String host, String locale) {
        this.browser = browser;
        this.host = host;
        this.window = browser.newContext(new NewContextOptions()
                .setViewportSize(1280, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setTimezoneId("UTC")
                .setLocale(locale));
        // A stream that never ends is never quiet, which tests wait for; those of what others record ask for it.
        window.route(EVENTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        this.page = window.newPage();
        page.setDefaultTimeout(Browser.PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !REFUSED.matcher(message.text()).matches()) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        window.onRequest(request -> {
            requests.add(request.url());
            if (request.url().endsWith("/api/events")) {
                streaming.add(request.frame().page());
            }
        });
    }

    /** Another window, of somebody who uses the browser in another language. */
    Visit in(String locale) {
        return new Visit(browser, host, locale);
    }

    /** Hears of what others record, from the next address on. */
    Visit listening() {
        window.unroute(EVENTS);
        return this;
    }

    /** Another tab of the same browser, at an address of the page. */
    Page tab(String address) {
        Page tab = window.newPage();
        tab.setDefaultTimeout(Browser.PATIENCE);
        tab.navigate(at(address));
        return tab;
    }

    /** The tabs that have opened a stream of what others record. */
    Set<Page> streaming() {
        return streaming;
    }

    /** How many questions were sent to the API so far. */
    long asked() {
        return requests.stream()
                .filter(url -> url.contains("/api/") && !url.endsWith("/api/events"))
                .count();
    }

    /** How many of them were about {@code path}, such as {@code /compensation/periods}. */
    long asked(String path) {
        return requests.stream().filter(url -> url.contains(path + "?")).count();
    }

    /** The whole address of a part of the page. */
    String at(String address) {
        return host + "/" + address;
    }

    /** Opens an address of the page, such as {@code ?career=...&on=2025-02-01}, and waits until it is there. */
    Visit open(String address) {
        page.navigate(at(address));
        page.locator("main:not([aria-busy=true])").waitFor();
        return this;
    }

    /** Goes to an address as Back and Forward do, without loading the page again, and waits until that is drawn. */
    void walkTo(String address) {
        page.evaluate("""
                async (address) => {
                  const frame = () => new Promise(requestAnimationFrame);
                  history.pushState(null, '', address);
                  dispatchEvent(new PopStateEvent('popstate'));
                  await frame();
                  await frame();
                }""", address);
    }

    /** Opens the sample with more of an address. */
    Visit sample(String more) {
        open("?career=" + SAMPLE + more);
        total().waitFor();
        return this;
    }

    /** A career of twelve years is there, recorded by whoever asks for it first. */
    Visit rich() {
        if (get("/api/careers?q=rich-career").contains("\"total\":0")) {
            post("/api/careers/rich-career/commands", Careers.rich("Mara Okonjo-Weiss"));
        }
        return this;
    }

    /** Waits until nothing is being asked any more and the answers are drawn. */
    void settle() {
        page.evaluate("""
                async () => {
                  const main = document.querySelector('script[type=module]').src;
                  await (await import(main.replace('main.js', 'asked/answers.js'))).settled();
                }""");
    }

    Locator total() {
        return page.locator(".headline-sum").first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator slider() {
        return page.getByRole(AriaRole.SLIDER);
    }

    Locator asOf() {
        return page.locator(".as-of");
    }

    /** Sends JSON past the page, as another program would. */
    String post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(host + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(host + path)).build());
    }

    void delete(String path) {
        send(HttpRequest.newBuilder(URI.create(host + path)).DELETE().build());
    }

    private static String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Keeps a picture in target/screenshots. */
    void keep(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** Nothing went wrong, and nothing went elsewhere. */
    void check() {
        assertThat(errors).as("errors on the console").isEmpty();
        assertThat(requests)
                .as("requests to other hosts")
                .allMatch(url -> url.startsWith(host)
                        || url.startsWith("blob:")
                        || url.startsWith("data:")
                        || url.startsWith("about:"));
    }

    @Override
    public void close() {
        try {
            window.close();
        } catch (PlaywrightException late) {
            // A request was told of while its window closed, which is closed all the same.
        }
    }
}
