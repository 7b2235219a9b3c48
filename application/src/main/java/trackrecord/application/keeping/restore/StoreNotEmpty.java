package trackrecord.application.keeping.restore;

/** The store already contains careers. */
public final class StoreNotEmpty extends RuntimeException {

    public StoreNotEmpty() {
        super("A log is restored into an empty store only. Start one in a new folder (trackrecord.data), or erase the "
                + "careers of this one.");
    }
}
