package trackrecord.api.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.http.HttpHeaders;

/**
 * Tells a request its connection; and after the answer reads what was left of a refused body, so that its client gets
 * to see the answer: for no longer than a request may take to arrive, and not without end. What has not come by then
 * ends the connection, which lingers for a moment: its client may still be sending.
 */
final class ConnectionValve extends ValveBase {

    private static final long LONGEST_REST = 2L * 1024 * 1024;
    private static final Duration LINGERING = Duration.ofSeconds(10);

    private final Duration wholeRequest;

    ConnectionValve(Duration wholeRequest) {
        super(true);
        this.wholeRequest = wholeRequest;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SocketWrapperBase<?> socket = TimedProtocol.socket();
        if (socket == null) {
            getNext().invoke(request, response);
            return;
        }
        Connection connection =
                Connection.attach(request, socket, request.getCoyoteRequest().getStartTimeNanos());
        if (request.getContentLengthLong() > LONGEST_REST) {
            // Should it be refused, the connection ends: a client that is not told would send its next request there.
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        getNext().invoke(request, response);
        if (!request.isAsync() && !request.isFinished()) {
            response.finishResponse();
            if (request.getCoyoteRequest().hasExpectation() || !isRead(request, connection)) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                connection.linger(LINGERING);
            }
        }
    }

    private boolean isRead(Request request, Connection connection) {
        if (request.getContentLengthLong() > LONGEST_REST) {
            return false;
        }
        try {
            InputStream body = request.getStream();
            byte[] bytes = new byte[8192];
            long read = 0;
            while (read <= LONGEST_REST && connection.readWithin(wholeRequest)) {
                int count = body.read(bytes);
                if (count < 0) {
                    return true;
                }
                read += count;
            }
        } catch (IOException brokenOff) {
            // Nobody is there to read the answer.
        }
        return false;
    }
}
