package trackrecord.application.store.sync;

import org.springframework.transaction.TransactionSystemException;

/** It is unknown whether something was recorded: it may or may not be there later. */
public final class OutcomeUnknown extends TransactionSystemException {

    /** @param message what happened, and the way out */
    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }

    /** A commit was sent, and the database did not answer it. */
    static OutcomeUnknown ofCommit(Throwable cause) {
        return new OutcomeUnknown(
                "The database did not answer the commit, so it is unknown whether this was recorded. Repeat the request"
                        + " with its Idempotency-Key, which records it once; without a key, look at the career first.",
                cause);
    }

    /** A commit went through, but forcing it to disk failed. */
    public OutcomeUnknown(Throwable cause) {
        this(
                "The sync to disk failed, so it is unknown whether this was recorded. Nothing more is accepted; "
                        + "check the disk, restart, and repeat the request with its Idempotency-Key.",
                cause);
    }
}
