package trackrecord.api.page;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A program of npm, run on the Node that drives the browser in the tests: nothing is installed or downloaded for it.
 * The program comes out of its WebJar and runs in the folder of this module.
 *
 * @param script the file that Node runs
 */
record NodeTool(Path script) {

    private static final Path WEBJARS = Path.of("target", "webjars");

    /** What a program said, on either of its outputs, and the code it ended with. */
    record Said(int code, String text) {}

    /** The program {@code script} of the WebJar, such as {@code bin/prettier.cjs} of {@code prettier}. */
    static NodeTool of(String webjar, String script) {
        return new NodeTool(unpacked(webjar).resolve(script));
    }

    /** Where the files of a WebJar lie on disk, without its version in their path. */
    static Path unpacked(String webjar) {
        Path folder = WEBJARS.resolve(webjar);
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:META-INF/resources/webjars/" + webjar + "/**/*.*");
            for (Resource file : files) {
                unpack(file, webjar, folder);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return folder;
    }

    private static void unpack(Resource file, String webjar, Path folder) throws IOException {
        String path = file.getURL().getPath();
        String inside =
                path.substring(path.indexOf("/webjars/" + webjar + "/") + "/webjars//".length() + webjar.length());
        Path target = folder.resolve(inside.substring(inside.indexOf('/') + 1));
        Files.createDirectories(target.getParent());
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    Said run(List<String> arguments) {
        Driver driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
        String node = driver.createProcessBuilder().command().getFirst();
        List<String> command = new ArrayList<>(List.of(node, script.toString()));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
