package trackrecord.application.keeping.erasure;

/**
 * Rids the database's files of what deleted rows leave in them. That takes the whole file, so it happens at a stop or
 * a start, not while the store runs.
 */
public interface Purge {

    /** Asks for it, before the rows are deleted; not forgotten when the program is killed. */
    void request();

    /** Whether it is still to come. */
    boolean pending();
}
