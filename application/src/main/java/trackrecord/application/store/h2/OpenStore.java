package trackrecord.application.store.h2;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.key.OwnerOnly;

/**
 * Keeps the database open from before the pool opens it until after the pool has closed it. Without this connection H2
 * would close the file after the first connection, and open it again for the pool.
 */
public final class OpenStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    private final StoreFile file;
    private final StoreFolder folder;
    private final @Nullable Connection first;

    /** @throws StoreUnusable if it does not open */
    public OpenStore(StoreFile file, StoreFolder folder) {
        this.file = file;
        this.folder = folder;
        makeFolder();
        this.first = file.embedded() ? open() : null;
    }

    private Connection open() {
        try {
            return file.connect();
        } catch (SQLException e) {
            throw UnusableFile.ofOpening(file, e);
        }
    }

    /** Of a database that somebody named, for what lies beside it. */
    private void makeFolder() {
        try {
            if (file.kind() == StoreFile.Kind.NAMED) {
                OwnerOnly.createFolder(folder.path());
            }
        } catch (IOException e) {
            throw UnusableFile.ofDisk(folder.path(), e);
        }
    }

    @Override
    public void close() {
        closeFirst();
        if (file.kind() == StoreFile.Kind.OWN) {
            note();
        }
    }

    private void closeFirst() {
        try {
            if (first != null) {
                first.close();
            }
        } catch (SQLException e) {
            LOG.debug("The first connection was gone already: {}", e.getMessage());
        }
    }

    /** Notes how far the store has come, as the closed file shows it: what H2 could not write is not in there. */
    private void note() {
        try (Connection connection = file.connectToRead()) {
            OwnerOnly.force(folder.database().path());
            Progress.Reached reached = Progress.of(connection);
            if (Progress.isSettled(connection) && isNotBeforeNoted(reached)) {
                folder.progress().write(reached.atRest(folder.database().length()));
            }
        } catch (IOException | SQLException e) {
            LOG.warn(
                    "How far the store has come could not be noted in {}: {}",
                    folder.progress().path(),
                    StoreUnusable.reason(e));
        }
    }

    private boolean isNotBeforeNoted(Progress.Reached reached) {
        Optional<Progress> noted = folder.progress().read();
        return noted.isPresent() && noted.get() instanceof Progress.Reached before && reached.isNotBefore(before);
    }
}
