package trackrecord.application.backup;

import java.nio.file.Path;
import trackrecord.domain.Nullable;

/** Copies of the whole store, taken while it runs. */
public interface Backups {

    /**
     * A copy on disk.
     *
     * @param file    of the database
     * @param keyFile of the master key; absent where the key is given by configuration, and is to be kept apart
     */
    record Backup(Path file, @Nullable Path keyFile) {
    }

    /**
     * Makes a copy that is on disk when this returns.
     *
     * @throws NotHere if this database has its own means
     * @throws Failed  if it could not be written; nothing half-made is left
     */
    Backup make();

    /** The database makes backups by itself. */
    final class NotHere extends RuntimeException {
        public NotHere() {
            super("On PostgreSQL pg_dump makes the backup; keep the master key beside it.");
        }
    }

    /** The copy could not be written. */
    final class Failed extends RuntimeException {
        public Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
