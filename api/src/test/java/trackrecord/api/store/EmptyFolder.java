package trackrecord.api.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import trackrecord.application.running.TestPostgres;

/**
 * Gives a context a store that nothing else uses: an H2 file in an empty folder, or, where the tests run with
 * {@code -Dtest.database=postgres}, a new database of a real PostgreSQL.
 */
public final class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("trackrecord.data=" + create()).applyTo(context);
        if ("postgres".equals(System.getProperty("test.database"))) {
            TestPropertyValues.of(TestPostgres.settings()).applyTo(context);
        }
    }

    static Path create() {
        try {
            return Files.createTempDirectory("trackrecord-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
