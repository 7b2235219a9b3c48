package trackrecord.api.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * What the server of a management address refuses by itself is a problem like all others. Not annotated, so that it is
 * found by its name in {@code META-INF} alone, which is for the servers that Actuator is on.
 */
public class ManagementProblems {

    /** Last, so that the page which Actuator shows is there to be taken away. */
    private record Customizer(boolean apart)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            if (apart) {
                factory.getErrorPages().clear();
                new UnmappedProblem.Installed().customize(factory);
            }
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    /** Where the address is that of the API, whose problems are written already, this changes nothing. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> managementProblems(ApplicationContext context) {
        return new Customizer(context.getParent() != null);
    }
}
