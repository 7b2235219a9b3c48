package trackrecord.application.keeping.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of the whole store, taken while it runs. */
public interface Backups {

    /**
     * A copy on disk.
     *
     * @param name    that distinguishes it from others
     * @param file    of the database
     * @param keyFile of the master key; absent if the key comes from the configuration and must be kept separately
     * @param size    total size of its files in bytes
     * @param madeAt  when it was begun
     */
    record Backup(String name, Path file, @Nullable Path keyFile, long size, Instant madeAt) {}

    /**
     * Makes a copy that is on disk when this returns.
     *
     * @throws NotHere if this database has its own means
     * @throws TooMany if the limit is reached
     * @throws Failed  if it could not be written; no partial copy is left
     */
    Backup make();

    /**
     * The existing backups, newest first.
     *
     * @throws NotHere if this database has its own means
     */
    List<Backup> list();

    /** The most backups allowed. */
    int most();

    /**
     * Removes one, with its copy of the key.
     *
     * @throws NotHere  if this database has its own means
     * @throws NotFound if no backup has that name
     * @throws Failed   if its files could not be deleted
     */
    void remove(String name);

    /** The database has its own means of backup. */
    final class NotHere extends RuntimeException {
        public NotHere() {
            super("On PostgreSQL pg_dump makes the backup; keep the master key beside it.");
        }
    }

    /** The limit of backups is reached. */
    final class TooMany extends RuntimeException {
        public TooMany(int most) {
            super("There are " + most + " backups, as many as are kept (trackrecord.limits.backups). Remove one first: "
                    + "DELETE /api/backups/{name}; GET /api/backups lists them.");
        }
    }

    /** There is no such backup. */
    final class NotFound extends RuntimeException {
        public NotFound() {
            super("There is no backup of that name. GET /api/backups lists them.");
        }
    }

    /** A copy could not be written or removed. */
    final class Failed extends RuntimeException {
        public Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
