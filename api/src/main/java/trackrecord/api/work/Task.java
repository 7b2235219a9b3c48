package trackrecord.api.work;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import trackrecord.api.connection.Connection;
import trackrecord.domain.work.Work;

/** The work of one request: done by a worker, as the user who asked and under the request's name in the log, while the thread of the connection waits. */
final class Task implements Runnable {

    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private final Step step;
    private final @Nullable Deadline deadline;
    private final SecurityContext user = SecurityContextHolder.getContext();
    private final @Nullable Map<String, String> logged = MDC.getCopyOfContextMap();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable Throwable failure;

    /** What is to be done. */
    @FunctionalInterface
    interface Step {

        void run() throws IOException, ServletException;
    }

    /** @param deadline absent: it takes as long as it takes */
    Task(Step step, @Nullable Deadline deadline) {
        this.step = step;
        this.deadline = deadline;
    }

    @Override
    public void run() {
        if (!taken.compareAndSet(false, true)) {
            return;
        }
        SecurityContextHolder.setContext(user);
        if (logged != null) {
            MDC.setContextMap(logged);
        }
        try {
            if (deadline == null) {
                step.run();
            } else {
                Work.watched(deadline).during(() -> {
                    step.run();
                    return null;
                });
            }
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            SecurityContextHolder.clearContext();
            MDC.clear();
            done.countDown();
        }
    }

    /**
     * Waits until the work is done, or, while no worker has taken it, until it is too late to begin. Work that has
     * begun is waited for, whatever happens: it uses the request. Its deadline ends it.
     *
     * @param connection looked at meanwhile; absent where the worker itself uses it
     * @return whether it was done
     */
    boolean await(@Nullable Connection connection) throws IOException, ServletException {
        while (!isDone()) {
            if (deadline != null) {
                if (connection != null && connection.isGone()) {
                    deadline.abandon();
                }
                if ((deadline.isAbandoned() || deadline.isOver()) && taken.compareAndSet(false, true)) {
                    return false;
                }
            }
        }
        switch (failure) {
            case null -> {}
            case IOException thrown -> throw thrown;
            case ServletException thrown -> throw thrown;
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case Throwable thrown -> throw new ServletException(thrown);
        }
        return true;
    }

    private boolean isDone() {
        try {
            return done.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            // The request is still in use by its worker: there is nothing to do but to go on waiting.
            return false;
        }
    }
}
