package trackrecord.api.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Makes refusals by the server of the management address problems like all others. Not annotated, so that it is found
 * only by its name in {@code META-INF}, which is for the servers of Actuator.
 */
public class ManagementProblems {

    /** Runs last, so that it can replace the page that Actuator installs. */
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

    /** Does nothing if the address is that of the API, whose problems are handled already. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> managementProblems(ApplicationContext context) {
        return new Customizer(context.getParent() != null);
    }
}
