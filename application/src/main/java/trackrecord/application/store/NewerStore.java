package trackrecord.application.store;

import trackrecord.application.exchange.json.FactFormats;

/** The store has facts that a newer version recorded, and this one cannot read. Nothing is damaged. */
public final class NewerStore extends RuntimeException {

    public NewerStore(int format) {
        this("The store has facts of format " + format + ", and this version reads those up to " + FactFormats.CURRENT
                + ". Nothing is damaged; ask a node of the newer version, or start it here.");
    }

    /** @param message what another node said */
    public NewerStore(String message) {
        super(message);
    }
}
