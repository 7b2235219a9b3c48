package trackrecord.api.wiring;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import trackrecord.application.store.NewerStore;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.key.MasterKey;
import trackrecord.application.store.postgres.PostgresDurability;

/** Reports why the store did not open, and the way out. */
final class StoreFailures {

    private StoreFailures() {}

    static final class Database extends AbstractFailureAnalyzer<StoreUnusable> {
        @Override
        protected FailureAnalysis analyze(Throwable root, StoreUnusable cause) {
            return new FailureAnalysis(cause.getMessage(), cause.wayOut(), cause);
        }
    }

    static final class Newer extends AbstractFailureAnalyzer<NewerStore> {
        @Override
        protected FailureAnalysis analyze(Throwable root, NewerStore cause) {
            return new FailureAnalysis(
                    "The database was written by a newer version of Trackrecord.",
                    "Start that version or a later one.",
                    cause);
        }
    }

    /** Whatever it was that the disk did not take. Before those that would see something else in it. */
    static final class Disk extends AbstractFailureAnalyzer<Exception> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, Exception cause) {
            String reason = StoreUnusable.reason(root);
            return reason.contains("No space left") || reason.contains("Read-only file system")
                    ? new FailureAnalysis(
                            "The disk accepts no more data:  " + reason + ".",
                            "Make room, or make it writable, and start again; nothing that was acknowledged is lost.",
                            cause)
                    : null;
        }
    }

    static final class Key extends AbstractFailureAnalyzer<MasterKey.Unusable> {
        @Override
        protected FailureAnalysis analyze(Throwable root, MasterKey.Unusable cause) {
            return new FailureAnalysis(cause.getMessage(), "", cause);
        }
    }

    static final class Durability extends AbstractFailureAnalyzer<PostgresDurability.NotDurable> {
        @Override
        protected FailureAnalysis analyze(Throwable root, PostgresDurability.NotDurable cause) {
            return new FailureAnalysis(cause.getMessage(), "", cause);
        }
    }

    static final class Schema extends AbstractFailureAnalyzer<FlywayException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, FlywayException cause) {
            if (cause.getMessage() != null && cause.getMessage().contains("not resolved locally")) {
                return new FailureAnalysis(
                        "The database was written by a newer version of Trackrecord.",
                        "Start that version or a later one.",
                        cause);
            }
            return new FailureAnalysis(
                    "The schema of the database is not the one that this version made: "
                            + firstLine(cause.getMessage()),
                    "Restore a backup, or the log, into an empty store.",
                    cause);
        }

        private static String firstLine(@Nullable String message) {
            return message == null
                    ? ""
                    : message.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .findFirst()
                            .orElse("");
        }
    }
}
