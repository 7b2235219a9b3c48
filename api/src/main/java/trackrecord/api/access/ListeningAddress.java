package trackrecord.api.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stops the start of a server without tokens on an address that others can reach. It checks while the web server is
 * created, before the store is opened.
 */
@Component
class ListeningAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final ServerProperties server;
    private final Environment environment;
    private final AccessSettings access;

    ListeningAddress(ServerProperties server, Environment environment, AccessSettings access) {
        this.server = server;
        this.environment = environment;
        this.access = access;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (access.guarded()) {
            return;
        }
        refuseUnlessOfThisMachine("server", server.getAddress());
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            refuseUnlessOfThisMachine(
                    "management.server",
                    Binder.get(environment)
                            .bind("management.server.address", InetAddress.class)
                            .orElse(null));
        }
    }

    private static void refuseUnlessOfThisMachine(String setting, @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new Unguarded(setting, address == null ? "every address" : address.getHostAddress());
        }
    }

    /** The server would have listened on a reachable address without authentication. */
    static final class Unguarded extends RuntimeException {

        private final String setting;

        Unguarded(String setting, String address) {
            super("Trackrecord will not listen on " + address + ": no authentication is configured.");
            this.setting = setting;
        }
    }

    /** Reports it in one line, with the way out. */
    static final class Analyzer extends AbstractFailureAnalyzer<Unguarded> {

        @Override
        protected FailureAnalysis analyze(Throwable root, Unguarded cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Set trackrecord.access.tokens (a user and the SHA-256 "
                            + "of that user's token) and trackrecord.access.hosts, or " + cause.setting
                            + ".address=127.0.0.1.",
                    cause);
        }
    }
}
