package trackrecord.api.connection;

import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Serves each connection on a virtual thread, which only waits. Work for the processor runs elsewhere (see {@code
 * trackrecord.api.work}).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class ConnectionConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connections(RequestLimits limits) {
        return factory -> {
            factory.setProtocol(TimedProtocol.class.getName());
            factory.addProtocolHandlerCustomizers(protocol -> {
                if (protocol instanceof TimedProtocol timed) {
                    timed.setWholeRequest(limits.readingTime());
                    timed.setExecutor(new VirtualThreadExecutor("http-"));
                }
            });
            // Parameters are only in the address; a body is never read as a form.
            factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
            factory.addEngineValves(new ConnectionValve(limits.readingTime()));
        };
    }
}
