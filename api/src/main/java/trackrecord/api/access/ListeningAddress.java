package trackrecord.api.access;

import java.net.InetAddress;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps a server that anybody may ask on this machine. It looks while the web server is being made, before the store
 * is opened.
 */
@Component
class ListeningAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final ServerProperties server;
    private final AccessSettings access;

    ListeningAddress(ServerProperties server, AccessSettings access) {
        this.server = server;
        this.access = access;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        InetAddress address = server.getAddress();
        if (!access.guarded() && (address == null || !address.isLoopbackAddress())) {
            throw new Unguarded(address == null ? "every address" : address.getHostAddress());
        }
    }

    /** It would have listened where others can reach it, and asked nobody who they are. */
    static final class Unguarded extends RuntimeException {

        Unguarded(String address) {
            super("Trackrecord will not listen on " + address + ": no authentication is configured.");
        }
    }

    /** Says it in one line, with the way out. */
    static final class Analyzer extends AbstractFailureAnalyzer<Unguarded> {

        @Override
        protected FailureAnalysis analyze(Throwable root, Unguarded cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Set trackrecord.access.tokens (a user and the SHA-256 "
                            + "of that user's token) and trackrecord.access.hosts, or server.address=127.0.0.1.",
                    cause);
        }
    }
}
