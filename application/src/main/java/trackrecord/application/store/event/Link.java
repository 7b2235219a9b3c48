package trackrecord.application.store.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain of a career. A link is SHA-256 over 0x01, the 32 bytes of the link before (zeros before number 1),
 * and then for each of id, number, event id, event name, revision, recorded time as stored, sealed metadata and
 * sealed payload its length as 4 bytes, big-endian, and its bytes. Text is UTF-8, the number decimal text.
 */
public final class Link {

    public static final int LENGTH = 32;
    private static final byte[] BEFORE_THE_FIRST = new byte[LENGTH];

    private Link() {}

    /** @param previous the link of the number before; for number 1 it is not looked at, and may be null */
    public static byte[] over(byte @Nullable [] previous, StoredEvent event) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0x01);
        sha256.update(event.number() == 1 ? BEFORE_THE_FIRST : Objects.requireNonNull(previous, "previous"));
        add(sha256, event.id());
        add(sha256, Long.toString(event.number()));
        add(sha256, event.eventId());
        add(sha256, event.name());
        add(sha256, event.revision());
        add(sha256, event.recordedAt());
        add(sha256, event.metadata());
        add(sha256, event.payload());
        return sha256.digest();
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
