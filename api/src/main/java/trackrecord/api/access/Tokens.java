package trackrecord.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The tokens that this server accepts, known only by their hashes. A token is long and random, so one SHA-256 is
 * enough; slow hashes are for passwords that people choose.
 */
@Component
public class Tokens {

    private final Map<String, byte[]> hashes;

    public Tokens(AccessSettings settings) {
        this.hashes = settings.tokens().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> HexFormat.of()
                        .parseHex(entry.getValue().strip())));
    }

    /** The owner of a token; empty if there is none. */
    public Optional<String> userOf(String token) {
        byte[] hash = sha256(token);
        String user = null;
        for (Map.Entry<String, byte[]> entry : hashes.entrySet()) {
            // Every hash is compared whole, so that the time taken reveals nothing.
            if (MessageDigest.isEqual(entry.getValue(), hash)) {
                user = entry.getKey();
            }
        }
        return Optional.ofNullable(user);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
