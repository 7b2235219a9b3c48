package trackrecord.api.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.erasure.Purge;

/**
 * Compacts H2's file, which is what gets deleted bytes out of it: when the program stops, or else when it starts
 * next. Whether that is still to be done is known by a file beside the database, since a note in the database would
 * be part of what is compacted.
 *
 * <p>Made before the pool and closed after it. Until then its connection keeps the file open: H2 would close it behind
 * the first connection, and open it again for the pool.
 */
final class FilePurge implements Purge, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FilePurge.class);

    private final StoreFile file;
    private final Path marker;
    private final Connection first;

    FilePurge(StoreFile file, Connection first) {
        this.file = file;
        this.marker = file.folder().resolve("purge-pending");
        this.first = first;
        compactIfPending();
        if (!file.embedded()) {
            closeFirst();
        }
    }

    @Override
    public void request() {
        if (!file.embedded() || pending()) {
            return;
        }
        try {
            Files.writeString(marker, "Erased careers are still in the database file. The next clean stop, or the "
                    + "next start, compacts it.\n", StandardOpenOption.CREATE, StandardOpenOption.SYNC,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On PostgreSQL nobody here can tell: {@code VACUUM FULL} is a step of its own. */
    @Override
    public boolean pending() {
        return file.embedded() && Files.exists(marker);
    }

    private void compactIfPending() {
        if (!pending()) {
            return;
        }
        try (Connection connection = file.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
            Files.deleteIfExists(marker);
            LOG.info("Compacted the database file: what was erased is gone from it.");
        } catch (SQLException e) {
            LOG.warn("Could not compact the database file; the next start tries again: {}", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        compactIfPending();
        closeFirst();
    }

    private void closeFirst() {
        try {
            first.close();
        } catch (SQLException e) {
            LOG.debug("The first connection was gone already: {}", e.getMessage());
        }
    }
}
