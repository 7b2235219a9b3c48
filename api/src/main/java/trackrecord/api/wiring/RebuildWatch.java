package trackrecord.api.wiring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.store.StoreFormat;

/** Goes on with a rebuild that a killed process left: at the start its own, and from time to time that of others. */
final class RebuildWatch implements SmartLifecycle {

    private static final long SECONDS = 15;
    private static final Logger LOG = LoggerFactory.getLogger(RebuildWatch.class);

    private final Rebuild rebuild;
    private final StoreFormat format;
    private final boolean alone;
    private @Nullable ScheduledExecutorService timer;

    /** @param alone no other process can be at this store: one look at the start is enough */
    RebuildWatch(Rebuild rebuild, StoreFormat format, boolean alone) {
        this.rebuild = rebuild;
        this.format = format;
        this.alone = alone;
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rebuild-watch").factory());
        look();
        if (!alone) {
            ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        if (format.isNewer()) {
            return;
        }
        try {
            rebuild.startIfNeeded();
        } catch (DataAccessException e) {
            // The next look may find the database again; a timer that throws would never look again.
            LOG.warn("Could not see whether a rebuild of the read models was left unfinished.", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    /** Before the web server: whoever asks whether rows are in order finds a rebuild that is due under way. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
