package trackrecord.application.recording;

import org.jspecify.annotations.Nullable;

/** Others kept recording in the same career at the same moment, through every retry. Nothing was recorded. */
public final class TooMuchContention extends RuntimeException {

    public TooMuchContention(@Nullable Throwable cause) {
        super("Others are recording in this career at this moment. Nothing was recorded; try again.", cause);
    }
}
