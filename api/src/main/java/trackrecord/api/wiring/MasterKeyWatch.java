package trackrecord.api.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import trackrecord.application.keeping.rotation.Rotation;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.key.MasterKeys;

/**
 * Continues a replacement of the master key that a killed process left, at the start and periodically. Detects that
 * another node has begun to use a key that this one was not given, and reports it in readiness as {@code masterKey}.
 */
@Component("masterKeyHealthIndicator")
final class MasterKeyWatch extends TimedWatch implements HealthIndicator {

    private static final long SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyWatch.class);

    private final Rotation rotation;
    private final MasterKeys keys;

    MasterKeyWatch(Rotation rotation, MasterKeys keys, StoreFile file) {
        super("master-key-watch", SECONDS, file.embedded());
        this.rotation = rotation;
        this.keys = keys;
    }

    @Override
    public Health health() {
        return keys.lacksOne() ? Health.outOfService().build() : Health.up().build();
    }

    @Override
    void look() {
        boolean before = keys.lacksOne();
        try {
            rotation.startIfNeeded();
        } catch (DataAccessException e) {
            // The database is away, as readiness says; a timer that throws would never look again.
            LOG.debug("Could not see which master key the store has", e);
        }
        if (keys.lacksOne() && !before) {
            LOG.error(keys.wayOut());
        }
    }

    /** Before the sample, the rebuild and the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
