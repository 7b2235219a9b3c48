package trackrecord.application.readmodel.rebuild;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a rebuild.
 *
 * @param generation the one that is filled; 0 before the first rebuild of this process
 * @param careers    how many there are to do, those that an interrupted rebuild had done included
 * @param startedAt  null before the first, and if another node rebuilds
 * @param elapsed    since the start; until the end, once it has ended
 * @param doneBefore careers that an interrupted rebuild had done
 * @param failure    why it stopped; otherwise null
 */
public record Progress(
        State state,
        int generation,
        int done,
        int careers,
        @Nullable Instant startedAt,
        Duration elapsed,
        int doneBefore,
        @Nullable String failure) {

    /** NONE: there was no rebuild since this node started. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    static final Progress NONE = new Progress(State.NONE, 0, 0, 0, null, Duration.ZERO, 0, null);

    /** 0 to 100, rounded down: 100 only when all are done. */
    public int percent() {
        return careers == 0 ? state == State.DONE ? 100 : 0 : (int) Math.min(100, 100L * done / careers);
    }

    /** Careers per second so far, rounded down; 0 while unknown. */
    public long careersPerSecond() {
        long millis = elapsed.toMillis();
        return millis <= 0 ? 0 : (done - doneBefore) * 1000L / millis;
    }

    /** Estimated remaining seconds; null while unknown. */
    public @Nullable Long secondsLeft() {
        int fresh = done - doneBefore;
        return state != State.RUNNING || fresh <= 0
                ? null
                : Math.ceilDiv((long) (careers - done) * elapsed.toMillis(), fresh * 1000L);
    }
}
