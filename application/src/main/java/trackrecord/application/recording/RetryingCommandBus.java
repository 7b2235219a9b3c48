package trackrecord.application.recording;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import trackrecord.application.store.LockNotHad;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.application.store.sync.OutcomeUnknown;

/**
 * Handles a command when the turn of its career has come. After a conflict with another node it handles the whole
 * command again in a new unit of work, which locks the career's row from the beginning, so that the two take turns
 * however busy the other node is. It does so on the node that handles, so that retries are the same with and without
 * Axon Server. With If-Match the second attempt finds the newer version and says so.
 */
public final class RetryingCommandBus extends SimpleCommandBus {

    private static final long LONGEST_PAUSE_MICROS = 50_000;

    /** Duplicate key; serialization failure and deadlock of the standard and of PostgreSQL; H2's concurrent update. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01", "90131");

    private final DurableTransactionManager transactions;
    private final RecordingCounts counts;
    private final CareerTurns turns;

    public RetryingCommandBus(
            Builder builder, DurableTransactionManager transactions, RecordingCounts counts, CareerTurns turns) {
        super(builder);
        this.transactions = transactions;
        this.counts = counts;
        this.turns = turns;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        callback.onResult(command, this.<C, R>inItsTurn(command, handler));
    }

    private <C, R> CommandResultMessage<? extends R> inItsTurn(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler) {
        try {
            return turns.take(careers(command.getPayload()), turn -> this.<C, R>attempts(command, handler, turn));
        } catch (TooMuchContention noTurn) {
            return refused(noTurn);
        }
    }

    private static List<String> careers(Object request) {
        return switch (request) {
            case RecordFacts one -> List.of(one.careerId());
            case RecordTogether several ->
                several.requests().stream().map(RecordFacts::careerId).toList();
            default -> List.of();
        };
    }

    /**
     * As long as there is time: whoever holds the career's row has the next attempt to itself. A lock is waited for by
     * attempts too, each shorter than a server that says nothing is waited for.
     */
    private <C, R> CommandResultMessage<? extends R> attempts(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler, CareerTurns.Turn turn) {
        CommandMessage<C> next = command;
        for (int attempt = 1; ; attempt++) {
            CommandResultMessage<? extends R> result = this.<C, R>handleOnce(next, handler);
            if (!result.isExceptional()) {
                return result;
            }
            Throwable thrown = result.exceptionResult();
            boolean locked = thrown instanceof LockAcquisitionFailedException || LockNotHad.isReasonOf(thrown);
            if (!locked && !collided(thrown)) {
                return refused(transactions.failedWith(thrown) ? new OutcomeUnknown(thrown) : thrown);
            }
            if (!turn.mayTryAgain()) {
                turn.giveUp();
                return refused(new TooMuchContention(thrown));
            }
            if (attempt == 1) {
                counts.collided();
            }
            counts.retried();
            next = command.andMetaData(RecordFactsHandler.COLLIDED);
            pause(attempt);
        }
    }

    private static <R> CommandResultMessage<R> refused(Throwable reason) {
        return GenericCommandResultMessage.asCommandResultMessage(reason);
    }

    private <C, R> CommandResultMessage<? extends R> handleOnce(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler) {
        AtomicReference<CommandResultMessage<? extends R>> result = new AtomicReference<>();
        super.<C, R>handle(command, handler, (message, answer) -> result.set(answer));
        return Objects.requireNonNull(result.get(), "a command was handled without a result");
    }

    /** Pauses for different times, so that requests that conflicted do not conflict again. */
    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_MICROS, 500L << Math.min(attempt, 10));
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
    }

    private static boolean collided(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean collision =
                    switch (cause) {
                        case ConcurrencyException it -> true;
                        case AggregateStreamCreationException it -> true;
                        case EventReader.Erased it -> true;
                        case SQLException it -> it.getSQLState() != null && COLLISIONS.contains(it.getSQLState());
                        default -> false;
                    };
            if (collision) {
                return true;
            }
        }
        return false;
    }
}
