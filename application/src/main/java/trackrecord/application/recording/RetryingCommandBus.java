package trackrecord.application.recording;

import java.sql.SQLException;
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
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.application.store.sync.OutcomeUnknown;

/**
 * Handles a command again, whole and in a fresh unit of work, when it met another one on its way to the store. It
 * does so on the node that handles, so that retries are the same with and without Axon Server. With If-Match the
 * second attempt finds the newer version and says so.
 */
public final class RetryingCommandBus extends SimpleCommandBus {

    private static final int ATTEMPTS = 20;
    private static final long LONGEST_PAUSE_MICROS = 50_000;

    /** Duplicate key; serialization failure and deadlock of the standard and of PostgreSQL; H2's concurrent update. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01", "90131");

    /** A lock that was waited for as long as the database allows, in PostgreSQL and H2: waiting again would be too long. */
    private static final Set<String> LOCK_NOT_HAD = Set.of("55P03", "HYT00");

    private final DurableTransactionManager transactions;
    private final RecordingCounts counts;

    public RetryingCommandBus(Builder builder, DurableTransactionManager transactions, RecordingCounts counts) {
        super(builder);
        this.transactions = transactions;
        this.counts = counts;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        for (int attempt = 1; ; attempt++) {
            CommandResultMessage<? extends R> result = handleOnce(command, handler);
            if (!result.isExceptional()) {
                callback.onResult(command, result);
                return;
            }
            Throwable thrown = result.exceptionResult();
            boolean locked = thrown instanceof LockAcquisitionFailedException || hasState(thrown, LOCK_NOT_HAD);
            boolean collided = !locked && collided(thrown);
            if (collided && attempt == 1) {
                counts.collided();
            }
            if (!collided || attempt == ATTEMPTS) {
                Throwable reason = collided || locked
                        ? new TooMuchContention(thrown)
                        : transactions.failedWith(thrown) ? new OutcomeUnknown(thrown) : thrown;
                callback.onResult(command, GenericCommandResultMessage.<R>asCommandResultMessage(reason));
                return;
            }
            counts.retried();
            pause(attempt);
        }
    }

    private <C, R> CommandResultMessage<? extends R> handleOnce(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler) {
        AtomicReference<CommandResultMessage<? extends R>> result = new AtomicReference<>();
        super.<C, R>handle(command, handler, (message, answer) -> result.set(answer));
        return Objects.requireNonNull(result.get(), "a command was handled without a result");
    }

    /** Pauses apart from one another, so that those who met do not meet again. */
    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_MICROS, 500L << Math.min(attempt, 10));
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
    }

    private static boolean hasState(Throwable thrown, Set<String> states) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException it && it.getSQLState() != null && states.contains(it.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean collided(Throwable thrown) {
        if (hasState(thrown, COLLISIONS)) {
            return true;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean collision =
                    switch (cause) {
                        case ConcurrencyException it -> true;
                        case AggregateStreamCreationException it -> true;
                        case EventReader.Erased it -> true;
                        default -> false;
                    };
            if (collision) {
                return true;
            }
        }
        return false;
    }
}
