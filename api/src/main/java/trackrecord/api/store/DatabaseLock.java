package trackrecord.api.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Keeps H2 in other processes from opening the database file, by the lock that H2 itself takes. */
final class DatabaseLock implements AutoCloseable {

    private final FileChannel channel;

    private DatabaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreUnusable if the database is in use */
    static DatabaseLock of(StoreFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.database(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DatabaseLock(channel);
            }
            channel.close();
            throw StoreUnusable.inUse(folder.path(), null);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw StoreUnusable.inUse(folder.path(), e);
        }
    }

    /** Deletes the database, if there is one. */
    static void delete(StoreFolder folder) throws IOException {
        if (Files.exists(folder.database())) {
            try (DatabaseLock lock = of(folder)) {
                Files.delete(folder.database());
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
