package trackrecord.api.wiring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import trackrecord.application.exchange.json.FactFormats;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreFormat;

/** Sees that a node of a newer version has recorded what this one cannot read, and says so in readiness as {@code store}. */
@Component("storeHealthIndicator")
final class FormatWatch implements SmartLifecycle, HealthIndicator {

    private static final long SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(FormatWatch.class);

    private final StoreFormat format;
    private final boolean alone;
    private @Nullable ScheduledExecutorService timer;

    FormatWatch(StoreFormat format, StoreFile file) {
        this.format = format;
        this.alone = file.embedded();
    }

    @Override
    public Health health() {
        return format.isNewer() ? Health.outOfService().build() : Health.up().build();
    }

    /** Where no other process can be, the look at the start is enough. */
    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("format-watch").factory());
        if (!alone) {
            look();
            ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            boolean before = format.isNewer();
            int now = format.look();
            if (format.isNewer() && !before) {
                LOG.error(
                        "The store has facts of format {}, and this version reads those up to {}: it answers 503"
                                + " NEWER_STORE. Start the newer version here.",
                        now,
                        FactFormats.CURRENT);
            }
        } catch (DataAccessException e) {
            // The database is away, as readiness says; a timer that throws would never look again.
            LOG.debug("Could not see which format the store is of", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
    }

    /** Before the sample, the rebuild and the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
