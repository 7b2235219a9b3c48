package trackrecord.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import trackrecord.api.metrics.RefusalCounts;

class ProblemWriterTest {

    private final ProblemWriter problems = new ProblemWriter(new RefusalCounts(new CompositeMeterRegistry()));

    @ParameterizedTest
    @CsvSource({
        "/api/restore,              , server.tomcat.connection-timeout",
        "/error,       /api/restore , server.tomcat.connection-timeout",
        "/api/imports,              , trackrecord.limits.reading-time",
        "/error,       /api/imports , trackrecord.limits.reading-time"
    })
    void whatComesTooSlowlyNamesTheLimitThatItMet(String uri, String refused, String limit) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", uri);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, refused);
        MockHttpServletResponse response = new MockHttpServletResponse();

        problems.write(request, response, HttpStatus.REQUEST_TIMEOUT);

        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(response.getContentAsString()).contains("\"code\":\"REQUEST_TIMEOUT\"", limit);
    }
}
