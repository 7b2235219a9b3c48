package trackrecord.domain.work;

/**
 * Thrown from a step to stop {@link Work}. It is neither a refusal nor a failure of the question: a retry may succeed.
 * The work itself never catches it.
 */
public class WorkStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason the reason, for the answer or the log */
    public WorkStopped(String reason) {
        super(reason);
    }
}
