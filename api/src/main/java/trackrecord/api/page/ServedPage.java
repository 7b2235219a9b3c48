package trackrecord.api.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/**
 * The page as sent. The address of its files changes whenever one of them changes, so that a browser may cache them
 * permanently.
 *
 * @param version hash of all files, which is the name of their folder
 * @param html    the page itself, which names them there
 */
record ServedPage(String version, String html) {

    private static final Pattern OF_THE_PAGE = Pattern.compile("\"\\./(css|js|webjars|icon\\.svg)");
    private static final Pattern WEBJARS = Pattern.compile("\"\\./webjars/([^/\"]+)/");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /**
     * Reads every file of the page once.
     *
     * @throws IllegalStateException if there is no page, or it has no import map: its modules could not be found
     */
    static ServedPage read() {
        try {
            List<Resource> files = Stream.of(
                            new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*"))
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList();
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            String html = "";
            for (Resource file : files) {
                all.update(file.getContentAsByteArray());
                if ("index.html".equals(file.getFilename())) {
                    html = file.getContentAsString(StandardCharsets.UTF_8);
                }
            }
            return of(html, all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the page cannot be read", unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static ServedPage of(String html, MessageDigest files) {
        WebJarVersionLocator webjars = new WebJarVersionLocator();
        WEBJARS.matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(name -> files.update((name + webjars.version(name)).getBytes(StandardCharsets.UTF_8)));
        String version = "files-" + HexFormat.of().formatHex(files.digest()).substring(0, 16);
        ServedPage page = new ServedPage(version, OF_THE_PAGE.matcher(html).replaceAll("\"./" + version + "/$1"));
        page.importMap();
        return page;
    }

    /** The Content-Security-Policy of the page: files of this server, and one inline script, allowed by its hash. */
    String policy() {
        return "default-src 'self'; script-src 'self' 'sha256-" + hash(importMap()) + "'; object-src 'none'; "
                + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    private String importMap() {
        Matcher script = IMPORT_MAP.matcher(html);
        if (!script.find()) {
            throw new IllegalStateException("the page has no import map");
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
