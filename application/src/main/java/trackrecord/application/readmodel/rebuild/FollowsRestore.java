package trackrecord.application.readmodel.rebuild;

import java.util.List;
import trackrecord.application.recording.CareerChange;

/** Something that is derived from careers, and has to be made for those that a restore brings before they are seen. */
public interface FollowsRestore {

    /**
     * A restore begins.
     *
     * @throws trackrecord.application.store.StoreUnavailable if it cannot at this moment
     */
    void begin();

    /**
     * The restore is noted, in the running transaction: whatever begins later finds the note.
     *
     * @throws trackrecord.application.store.StoreUnavailable if something has begun that it cannot go together with
     */
    void hold();

    /** These careers are to come; in a transaction that stores what is made of them. Nobody sees it yet. */
    void restored(List<CareerChange> careers);

    /**
     * All careers are there; in the transaction that shows them.
     *
     * @throws trackrecord.application.store.StoreUnavailable if what was made cannot be shown
     */
    void show();

    /** Nothing comes of a restore, now or earlier: removes what was made and not shown. */
    void forget();
}
