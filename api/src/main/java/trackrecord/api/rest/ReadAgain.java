package trackrecord.api.rest;

import java.util.function.Supplier;
import trackrecord.application.recording.VersionConflict;

/** Repeats an import if another request recorded in the career while the file was read. */
final class ReadAgain {

    private static final int TRIES = 5;

    private ReadAgain() {}

    /**
     * @param attempt reads, decides and records
     * @throws VersionConflict if this happens every time
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
