package trackrecord.api.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import trackrecord.application.keeping.ledger.ClockCheck;

/** Logs at the start what suggests that the clock is wrong. */
@Component
class ClockAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ClockAtStart.class);

    private final ClockCheck check;

    ClockAtStart(ClockCheck check) {
        this.check = check;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        try {
            check.warnings().forEach(warning -> LOG.warn(warning.message()));
        } catch (DataAccessException e) {
            // The database went away since it was opened, as readiness says; the node goes on when it is back.
            LOG.warn("Could not look at the clock of the store: the database does not answer.");
            LOG.debug("It answered", e);
        }
    }
}
