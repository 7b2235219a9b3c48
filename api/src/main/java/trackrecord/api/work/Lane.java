package trackrecord.api.work;

/** The kinds of requests by their needs. Each kind has its own workers, so that none delays the others. */
enum Lane {

    /** Waits, or hands out a file: health, the page, signing in, the progress of a rebuild, events. Needs no worker. */
    AT_ONCE,

    /** Folds facts into an answer. */
    ANSWER,

    /** Records; waits for locks and for the disk more than it computes. */
    RECORD,

    /** Takes as long as the store or a file is large; has no deadline. */
    LONG;

    static Lane of(String method, String path, boolean log) {
        if ((!path.startsWith("/api/") && !path.startsWith("/v3/"))
                || path.equals("/api/session")
                || path.equals("/api/read-models/progress")
                || path.equals("/api/events")) {
            return AT_ONCE;
        }
        if (path.equals("/api/restore")
                || path.equals("/api/imports")
                || path.equals("/api/imports/people")
                || path.equals("/api/export")
                || path.startsWith("/api/backups")
                || path.startsWith("/api/ledger/")
                || (log && path.endsWith("/export"))) {
            return LONG;
        }
        boolean reads = method.equals("GET") || method.equals("HEAD") || path.endsWith("/claims");
        return reads ? ANSWER : RECORD;
    }

    boolean hasDeadline() {
        return this == ANSWER || this == RECORD;
    }
}
