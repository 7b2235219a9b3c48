package trackrecord.api.connection;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a request came on. Belongs to the thread to which Tomcat gave the request; another thread may use
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

    /** Null if there is no server, as in tests of a filter. */
    public static @Nullable Connection of(ServletRequest request) {
        return (Connection) request.getAttribute(ATTRIBUTE);
    }

    /**
     * Limits the next read of the body to a time since the first byte of the request: a read that returns one byte does
     * not restart the time.
     *
     * @return whether any time is left
     */
    public boolean readWithin(Duration wholeRequest) {
        long left = TimeUnit.NANOSECONDS.toMillis(wholeRequest.toNanos() - (System.nanoTime() - began));
        socket.setReadTimeout(Math.max(left, 1));
        return left > 0;
    }

    /**
     * Closes the sending side, and then discards incoming data until the client closes its side or the time is over.
     * Closing a connection with unread data resets it, and after a reset the client may lose the answer that it has not
     * read yet.
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
            // The client has gone, or the time is over.
        }
    }

    /**
     * Whether the client has closed its side. Checks without waiting; data of the next request stays available. A
     * client that has sent more data is not noticed when it goes.
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
