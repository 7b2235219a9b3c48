package trackrecord.api.problem;

import java.io.IOException;

/** The body of a request goes on beyond what is read. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge(long limit) {
        super("the body is longer than " + limit + " bytes (trackrecord.limits.request-size)");
    }
}
