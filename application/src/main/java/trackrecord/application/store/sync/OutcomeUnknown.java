package trackrecord.application.store.sync;

import org.springframework.transaction.TransactionSystemException;

/** A commit went through, but forcing it to disk failed: it may be there after a restart, or not. */
public final class OutcomeUnknown extends TransactionSystemException {

    public OutcomeUnknown(Throwable cause) {
        super(
                "The sync to disk failed, so it is unknown whether this was recorded. Nothing more is accepted; "
                        + "check the disk, restart, and repeat the request with its Idempotency-Key.",
                cause);
    }
}
