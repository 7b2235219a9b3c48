package trackrecord.api.connection;

import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How connections are waited for: each on a virtual thread, since waiting is all that is done there. What takes the
 * processor runs elsewhere (see {@code trackrecord.api.work}).
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
            // Parameters stand in the address alone; a body is never taken for a form.
            factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
            factory.addEngineValves(new ConnectionValve(limits.readingTime()));
        };
    }
}
