package trackrecord.application.recording;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import trackrecord.application.store.StoreFormat;
import trackrecord.application.store.sync.OutcomeUnknown;

/**
 * Sends each command through Axon Server to the node that handles its career. If no node can be reached, the command is
 * handled here; the primary keys of the store prevent two nodes from recording the same number in a career. Whether a
 * command that was sent and not answered was recorded is unknown.
 */
public final class RoutedCommandBus extends AxonServerCommandBus {

    /**
     * Larger requests (imports) are handled here, like requests about several careers: routing them has no advantage,
     * and they might not fit into one message.
     */
    private static final int MOST_SENT = 100;

    /** The name of a request in the log, which goes along to the node that handles it. */
    public static final String REQUEST_ID = "requestId";

    private static final Logger LOG = LoggerFactory.getLogger(RoutedCommandBus.class);

    private final CommandBus here;
    private final AxonServerConnectionManager connections;
    private final Duration answerTime;
    private final AtomicBoolean away = new AtomicBoolean();

    /**
     * @param builder    without a local segment
     * @param here       handles commands on this node
     * @param answerTime how long an answer is waited for
     */
    public RoutedCommandBus(
            Builder builder,
            CommandBus here,
            AxonServerConnectionManager connections,
            StoreFormat format,
            Duration answerTime) {
        super(builder.localSegment(new CommandsOfOthers(here, format)));
        this.here = here;
        this.connections = connections;
        this.answerTime = answerTime;
    }

    /** Whether Axon Server can be reached. */
    public boolean isConnected() {
        boolean connected = connections.isConnected(connections.getDefaultContext());
        if (away.compareAndSet(connected, !connected)) {
            if (connected) {
                LOG.info("Axon Server is back: it routes commands between the nodes again");
            } else {
                LOG.warn("Axon Server is away: commands are handled on the node that they come to");
            }
        }
        return connected;
    }

    @Override
    public CommandBus localSegment() {
        return here;
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        CommandResultMessage<? extends R> answer = isSmall(command) && isConnected() ? this.<C, R>ask(command) : null;
        if (answer == null) {
            here.dispatch(command, callback);
        } else {
            callback.onResult(command, answer);
        }
    }

    private static boolean isSmall(CommandMessage<?> command) {
        return command.getPayload() instanceof RecordFacts request
                && request.commands().size() <= MOST_SENT;
    }

    /**
     * Waits on the caller's thread, so that a command that is handled here after all runs on it.
     *
     * @return null if no node handled the command, and none will
     */
    private <C, R> @Nullable CommandResultMessage<? extends R> ask(CommandMessage<C> command) {
        CompletableFuture<CommandResultMessage<? extends R>> answer = new CompletableFuture<>();
        String request = MDC.get(REQUEST_ID);
        super.<C, R>dispatch(
                request == null ? command : command.andMetaData(Map.of(REQUEST_ID, request)),
                (sent, result) -> answer.complete(result));
        try {
            CommandResultMessage<? extends R> result = answer.get(answerTime.toMillis(), TimeUnit.MILLISECONDS);
            return result.isExceptional() ? read(result.exceptionResult()) : result;
        } catch (TimeoutException slow) {
            return unknown(slow);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return unknown(stopping);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <R> @Nullable CommandResultMessage<R> read(Throwable thrown) {
        return switch (thrown) {
            case NoHandlerForCommandException _ -> null;
            case CommandExecutionException carrier
            when carrier.getDetails().orElse(null) instanceof Refusal refusal ->
                refusal.isForAnotherNode()
                        ? null
                        : GenericCommandResultMessage.asCommandResultMessage(refusal.unwrap(carrier));
            default -> unknown(thrown);
        };
    }

    private static <R> CommandResultMessage<R> unknown(Throwable thrown) {
        LOG.warn("A command was sent through Axon Server and not answered: {}", reason(thrown));
        return GenericCommandResultMessage.asCommandResultMessage(new OutcomeUnknown(
                "This was sent to another node through Axon Server and not answered, so it is unknown whether it was "
                        + "recorded. Repeat the request with its Idempotency-Key, which records it once; without a key, "
                        + "look at the career first.",
                thrown));
    }

    /**
     * Bus and connector wrap the cause; the innermost is the one that names it. What a node of an older version says may
     * quote what was sent.
     */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return thrown instanceof CommandExecutionException ? cause.getClass().getName() : cause.toString();
    }
}
