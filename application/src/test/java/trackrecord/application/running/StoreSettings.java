package trackrecord.application.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.h2.StoreFolder;
import trackrecord.application.store.key.GivenKeys;

/**
 * How a store of the tests is started.
 *
 * @param server    the database of a server; empty: a file in the folder
 * @param masterKeys by default one, which lies in the folder
 * @param upcasters for events of older revisions
 * @param shape     which rows of the read models it writes and reads
 */
public record StoreSettings(
        StoreFolder folder,
        Optional<StoreFile> server,
        GivenKeys masterKeys,
        boolean encrypted,
        Clock clock,
        List<EventUpcaster> upcasters,
        int shape) {

    public static StoreSettings in(Path folder) {
        return new StoreSettings(
                new StoreFolder(folder, folder.resolve("master.key")),
                Optional.empty(),
                new GivenKeys(null, folder.resolve("master.key"), null, null),
                true,
                Clock.systemUTC(),
                List.of(),
                RowSet.SHAPE);
    }

    /** A new H2 file, or with {@code -Dtest.database=postgres} a new database of a real PostgreSQL. */
    public static StoreSettings empty() {
        try {
            StoreSettings settings = in(Files.createTempDirectory("trackrecord-test"));
            return "postgres".equals(System.getProperty("test.database")) ? settings.onPostgres() : settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a new database of a server. */
    public StoreSettings onPostgres(String... options) {
        return on(StoreFile.named(TestPostgres.newDatabase(options), TestPostgres.USER, null, folder.path()));
    }

    /** On a database of a server. */
    public StoreSettings on(StoreFile database) {
        return new StoreSettings(
                folder,
                Optional.of(database),
                new GivenKeys(TestPostgres.MASTER_KEY, folder.masterKey(), null, null),
                encrypted,
                clock,
                upcasters,
                shape);
    }

    public StoreSettings inTheClear() {
        return new StoreSettings(folder, server, masterKeys, false, clock, upcasters, shape);
    }

    public StoreSettings with(EventUpcaster upcaster) {
        return new StoreSettings(folder, server, masterKeys, encrypted, clock, List.of(upcaster), shape);
    }

    /** With other master keys. */
    public StoreSettings with(GivenKeys other) {
        return new StoreSettings(folder, server, other, encrypted, clock, upcasters, shape);
    }

    /** On the same store, as a version of the program whose read models are of another shape. */
    public StoreSettings withShape(int other) {
        return new StoreSettings(folder, server, masterKeys, encrypted, clock, upcasters, other);
    }

    int cached() {
        return 200_000;
    }

    int mostFacts() {
        return 5_000;
    }

    int mostBackups() {
        return 20;
    }
}
