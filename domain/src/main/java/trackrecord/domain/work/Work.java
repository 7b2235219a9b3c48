package trackrecord.domain.work;

/**
 * Counts the steps of work done for one question or request, and decides whether to continue.
 *
 * <p>Code whose effort grows with what was recorded (the fold, schedules, figures, change points, combinations,
 * exports) calls {@link #step} once for each item it processes: a fact folded, a tranche dated, a figure made, a line
 * written. Outside of {@link #during} a step does nothing, so that the domain can be used on its own.
 *
 * <p>The caller that answers a request sets the limit. Its {@link Watch} is called every {@value #STRIDE} steps, checks
 * for example a clock or whether the client is still connected, and stops the work by throwing {@link WorkStopped} from
 * the step. Threads are not interrupted, because an interrupt during a read closes the channel of the file.
 *
 * <p>A step never writes anything, so stopping leaves only the answer incomplete; the exception rolls back an enclosing
 * transaction. Belongs to one thread at a time; threads started by the work do not report to it.
 */
public final class Work {

    /** Steps between two calls of the watch; they take well below a millisecond. */
    public static final int STRIDE = 256;

    private static final ScopedValue<Work> CURRENT = ScopedValue.newInstance();

    private final Watch watch;
    private long steps;
    private long looksAt = STRIDE;

    private Work(Watch watch) {
        this.watch = watch;
    }

    /** Checks whether work may continue. */
    @FunctionalInterface
    public interface Watch {

        /** @param steps made so far @throws WorkStopped to stop here */
        void look(long steps);
    }

    /** Work that is only counted. */
    public static Work counted() {
        return new Work(steps -> {});
    }

    /** Work that continues until {@code watch} stops it. */
    public static Work watched(Watch watch) {
        return new Work(watch);
    }

    /** Reports one step to the work that this thread is doing, if it is doing any. */
    public static void step() {
        steps(1);
    }

    /**
     * Reports several steps at once, for loops too tight to report each one.
     *
     * @param count 0 or more
     */
    public static void steps(long count) {
        if (CURRENT.isBound()) {
            CURRENT.get().made(count);
        }
    }

    /**
     * Does {@code task} on this thread, its steps counted here, and returns its result. May be called several times for
     * work done in several parts; the count continues. If nested in another work, only the inner one counts.
     *
     * @throws WorkStopped if the watch stops it
     */
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<? extends T, X> task) throws X {
        return ScopedValue.where(CURRENT, this).<T, X>call(task);
    }

    /** The number of steps made so far. */
    public long steps() {
        return steps;
    }

    private void made(long count) {
        steps += count;
        if (steps >= looksAt) {
            looksAt = steps + STRIDE;
            watch.look(steps);
        }
    }
}
