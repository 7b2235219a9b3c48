package trackrecord.api.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import trackrecord.application.keeping.ledger.ClockCheck;

/** Says at the start what speaks against the clock. */
@Component
class ClockAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ClockAtStart.class);

    private final ClockCheck check;

    ClockAtStart(ClockCheck check) {
        this.check = check;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        check.warnings().forEach(warning -> LOG.warn(warning.message()));
    }
}
