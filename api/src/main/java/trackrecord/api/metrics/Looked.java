package trackrecord.api.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A number from the database or the disk, read at most once per interval, however often it is scraped. NaN while it
 * cannot be read.
 */
final class Looked {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Looked.class);

    private final DoubleSupplier look;
    private final Clock clock;
    private @Nullable Instant at;
    private double last = Double.NaN;

    Looked(DoubleSupplier look, Clock clock) {
        this.look = look;
        this.clock = clock;
    }

    synchronized double value() {
        Instant now = clock.instant();
        if (at == null || now.isBefore(at) || !now.isBefore(at.plus(KEPT))) {
            last = look();
            at = now;
        }
        return last;
    }

    private double look() {
        try {
            return look.getAsDouble();
        } catch (RuntimeException away) {
            LOG.debug("A value for the metrics could not be read", away);
            return Double.NaN;
        }
    }
}
