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

/** Answers requests that Tomcat refuses before they reach this program, such as an address with invalid characters. */
public class UnmappedProblem extends ErrorReportValve {

    /** Tomcat creates this by name and has no registry, so these refusals are not counted. */
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

    /** Replaces Tomcat's error page. */
    @Component
    static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(UnmappedProblem.class.getName()));
        }
    }
}
