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
     * @param keyFile of the master key; absent where the key is given by configuration, and is to be kept apart
     * @param size    of its files together, in bytes
     * @param madeAt  when it was begun
     */
    record Backup(String name, Path file, @Nullable Path keyFile, long size, Instant madeAt) {}

    /**
     * Makes a copy that is on disk when this returns.
     *
     * @throws NotHere if this database has its own means
     * @throws TooMany if there are as many as may be
     * @throws Failed  if it could not be written; nothing half-made is left
     */
    Backup make();

    /**
     * Those that there are, newest first.
     *
     * @throws NotHere if this database has its own means
     */
    List<Backup> list();

    /** How many there may be. */
    int most();

    /**
     * Removes one, with its copy of the key.
     *
     * @throws NotHere  if this database has its own means
     * @throws NotFound if no backup has that name
     * @throws Failed   if its files could not be deleted
     */
    void remove(String name);

    /** The database makes backups by itself. */
    final class NotHere extends RuntimeException {
        public NotHere() {
            super("On PostgreSQL pg_dump makes the backup; keep the master key beside it.");
        }
    }

    /** There are as many backups as may be. */
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

    /** A copy could not be written, or not be removed. */
    final class Failed extends RuntimeException {
        public Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
