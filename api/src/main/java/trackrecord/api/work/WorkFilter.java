package trackrecord.api.work;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import trackrecord.api.connection.Connection;
import trackrecord.api.connection.RequestLimits;
import trackrecord.api.problem.ProblemWriter;
import trackrecord.domain.text.Said;

/**
 * Separates waiting from working: the thread of the connection waits for the body, then for a worker that makes the
 * answer, then for the client that reads it. It runs after the filters that refuse requests, so that refused bodies are
 * not read. A restore, which can be as long as a whole store, is read by its worker as it arrives, and a log is written
 * as it is produced.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WorkFilter extends OncePerRequestFilter {

    private final Workers workers;
    private final RequestLimits limits;
    private final ProblemWriter problems;
    private final Room room;

    WorkFilter(Workers workers, RequestLimits limits, ProblemWriter problems, Room room) {
        this.workers = workers;
        this.limits = limits;
        this.problems = problems;
        this.room = room;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Lane lane = Lane.of(request.getMethod(), request.getRequestURI(), asksForLog(request));
        try (Room.Share ofBody = room.new Share();
                Room.Share ofAnswer = room.new Share()) {
            boolean streamed = request.getRequestURI().equals("/api/restore");
            HttpServletRequest whole = streamed ? request : WholeBody.of(request, limits, ofBody);
            if (lane == Lane.AT_ONCE) {
                chain.doFilter(whole, response);
            } else if (lane.hasDeadline()) {
                answer(lane, whole, response, chain, ofAnswer);
            } else {
                Task task = new Task(() -> chain.doFilter(whole, response), null);
                workers.execute(lane, task);
                task.await(null);
            }
        } catch (WholeBody.TooLarge tooLarge) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", Said.by(tooLarge));
        } catch (WholeBody.TooSlow tooSlow) {
            problems.write(request, response, HttpStatus.REQUEST_TIMEOUT, "REQUEST_TIMEOUT", Said.by(tooSlow));
        } catch (RejectedExecutionException full) {
            busy(request, response, "too many requests are waiting (trackrecord.limits.waiting); try again");
        } catch (Room.NoRoom noRoom) {
            busy(request, response, Said.by(noRoom));
        }
    }

    private void answer(
            Lane lane, HttpServletRequest request, HttpServletResponse response, FilterChain chain, Room.Share share)
            throws ServletException, IOException {
        Deadline deadline = new Deadline(limits.workingTime());
        HeldAnswer answer = new HeldAnswer(response, share);
        Task task = new Task(() -> chain.doFilter(request, answer), deadline);
        workers.execute(lane, task);
        if (task.await(Connection.of(request))) {
            answer.send();
        } else if (!deadline.isAbandoned()) {
            busy(request, response, "no worker was free in time; try again");
        }
    }

    private void busy(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "BUSY", detail);
        }
    }

    /** Looked at without decoding: whether the query is well written is for others to say. */
    private static boolean asksForLog(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && ("&" + query + "&").contains("&format=log&");
    }
}
