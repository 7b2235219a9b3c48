package trackrecord.application.recording;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import trackrecord.application.store.NewerStore;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.sync.OutcomeUnknown;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Said;

/**
 * Why a request was not recorded, in a form that travels between nodes: what Axon sends of an exception is its
 * message and its details.
 *
 * @param problems with {@link Kind#REJECTED}
 * @param number   of problems that were not kept with {@link Kind#REJECTED}, the version with {@link Kind#VERSION_CONFLICT}, the limit with {@link Kind#TOO_LONG}, else 0
 */
record Refusal(Kind kind, List<Problem> problems, int number) {

    enum Kind {
        REJECTED,
        VERSION_CONFLICT,
        IDEMPOTENCY_KEY_REUSED,
        TOO_LONG,
        OUTCOME_UNKNOWN,
        TOO_MUCH_CONTENTION,
        STORE_UNAVAILABLE,
        NEWER_STORE
    }

    /** The exception with its reason in the details; one that is no refusal stays as it is. */
    static Throwable wrap(Throwable thrown) {
        Refusal refusal =
                switch (thrown) {
                    case Rejected it -> new Refusal(Kind.REJECTED, it.problems(), it.more());
                    case VersionConflict it -> new Refusal(Kind.VERSION_CONFLICT, List.of(), it.version());
                    case IdempotencyKeyReused it -> new Refusal(Kind.IDEMPOTENCY_KEY_REUSED, List.of(), 0);
                    case HistoryTooLong it -> new Refusal(Kind.TOO_LONG, List.of(), it.most());
                    case OutcomeUnknown it -> new Refusal(Kind.OUTCOME_UNKNOWN, List.of(), 0);
                    case TooMuchContention it -> new Refusal(Kind.TOO_MUCH_CONTENTION, List.of(), 0);
                    case StoreUnavailable it -> new Refusal(Kind.STORE_UNAVAILABLE, List.of(), 0);
                    case NewerStore it -> new Refusal(Kind.NEWER_STORE, List.of(), 0);
                    default -> null;
                };
        return refusal == null ? thrown : new CommandExecutionException(thrown.getMessage(), thrown, refusal);
    }

    RuntimeException unwrap(CommandExecutionException carrier) {
        return switch (kind) {
            case REJECTED -> new Rejected(problems, number);
            case VERSION_CONFLICT -> new VersionConflict(number);
            case IDEMPOTENCY_KEY_REUSED -> new IdempotencyKeyReused();
            case TOO_LONG -> new HistoryTooLong(number);
            case OUTCOME_UNKNOWN -> new OutcomeUnknown(carrier);
            case TOO_MUCH_CONTENTION -> new TooMuchContention(carrier);
            case STORE_UNAVAILABLE -> new StoreUnavailable(Said.by(carrier));
            case NEWER_STORE -> new NewerStore(Said.by(carrier));
        };
    }
}
