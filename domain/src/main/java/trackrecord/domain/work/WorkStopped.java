package trackrecord.domain.work;

/**
 * Thrown out of a step of {@link Work} that is not to go on. It is neither a refusal nor a failure of the question:
 * asked again, it may be answered. Never caught by the work itself.
 */
public class WorkStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason why it was stopped, for the answer or the log */
    public WorkStopped(String reason) {
        super(reason);
    }
}
