package trackrecord.api.wiring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Checks at the start, and then periodically, what other processes did to the store. If no other process can use it,
 * the check at the start is enough.
 */
abstract class TimedWatch implements SmartLifecycle {

    private final String name;
    private final long seconds;
    private final boolean alone;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param name    of its thread
     * @param seconds between two looks
     * @param alone   whether no other process can be at this store
     */
    TimedWatch(String name, long seconds, boolean alone) {
        this.name = name;
        this.seconds = seconds;
        this.alone = alone;
    }

    final boolean alone() {
        return alone;
    }

    /** Throws nothing that may pass: a timer whose look throws never looks again. */
    abstract void look();

    @Override
    public final synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        look();
        if (!alone) {
            ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::look, seconds, seconds, TimeUnit.SECONDS);
        }
    }

    @Override
    public final synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return timer != null;
    }
}
