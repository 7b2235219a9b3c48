package trackrecord.application.recording;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import trackrecord.application.store.NewerStore;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.sync.OutcomeUnknown;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Said;

/**
 * Why a request was not recorded, in a form that can be sent between nodes: Axon sends only the message and the
 * details of an exception.
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
        NEWER_STORE,
        /** A node of an older version cannot read the command. */
        NOT_UNDERSTOOD,
        STORE_FAILED,
        /** A fault of the program. */
        FAILED
    }

    static Refusal of(Throwable thrown) {
        return switch (thrown) {
            case Rejected it -> new Refusal(Kind.REJECTED, it.problems(), it.more());
            case VersionConflict it -> numbered(Kind.VERSION_CONFLICT, it.version());
            case IdempotencyKeyReused _ -> of(Kind.IDEMPOTENCY_KEY_REUSED);
            case HistoryTooLong it -> numbered(Kind.TOO_LONG, it.most());
            case OutcomeUnknown _ -> of(Kind.OUTCOME_UNKNOWN);
            case TooMuchContention _ -> of(Kind.TOO_MUCH_CONTENTION);
            case StoreUnavailable _ -> of(Kind.STORE_UNAVAILABLE);
            case NewerStore _ -> of(Kind.NEWER_STORE);
            default -> of(isOfStore(thrown) ? Kind.STORE_FAILED : Kind.FAILED);
        };
    }

    static Refusal of(Kind kind) {
        return numbered(kind, 0);
    }

    private static Refusal numbered(Kind kind, int number) {
        return new Refusal(kind, List.of(), number);
    }

    private static boolean isOfStore(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof EventStoreException
                    || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** Whether something failed, of which the node that handled it says the cause in its log. */
    boolean isFailure() {
        return kind == Kind.STORE_FAILED || kind == Kind.FAILED;
    }

    /** Whether the node that was asked cannot handle the command at all, and another one may. */
    boolean isForAnotherNode() {
        return kind == Kind.NEWER_STORE || kind == Kind.NOT_UNDERSTOOD;
    }

    /** What is sent. Causes stay where they are: their messages may quote what was to be recorded. */
    CommandExecutionException carrier(Throwable thrown) {
        return new CommandExecutionException(isFailure() ? kind.name() : Said.by(thrown), null, this);
    }

    /** What arrived, as the exception that it was. */
    RuntimeException unwrap(CommandExecutionException carrier) {
        return switch (kind) {
            case REJECTED -> new Rejected(problems, number);
            case VERSION_CONFLICT -> new VersionConflict(number);
            case IDEMPOTENCY_KEY_REUSED -> new IdempotencyKeyReused();
            case TOO_LONG -> new HistoryTooLong(number);
            case OUTCOME_UNKNOWN -> new OutcomeUnknown(Said.by(carrier), carrier);
            case TOO_MUCH_CONTENTION -> new TooMuchContention(carrier);
            case STORE_UNAVAILABLE -> new StoreUnavailable(Said.by(carrier));
            case NEWER_STORE -> new NewerStore(Said.by(carrier));
            case STORE_FAILED -> new FailedElsewhere(true);
            case NOT_UNDERSTOOD, FAILED -> new FailedElsewhere(false);
        };
    }
}
