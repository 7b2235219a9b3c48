package trackrecord.api.firstedition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context a copy of the data folder that the first edition wrote. */
final class CopiedFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("trackrecord-test");
            for (String file : List.of("trackrecord.mv.db", "master.key")) {
                try (InputStream bytes = CopiedFolder.class.getResourceAsStream("/first-edition/kept/folder/" + file)) {
                    Files.copy(bytes, folder.resolve(file));
                }
            }
            TestPropertyValues.of("trackrecord.data=" + folder).applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
