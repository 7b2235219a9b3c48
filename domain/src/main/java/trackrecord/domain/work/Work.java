package trackrecord.domain.work;

/**
 * How much has been done for one question or request, counted in steps, and whether to go on.
 *
 * <p>Code whose effort grows with what was recorded (the fold, schedules, figures, change points, combinations,
 * exports) reports {@link #step} once for each thing that it looks at or makes: a fact folded, a tranche dated, a
 * figure made, a line written. Outside of {@link #during} that does nothing, so that the domain can be used without
 * any of this.
 *
 * <p>Whoever answers a request decides when it is enough. Its {@link Watch} looks every {@value #STRIDE} steps (at a
 * clock, at a connection whose client is gone) and stops the work by throwing {@link WorkStopped} out of the step.
 * Nothing is interrupted: an interrupt that hits a thread while it reads closes the channel of the file that it reads.
 *
 * <p>A step never writes anything, so stopping in one leaves nothing half done but the answer; a transaction around
 * it is rolled back by the exception. Belongs to one thread at a time; threads started by the work do not report to it.
 */
public final class Work {

    /** So many steps are cheap enough to be made without a look: well below a millisecond. */
    public static final int STRIDE = 256;

    private static final ScopedValue<Work> CURRENT = ScopedValue.newInstance();

    private final Watch watch;
    private long steps;
    private long looksAt = STRIDE;

    private Work(Watch watch) {
        this.watch = watch;
    }

    /** Looks whether work may go on. */
    @FunctionalInterface
    public interface Watch {

        /** @param steps made so far @throws WorkStopped to stop here */
        void look(long steps);
    }

    /** Work that is only counted. */
    public static Work counted() {
        return new Work(steps -> {});
    }

    /** Work that goes on until {@code watch} stops it. */
    public static Work watched(Watch watch) {
        return new Work(watch);
    }

    /** Reports one step to the work that this thread is doing, if it is doing any. */
    public static void step() {
        steps(1);
    }

    /**
     * Reports so many steps at once: of a loop that is too tight to report each.
     *
     * @param count 0 or more
     */
    public static void steps(long count) {
        if (CURRENT.isBound()) {
            CURRENT.get().made(count);
        }
    }

    /**
     * Does {@code task} on this thread, its steps counted here, and returns its result. Around work that is done in
     * several parts it may be called several times; the count goes on. Within another work the inner one counts alone.
     *
     * @throws WorkStopped where the watch stops it
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
