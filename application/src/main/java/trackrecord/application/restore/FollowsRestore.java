package trackrecord.application.restore;

import trackrecord.application.record.CareerChange;

/** Something that is derived from careers, and has to be made for those that a restore brings. */
public interface FollowsRestore {

    /** A career was restored; in the transaction of the restore. */
    void restored(CareerChange career);
}
