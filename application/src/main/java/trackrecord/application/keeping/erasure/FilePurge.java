package trackrecord.application.keeping.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.h2.StoreFolder;
import trackrecord.application.store.key.OwnerOnly;

/**
 * Compacts H2's file, which is the only way to remove deleted bytes from it: when the program stops, otherwise at the
 * next start. A file next to the database marks that this is still to be done, because a note in the database would
 * itself be compacted. Made before the pool and closed after it.
 */
public final class FilePurge implements Purge, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FilePurge.class);

    private final StoreFile file;
    private final StoreFolder folder;
    private final Path marker;

    public FilePurge(StoreFile file, StoreFolder folder) {
        this.file = file;
        this.folder = folder;
        this.marker = file.folder().resolve("purge-pending");
        compactIfPending();
    }

    /** Synchronized, because concurrent erasures would remove each other's unfinished file. */
    @Override
    public synchronized void request() {
        if (!file.embedded() || pending()) {
            return;
        }
        try {
            OwnerOnly.write(
                    marker,
                    "Erased careers are still in the database file. The next clean stop, or the "
                            + "next start, compacts it.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On PostgreSQL this is unknown here: {@code VACUUM FULL} is a separate step. */
    @Override
    public boolean pending() {
        return file.embedded() && Files.exists(marker);
    }

    private void compactIfPending() {
        if (!pending()) {
            return;
        }
        try (Connection connection = file.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
            if (file.kind() == StoreFile.Kind.OWN) {
                // H2 created the file again, with the permissions of the umask.
                OwnerOnly.restrict(folder.database().path());
            }
            Files.deleteIfExists(marker);
            LOG.info("Compacted the database file: what was erased is gone from it.");
        } catch (SQLException e) {
            LOG.warn("Could not compact the database file; the next start tries again: {}", StoreUnusable.reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        compactIfPending();
    }
}
