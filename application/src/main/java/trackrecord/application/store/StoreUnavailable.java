package trackrecord.application.store;

/** Something that lasts, and does not go together with what was asked, is under way. Nothing was done. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message) {
        super(message);
    }
}
