package trackrecord.application.recording;

/** The same Idempotency-Key came with another request. */
public final class IdempotencyKeyReused extends RuntimeException {

    public IdempotencyKeyReused() {
        super("This Idempotency-Key was used for another request. Send a new key with a new request.");
    }
}
