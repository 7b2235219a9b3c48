package trackrecord.api.rest;

import java.util.function.Supplier;
import trackrecord.application.recording.VersionConflict;

/** Imports read a file against what a career holds: again, where somebody recorded in it meanwhile. */
final class ReadAgain {

    private static final int TRIES = 5;

    private ReadAgain() {}

    /**
     * @param attempt reads, decides and records
     * @throws VersionConflict where somebody recorded meanwhile each time
     */
    static <T> T afterConflicts(Supplier<T> attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.get();
            } catch (VersionConflict meanwhile) {
                if (tried == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }
}
