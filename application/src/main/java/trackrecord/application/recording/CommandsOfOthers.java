package trackrecord.application.recording;

import java.sql.SQLException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import trackrecord.application.store.NewerStore;
import trackrecord.application.store.StoreFormat;

/**
 * Handles commands that another node received, and answers in a form that can be sent between nodes. The cause of a
 * failure is logged here, once; the asking node learns only that it failed.
 */
final class CommandsOfOthers implements CommandBus {

    private static final Logger LOG = LoggerFactory.getLogger(CommandsOfOthers.class);

    private final CommandBus here;
    private final StoreFormat format;

    CommandsOfOthers(CommandBus here, StoreFormat format) {
        this.here = here;
        this.format = format;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (handled, result) -> {});
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        Object request = command.getMetaData().get(RoutedCommandBus.REQUEST_ID);
        try (MDC.MDCCloseable _ =
                MDC.putCloseable(RoutedCommandBus.REQUEST_ID, request == null ? "" : request.toString())) {
            handle(command, callback);
        }
    }

    private <C, R> void handle(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        try {
            // Read lazily, because a newer version may have sent a command that this one does not know.
            command.getPayload();
        } catch (RuntimeException unknown) {
            LOG.warn(
                    "Cannot read a command of another node, which then handles it itself: {}",
                    unknown.getClass().getName());
            callback.onResult(command, refusing(Refusal.of(Refusal.Kind.NOT_UNDERSTOOD), unknown));
            return;
        }
        here.<C, R>dispatch(
                command,
                (handled, result) -> callback.onResult(
                        handled, result.isExceptional() ? travelling(result.exceptionResult()) : result));
    }

    private <R> CommandResultMessage<R> travelling(Throwable thrown) {
        Refusal refusal = Refusal.of(thrown);
        NewerStore newer = refusal.isFailure() ? format.newer() : null;
        if (newer != null) {
            return refusing(Refusal.of(newer), newer);
        }
        if (refusal.isFailure()) {
            log(thrown);
        }
        return refusing(refusal, thrown);
    }

    /** Messages may quote the command, so only the class and the place are logged, and the rest at DEBUG. */
    private static void log(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        StackTraceElement[] stack = cause.getStackTrace();
        LOG.error(
                "A command of another node failed: {} {} at {}",
                cause.getClass().getName(),
                cause instanceof SQLException sql ? "(SQL state " + sql.getSQLState() + ")" : "",
                stack.length == 0 ? "?" : stack[0]);
        LOG.debug("The failure in full", thrown);
    }

    private static <R> CommandResultMessage<R> refusing(Refusal refusal, Throwable thrown) {
        return GenericCommandResultMessage.asCommandResultMessage(refusal.carrier(thrown));
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        return here.subscribe(name, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return here.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return here.registerDispatchInterceptor(interceptor);
    }
}
