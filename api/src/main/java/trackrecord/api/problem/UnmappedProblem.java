package trackrecord.api.problem;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import trackrecord.api.metrics.RefusalCounts;

/**
 * Answers what Tomcat refuses before the request reaches this program: an address with characters that no address has.
 */
public class UnmappedProblem extends ErrorReportValve {

    /** Tomcat makes this by its name, and has no registry at hand: what it refuses is counted nowhere. */
    private final ProblemWriter problems = new ProblemWriter(new RefusalCounts(new CompositeMeterRegistry()));

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(request, response, status);
            response.finishResponse();
        } catch (IOException gone) {
            // There is nobody left to answer.
        }
    }

    /** Puts it in the place of the page that Tomcat shows. */
    @Component
    static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(UnmappedProblem.class.getName()));
        }
    }
}
