package trackrecord.application.readmodel.rebuild;

import java.util.List;
import trackrecord.application.recording.CareerChange;

/** A component that derives data from careers and has to do so for restored careers before they become visible. */
public interface FollowsRestore {

    /**
     * A restore begins.
     *
     * @throws trackrecord.application.store.StoreUnavailable if it cannot at this moment
     */
    void begin();

    /**
     * The restore writes its note, in the running transaction; operations that begin later find it.
     *
     * @throws trackrecord.application.store.StoreUnavailable if an operation has begun that excludes a restore
     */
    void hold();

    /** Derives the data of these careers, in a transaction that stores it. It is not visible yet. */
    void restored(List<CareerChange> careers);

    /**
     * Makes the data visible, in the transaction that makes all careers visible.
     *
     * @throws trackrecord.application.store.StoreUnavailable if the data cannot be made visible
     */
    void show();

    /** A restore failed, now or earlier: removes data that was not made visible. */
    void forget();
}
