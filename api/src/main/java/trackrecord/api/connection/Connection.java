package trackrecord.api.connection;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a request came on. Belongs to the thread that Tomcat gave the request to; another one may use
 * it only while that one waits.
 */
public final class Connection {

    private static final String ATTRIBUTE = Connection.class.getName();
    private static final int AT_ONCE = 8192;

    private final SocketWrapperBase<?> socket;
    private final long began;

    /** @param began when the first byte of the request was read, as {@link System#nanoTime} */
    private Connection(SocketWrapperBase<?> socket, long began) {
        this.socket = socket;
        this.began = began;
    }

    static Connection attach(ServletRequest request, SocketWrapperBase<?> socket, long began) {
        Connection connection = new Connection(socket, began);
        request.setAttribute(ATTRIBUTE, connection);
        return connection;
    }

    /** Absent where no server is around the request, as in tests of a filter alone. */
    public static @Nullable Connection of(ServletRequest request) {
        return (Connection) request.getAttribute(ATTRIBUTE);
    }

    /**
     * Lets the next read of the body wait until so long after the request's first byte, and no longer: a read that
     * brings one byte does not begin the time anew.
     *
     * @return whether any time is left
     */
    public boolean readWithin(Duration wholeRequest) {
        long left = TimeUnit.NANOSECONDS.toMillis(wholeRequest.toNanos() - (System.nanoTime() - began));
        socket.setReadTimeout(Math.max(left, 1));
        return left > 0;
    }

    /**
     * Says that nothing more comes, and then lets go of what still comes in, until the client closes its side too or
     * so much time has passed. A connection that is closed over bytes which nobody has read is reset, and a reset
     * takes from the client what it has not read yet: the answer.
     */
    void linger(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        byte[] bytes = new byte[AT_ONCE];
        try {
            if (socket.getSocket() instanceof NioChannel channel) {
                channel.getIOChannel().shutdownOutput();
            }
            long left = end - System.nanoTime();
            while (left > 0) {
                socket.setReadTimeout(Math.max(TimeUnit.NANOSECONDS.toMillis(left), 1));
                if (socket.read(true, bytes, 0, bytes.length) < 0) {
                    return;
                }
                left = end - System.nanoTime();
            }
        } catch (IOException gone) {
            // It has gone, or has had its time.
        }
    }

    /**
     * Whether the client has closed its side. Looks without waiting; what it sent beyond this request stays where the
     * next one finds it. One that sent more is not seen to go.
     */
    public boolean isGone() {
        try {
            socket.isReadyForRead();
            return socket.isClosed();
        } catch (IOException endOfStream) {
            return true;
        }
    }
}
