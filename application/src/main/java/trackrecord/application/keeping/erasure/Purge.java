package trackrecord.application.keeping.erasure;

/**
 * Removes the remains of deleted rows from the database's files. That rewrites the whole file, so it happens at a stop
 * or start, not while the store runs.
 */
public interface Purge {

    /** Requests a purge before rows are deleted; survives a kill of the program. */
    void request();

    /** Whether a purge is pending. */
    boolean pending();
}
