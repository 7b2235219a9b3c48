package trackrecord.application.store.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps the keys of the careers: 32 bytes, written as base64. */
public record MasterKey(SecretKey key) {

    /** @throws Unusable unless the text is base64 of 32 bytes */
    public static MasterKey of(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new Unusable("The master key is not base64.");
        }
        if (bytes.length != 32) {
            throw new Unusable("The master key has " + bytes.length + " bytes instead of 32.");
        }
        return new MasterKey(new SecretKeySpec(bytes, "AES"));
    }

    /** @throws Unusable if the file cannot be read, or does not hold a key */
    public static MasterKey read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new Unusable("The master key cannot be read from " + file + ": " + reason(e) + ".");
        }
    }

    /**
     * Makes a key and writes it to a new file that its owner alone can read, on disk before this returns.
     *
     * @throws Unusable if it cannot be written; then there is no file
     */
    public static MasterKey create(Path file) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String text = Base64.getEncoder().encodeToString(bytes) + "\n";
        try {
            OwnerOnly.createFolder(OwnerOnly.folderOf(file));
            OwnerOnly.write(file, text);
        } catch (IOException e) {
            throw new Unusable("The master key cannot be written to " + file + ": " + reason(e) + ".");
        }
        return of(text);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "the user that runs this program has no right to it";
        }
        return e instanceof FileSystemException it && it.getReason() != null
                ? it.getReason()
                : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Tells one master key from another without telling anything about either: HMAC-SHA-256 of a fixed text. */
    public String fingerprint() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("trackrecord master key".getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }

    /** How a fingerprint is shown: its first 16 digits. */
    public static String nameOf(String fingerprint) {
        return fingerprint.substring(0, 16);
    }

    @Override
    public String toString() {
        return "MasterKey";
    }

    /** There is no usable master key for this store. */
    public static final class Unusable extends RuntimeException {
        public Unusable(String message) {
            super(message);
        }
    }
}
