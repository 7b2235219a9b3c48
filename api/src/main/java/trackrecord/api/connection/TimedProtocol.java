package trackrecord.api.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1, which limits each read, with an additional limit for reading all headers of a request, so that a
 * client that sends a byte now and then is disconnected too. Headers are read without a thread, so slow headers occupy
 * only the connection.
 */
public final class TimedProtocol extends Http11NioProtocol {

    private static final ScopedValue<SocketWrapperBase<?>> SOCKET = ScopedValue.newInstance();

    private volatile Duration wholeRequest = Duration.ofSeconds(30);

    /** Made by Tomcat, by name. */
    public TimedProtocol() {
        Timed handler = new Timed(this);
        setHandler(handler);
        getEndpoint().setHandler(handler);
    }

    void setWholeRequest(Duration wholeRequest) {
        this.wholeRequest = wholeRequest;
    }

    /** The socket whose request this thread serves; absent on any other thread. */
    static @Nullable SocketWrapperBase<?> socket() {
        return SOCKET.isBound() ? SOCKET.get() : null;
    }

    private static final class Timed extends ConnectionHandler<NioChannel> {

        private static final long NOT_BEGUN = -1;

        private final TimedProtocol protocol;

        private Timed(TimedProtocol protocol) {
            super(protocol);
            this.protocol = protocol;
        }

        @Override
        public SocketState process(@Nullable SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            return socket == null
                    ? super.process(null, event)
                    : ScopedValue.where(SOCKET, socket).call(() -> super.process(socket, event));
        }

        /** Called before each wait for more headers. */
        @Override
        protected void longPoll(SocketWrapperBase<?> socket, Processor processor) {
            Request request = processor.isAsync() || processor.isUpgrade() ? null : processor.getRequest();
            long began = request == null ? NOT_BEGUN : request.getStartTimeNanos();
            if (began != NOT_BEGUN) {
                long left = protocol.wholeRequest.toNanos() - (System.nanoTime() - began);
                if (left <= 0) {
                    socket.close();
                    return;
                }
                socket.setReadTimeout(
                        Math.min(socket.getReadTimeout(), Math.max(TimeUnit.NANOSECONDS.toMillis(left), 1)));
            }
            super.longPoll(socket, processor);
        }
    }
}
