package trackrecord.application.store.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals bytes with AES-256-GCM (NIST SP 800-38D). A sealed value is a random nonce of 12 bytes, then the ciphertext
 * with its tag of 16 bytes.
 */
public final class Seal {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final byte[] NOTHING = {};
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Seal::cipher);

    private Seal() {}

    /** @param context what the value belongs to; it opens with the same context only */
    public static byte[] seal(SecretKey key, byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            byte[] sealed = new byte[NONCE + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal", e);
        }
    }

    /** How long these bytes are once they are sealed. */
    public static int lengthOf(byte[] plain) {
        return NONCE + plain.length + TAG_BITS / Byte.SIZE;
    }

    /** A key that nobody else has, for what this process alone opens again. */
    public static SecretKey key() {
        byte[] bytes = new byte[KEY];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    /** @throws Broken if the bytes, the key or the context are not those of the sealing */
    public static byte[] open(SecretKey key, byte[] sealed, byte[] context) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new Broken("sealed bytes are too short", null);
        }
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new Broken("sealed bytes do not open: changed, moved, or sealed with another key", e);
        }
    }

    /** The context of one event: its career's internal id in UTF-8, then its number as 8 bytes, big-endian. */
    public static byte[] context(String id, long number) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + Long.BYTES)
                .put(name)
                .putLong(number)
                .array();
    }

    /**
     * A seal over an unencrypted row: an empty text, sealed with the row as context. It hides nothing, and opens only
     * if the row is unchanged.
     *
     * @param kind    what the row is, in ASCII
     * @param columns of the row, always in the same order
     */
    public static byte[] over(SecretKey key, String kind, List<byte[]> columns) {
        return seal(key, NOTHING, context(kind, columns));
    }

    /** Whether a row is as it was when the seal over it was made. */
    public static boolean isIntact(SecretKey key, byte[] seal, String kind, List<byte[]> columns) {
        try {
            return open(key, seal, context(kind, columns)).length == 0;
        } catch (Broken e) {
            return false;
        }
    }

    /** The kind, then each column: its length as 4 bytes, big-endian, its bytes. */
    private static byte[] context(String kind, List<byte[]> columns) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer context = ByteBuffer.allocate(name.length
                + columns.stream()
                        .mapToInt(column -> Integer.BYTES + column.length)
                        .sum());
        context.put(name);
        columns.forEach(column -> context.putInt(column.length).put(column));
        return context.array();
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-GCM", e);
        }
    }

    /** Sealed bytes that do not open. */
    public static final class Broken extends RuntimeException {
        Broken(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
