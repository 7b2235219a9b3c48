package trackrecord.application.store;

import java.sql.SQLException;
import java.util.Set;

/** A lock that was not acquired within the database's time limit. Spring has no name for what PostgreSQL says. */
public final class LockNotHad {

    /** In PostgreSQL, and in H2. */
    private static final Set<String> STATES = Set.of("55P03", "HYT00");

    private LockNotHad() {}

    /** Whether that is why this was thrown. */
    public static boolean isReasonOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException it && it.getSQLState() != null && STATES.contains(it.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
