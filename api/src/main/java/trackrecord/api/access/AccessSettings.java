package trackrecord.api.access;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Who may send requests, and under which host names.
 *
 * @param hosts  names besides localhost under which this server is asked, such as {@code pay.example.com}
 * @param tokens by user, the SHA-256 of that user's token in hexadecimal; if empty, everybody on this machine is {@code
 *               local}, and the server listens on no other address
 */
@ConfigurationProperties("trackrecord.access")
public record AccessSettings(Set<String> hosts, Map<String, String> tokens) {

    /** Hashes of the empty text and of a line end, which a shell produces for an unset variable. */
    private static final Set<String> OF_NOTHING = Set.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b");

    public AccessSettings {
        hosts = hosts == null ? Set.of() : Set.copyOf(hosts);
        tokens = tokens == null ? Map.of() : Map.copyOf(tokens);
        tokens.forEach(AccessSettings::check);
        refuseSharedTokens(tokens);
    }

    /** Whether requests need a token. */
    public boolean guarded() {
        return !tokens.isEmpty();
    }

    /** Stops the start, because these settings would admit unintended users. */
    static final class Unusable extends RuntimeException {

        private Unusable(String message) {
            super(message);
        }
    }

    /** Reports it in one line. */
    static final class Analyzer extends AbstractFailureAnalyzer<Unusable> {

        @Override
        protected FailureAnalysis analyze(Throwable root, Unusable cause) {
            return new FailureAnalysis(cause.getMessage(), "", cause);
        }
    }

    private static void check(String user, String hash) {
        if (user.isBlank() || user.length() > 64) {
            throw new Unusable("trackrecord.access.tokens: a user's name has 1 to 64 characters.");
        }
        boolean hex;
        try {
            hex = HexFormat.of().parseHex(hash.strip()).length == 32;
        } catch (IllegalArgumentException notHex) {
            hex = false;
        }
        if (!hex) {
            throw new Unusable("trackrecord.access.tokens." + user
                    + " is not a SHA-256 in 64 hexadecimal digits (printf %s \"$token\" | sha256sum).");
        }
        if (OF_NOTHING.contains(canonical(hash))) {
            throw new Unusable("trackrecord.access.tokens." + user + " is the SHA-256 of no text at all: give that of"
                    + " a long random token (printf %s \"$token\" | sha256sum, with $token set).");
        }
    }

    /** If two users shared a token, it would be unknown who recorded a fact. */
    private static void refuseSharedTokens(Map<String, String> tokens) {
        Map<String, String> owners = new TreeMap<>();
        new TreeMap<>(tokens).forEach((user, hash) -> {
            String other = owners.putIfAbsent(canonical(hash), user);
            if (other != null) {
                throw new Unusable("trackrecord.access.tokens." + other + " and trackrecord.access.tokens." + user
                        + " are the same: give each user a token of their own.");
            }
        });
    }

    private static String canonical(String hash) {
        return hash.strip().toLowerCase(Locale.ROOT);
    }
}
