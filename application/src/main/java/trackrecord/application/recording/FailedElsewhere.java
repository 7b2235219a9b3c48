package trackrecord.application.recording;

/** Another node failed to record what it was asked to; its log says why. */
public final class FailedElsewhere extends RuntimeException {

    private final boolean ofStore;

    /** @param ofStore whether its store failed; else the program did */
    FailedElsewhere(boolean ofStore) {
        super(ofStore ? "the store of another node failed" : "another node failed");
        this.ofStore = ofStore;
    }

    public boolean isOfStore() {
        return ofStore;
    }
}
