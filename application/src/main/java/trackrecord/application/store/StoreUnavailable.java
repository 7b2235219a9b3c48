package trackrecord.application.store;

/** A long operation is running that excludes what was asked. Nothing was done. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message) {
        super(message);
    }
}
