package trackrecord.api.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * What the page may load and run: files of this server, and one inline script, the import map, allowed by its hash. The
 * hash is taken at start from the file that is served, so the two cannot part.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /** The Content-Security-Policy of the page. */
    @Bean
    String pagePolicy() {
        return policyOf(new ClassPathResource("static/index.html"));
    }

    /**
     * The policy for a page.
     *
     * @throws IllegalStateException if the page has no import map: its modules could not be found
     */
    static String policyOf(Resource page) {
        return "default-src 'self'; script-src 'self' 'sha256-" + hash(importMap(page)) + "'; object-src 'none'; "
                + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    private static String importMap(Resource page) {
        String text;
        try {
            text = page.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the page cannot be read: " + page.getDescription(), unreadable);
        }
        Matcher script = IMPORT_MAP.matcher(text);
        if (!script.find()) {
            throw new IllegalStateException("the page has no import map: " + page.getDescription());
        }
        // A browser reads line ends of any kind as \n before it hashes.
        return script.group(1).replace("\r\n", "\n");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
