package trackrecord.application.keeping.erasure;

/**
 * Removes from the database's files what deleted rows leave in them. That rewrites the whole file, so it happens at
 * a stop or a start, not while the store runs.
 */
public interface Purge {

    /** Asks for it, before the rows are deleted; not forgotten when the program is killed. */
    void request();

    /** Whether it is still to come. */
    boolean pending();
}
