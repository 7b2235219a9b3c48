package trackrecord.application.store.h2;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.sync.OutcomeUnknown;
import trackrecord.application.store.sync.SyncGate;

/**
 * Stores the progress of the database in a file next to it: at the end of a start, and once a second while facts are
 * recorded. The progress is noted only after it is on disk, so a database with less has lost data.
 */
public final class ProgressNotes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressNotes.class);

    private final ProgressFile file;
    private final DataSource dataSource;
    private final SyncGate gate;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress-notes").factory());
    private long seen;

    /** @param store the database, whose schema and master key are there */
    public ProgressNotes(StoreFile store, ProgressFile file, DataSource dataSource, SyncGate gate) {
        this.file = file;
        this.dataSource = dataSource;
        this.gate = gate;
        if (store.kind() != StoreFile.Kind.OWN) {
            return;
        }
        endStart(store);
        // Without syncs nobody knows what is on disk, until the program stops.
        if (gate.syncs().isPresent()) {
            ScheduledFuture<?> _ = clock.scheduleWithFixedDelay(this::note, 1, 1, TimeUnit.SECONDS);
        }
    }

    /** From here on the store is made: never again is it taken for one whose first start was cut off. */
    private void endStart(StoreFile store) {
        try (FileSync sync = new FileSync(store);
                Connection connection = dataSource.getConnection()) {
            Optional<Progress> noted = file.read();
            Progress.Reached reached = Progress.of(connection);
            if (Progress.isSettled(connection) && !noted.equals(Optional.of(reached))) {
                gate.whileNobodyWrites(sync::write);
                sync.force();
                file.write(reached);
            }
        } catch (SQLException e) {
            throw UnusableFile.ofDisk(file.path(), new IOException(e));
        } catch (IOException e) {
            throw UnusableFile.ofDisk(file.path(), e);
        }
    }

    private void note() {
        try {
            long syncs = gate.syncs().orElseThrow();
            if (syncs != seen && noted()) {
                seen = syncs;
            }
        } catch (OutcomeUnknown e) {
            // The program is about to stop for that, and says so.
        } catch (IOException | SQLException e) {
            LOG.warn(
                    "How far the store has come could not be noted in {}; the next try follows: {}",
                    file.path(),
                    StoreUnusable.reason(e));
        }
    }

    /** Whether the file now says what the database does. */
    private boolean noted() throws IOException, SQLException {
        Progress.Reached reached;
        try (Connection connection = dataSource.getConnection()) {
            if (!Progress.isSettled(connection)) {
                return false;
            }
            reached = Progress.of(connection);
        }
        if (!file.read().equals(Optional.of(reached))) {
            gate.await();
            file.write(reached);
        }
        return true;
    }

    @Override
    public void close() {
        // Not interrupted: that closes the file under H2, and the store would be taken for broken.
        clock.shutdown();
        try {
            // The pool is closed next.
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
