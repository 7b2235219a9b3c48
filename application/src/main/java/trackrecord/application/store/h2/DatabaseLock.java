package trackrecord.application.store.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import trackrecord.application.store.StoreUnusable;

/** Keeps H2 in other processes from opening the database file, by the lock that H2 itself takes. */
final class DatabaseLock implements AutoCloseable {

    private final FileChannel channel;

    private DatabaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreUnusable if the database is in use */
    static DatabaseLock of(StoreFolder folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.database().path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DatabaseLock(channel);
            }
            channel.close();
            throw UnusableFile.inUse(folder.path(), null);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw UnusableFile.inUse(folder.path(), e);
        }
    }

    /** Open for reading and writing. */
    FileChannel channel() {
        return channel;
    }

    /** Deletes the database, if there is one. */
    static void delete(StoreFolder folder) throws IOException {
        if (folder.database().exists()) {
            try (DatabaseLock _ = of(folder)) {
                Files.delete(folder.database().path());
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
