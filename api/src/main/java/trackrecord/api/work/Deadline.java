package trackrecord.api.work;

import java.time.Duration;
import trackrecord.domain.work.Work;
import trackrecord.domain.work.WorkStopped;

/** Stops the work of one request when its time is over, or when its client has gone. */
final class Deadline implements Work.Watch {

    private final Duration time;
    private final long end;
    private volatile boolean gone;

    Deadline(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    /** The client has hung up. */
    void abandon() {
        gone = true;
    }

    boolean isAbandoned() {
        return gone;
    }

    @Override
    public void look(long steps) {
        if (gone) {
            throw new WorkStopped("the client has gone");
        }
        if (isOver()) {
            throw new WorkStopped(message());
        }
    }

    String message() {
        return "the answer was not made within " + time.toSeconds() + " s, so the work was stopped and nothing was"
                + " recorded; ask for less at once, or raise trackrecord.limits.working-time";
    }
}
