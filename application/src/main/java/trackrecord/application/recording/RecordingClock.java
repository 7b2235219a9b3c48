package trackrecord.application.recording;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The clock that dates events. A unit of work can make it stand still, so that all facts of a request share one
 * instant; it counts whole milliseconds, because that is what is stored.
 */
public final class RecordingClock extends Clock {

    private static final String PINNED = RecordingClock.class.getName();

    private final Clock clock;

    public RecordingClock(Clock clock) {
        this.clock = clock;
    }

    /** Dates every event of the running unit of work. */
    public void pin(Instant recordedAt) {
        CurrentUnitOfWork.get().resources().put(PINNED, recordedAt);
    }

    @Override
    public Instant instant() {
        Instant pinned = CurrentUnitOfWork.map(UnitOfWork::resources)
                .map(resources -> (Instant) resources.get(PINNED))
                .orElse(null);
        return pinned != null ? pinned : clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RecordingClock(clock.withZone(zone));
    }
}
