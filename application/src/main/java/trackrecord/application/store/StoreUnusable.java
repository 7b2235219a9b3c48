package trackrecord.application.store;

import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** The database cannot be opened: what is wrong with it, and the way out. */
public final class StoreUnusable extends RuntimeException {

    private final String wayOut;

    public StoreUnusable(String message, String wayOut, @Nullable Throwable cause) {
        super(message, cause);
        this.wayOut = wayOut;
    }

    public String wayOut() {
        return wayOut;
    }

    /** The innermost message, which is the one that names the trouble. */
    public static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause instanceof FileSystemException it && it.getReason() != null
                ? it.getReason()
                : cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
    }
}
