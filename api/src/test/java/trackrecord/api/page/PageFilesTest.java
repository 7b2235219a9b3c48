package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** The page is asked for each time; its files stand under an address that names their content, and are kept for good. */
@ApiTest
class PageFilesTest {

    private static final Pattern FILES =
            Pattern.compile("\"\\./(files-[0-9a-f]{16}/(?:css|js|webjars)/[^\"]+\\.(?:css|js))\"");

    @Autowired
    Api api;

    @Test
    void aFileIsKeptForGood() {
        List<String> files = files(api.get("/index.html").is(200));

        assertThat(files)
                .hasSizeGreaterThan(40)
                .anyMatch(file -> file.endsWith("/js/main.js"))
                .anyMatch(file -> file.endsWith("/webjars/lit/index.js"));
        assertThat(files)
                .allSatisfy(file -> assertThat(api.get("/" + file).is(200).header("Cache-Control"))
                        .isEqualTo("max-age=31536000, public, immutable"));
    }

    @Test
    void thePageItselfIsAskedForAgainAndAnsweredOnceForEachVersion() {
        Answer page = api.get("/").is(200);

        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        api.get("/", "If-None-Match", page.header("ETag")).is(304);
        assertThat(api.get("/?career=somebody&on=2024-04-01").is(200).text()).isEqualTo(page.text());
    }

    @Test
    void filesOfAnotherVersionAreNotThere() {
        String file = files(api.get("/index.html").is(200)).getFirst();

        api.get("/" + file.replaceFirst("files-[0-9a-f]{16}", "files-0000000000000000"))
                .is(404);
    }

    private static List<String> files(Answer page) {
        return FILES.matcher(page.text()).results().map(found -> found.group(1)).toList();
    }
}
