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
 * Gives a request its connection. After the answer it reads the rest of a refused body, within the time limit of a
 * request, so that the client receives the answer. If the body has not arrived by then, the connection is closed with a
 * delay, because the client may still be sending.
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
            // If the request is refused, the connection is closed; a client that is not told so would send its next
            // request on it.
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
            // Nobody can read the answer.
        }
        return false;
    }
}
