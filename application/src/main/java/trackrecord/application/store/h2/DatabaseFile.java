package trackrecord.application.store.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The file of an H2 database, as far as it can be determined without opening it. */
public record DatabaseFile(Path path) {

    private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 4096;

    boolean exists() {
        return Files.exists(path);
    }

    boolean isEncrypted() throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(ENCRYPTED.length), ENCRYPTED);
        }
    }

    /** The length of what it holds, whether encrypted or not. */
    public long length() throws IOException {
        return content(Files.size(path), isEncrypted());
    }

    /** Of a file of that size: the cipher puts a block before the content, and one behind it unless it ends with one. */
    public static long content(long size, boolean encrypted) {
        if (!encrypted) {
            return size;
        }
        long content = size - BLOCK;
        return Math.max(0, content % BLOCK == 0 ? content : content - BLOCK);
    }
}
