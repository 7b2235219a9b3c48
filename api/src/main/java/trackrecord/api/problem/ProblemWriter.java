package trackrecord.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import trackrecord.api.metrics.RefusalCounts;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.question.ProblemAnswer;

/** Writes a problem where no controller has been reached yet. */
@Component
public class ProblemWriter {

    private final RefusalCounts counts;

    ProblemWriter(RefusalCounts counts) {
        this.counts = counts;
    }

    /** A refusal for which only the status is known. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        write(
                request,
                response,
                status,
                status == HttpStatus.BAD_REQUEST ? "UNREADABLE" : status.name(),
                switch (status) {
                    case BAD_REQUEST -> "the request is not valid HTTP";
                    case NOT_FOUND -> "there is nothing at this address";
                    case REQUEST_TIMEOUT -> tooSlow(request);
                    default -> status.getReasonPhrase();
                });
    }

    /** A restore may take any time, but not be silent for long. */
    private static String tooSlow(HttpServletRequest request) {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return "/api/restore".equals(refused == null ? request.getRequestURI() : refused)
                ? "the log stopped arriving for longer than server.tomcat.connection-timeout; nothing was stored"
                : "the request took too long to arrive (trackrecord.limits.reading-time)";
    }

    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        counts.refused(code);
        byte[] body =
                Json.mapper().writeValueAsBytes(ProblemAnswer.of(status.value(), code, detail, List.of(), List.of()));
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
