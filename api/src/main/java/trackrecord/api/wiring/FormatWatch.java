package trackrecord.api.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import trackrecord.application.exchange.json.FactFormats;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreFormat;

/**
 * Detects that a node of a newer version has recorded facts that this one cannot read, and reports it in readiness as
 * {@code store}.
 */
@Component("storeHealthIndicator")
final class FormatWatch extends TimedWatch implements HealthIndicator {

    private static final long SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(FormatWatch.class);

    private final StoreFormat format;

    FormatWatch(StoreFormat format, StoreFile file) {
        super("format-watch", SECONDS, file.embedded());
        this.format = format;
    }

    @Override
    public Health health() {
        return format.isNewer() ? Health.outOfService().build() : Health.up().build();
    }

    @Override
    void look() {
        if (alone()) {
            // Looked at before it was opened; nobody else writes it.
            return;
        }
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

    /** Before the sample, the rebuild and the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
