package trackrecord.api.access;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may ask, and under which names.
 *
 * @param hosts  names besides localhost under which this server is asked, such as {@code pay.example.com}
 * @param tokens by user, the SHA-256 of that user's token in hexadecimal; none: everybody on this machine is
 *               {@code local}, and the server listens on no other address
 */
@ConfigurationProperties("trackrecord.access")
public record AccessSettings(Set<String> hosts, Map<String, String> tokens) {

    public AccessSettings {
        hosts = hosts == null ? Set.of() : Set.copyOf(hosts);
        tokens = tokens == null ? Map.of() : Map.copyOf(tokens);
        tokens.forEach(AccessSettings::check);
    }

    /** Whether a token is needed to ask anything. */
    public boolean guarded() {
        return !tokens.isEmpty();
    }

    private static void check(String user, String hash) {
        if (user.isBlank() || user.length() > 64) {
            throw new IllegalArgumentException("trackrecord.access.tokens: a user's name has 1 to 64 characters");
        }
        boolean hex;
        try {
            hex = HexFormat.of().parseHex(hash.strip()).length == 32;
        } catch (IllegalArgumentException notHex) {
            hex = false;
        }
        if (!hex) {
            throw new IllegalArgumentException("trackrecord.access.tokens." + user
                    + " is not a SHA-256 in 64 hexadecimal digits (printf %s \"$token\" | sha256sum)");
        }
    }
}
