package trackrecord.api.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import trackrecord.api.problem.Refusal;

/** Names a request, so that sending it again records it once. */
final class IdempotencyKey {

    private static final int LONGEST = 128;

    private IdempotencyKey() {}

    static void check(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw Refusal.invalid("Idempotency-Key", "must have 1 to " + LONGEST + " characters");
        }
    }

    /** SHA-256 in hexadecimal: the same request is the same bytes. */
    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
