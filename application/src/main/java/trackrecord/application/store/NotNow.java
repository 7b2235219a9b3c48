package trackrecord.application.store;

/** Something that lasts, and does not go together with what was asked, is under way. Nothing was done. */
public final class NotNow extends RuntimeException {

    public NotNow(String message) {
        super(message);
    }
}
