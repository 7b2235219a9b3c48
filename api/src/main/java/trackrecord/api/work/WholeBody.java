package trackrecord.api.work;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FastByteArrayOutputStream;
import trackrecord.api.connection.Connection;
import trackrecord.api.connection.RequestLimits;

/** A request whose body has arrived: reading it never waits for the client. */
final class WholeBody extends HttpServletRequestWrapper {

    private static final int AT_ONCE = 8192;

    private final byte[] body;

    private WholeBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** It is longer than it may be, or said so. */
    static final class TooLarge extends IOException {

        private TooLarge(String message) {
            super(message);
        }

        private static TooLarge beyond(long limit) {
            return new TooLarge("the body is longer than " + limit + " bytes (trackrecord.limits.request-size)");
        }

        /** However often it is sent: there is no such room. */
        private static TooLarge beyondRoom(long room) {
            return new TooLarge("the body is longer than " + room + " bytes, a quarter of the memory; send less at "
                    + "once, or start the program with more (-Xmx)");
        }
    }

    /** It took longer to come than it may. */
    static final class TooSlow extends IOException {

        private TooSlow(RequestLimits limits) {
            super("the request took longer to arrive than "
                    + limits.readingTime().toSeconds() + " s (trackrecord.limits.reading-time)");
        }
    }

    /**
     * Reads the body of a request.
     *
     * @throws TooLarge    beyond the limit, or all the room there is; at once where the request says its length
     * @throws TooSlow     after the time that the whole request has
     * @throws Room.NoRoom if too many are coming
     */
    static HttpServletRequest of(HttpServletRequest request, RequestLimits limits, Room.Share share)
            throws IOException {
        if (request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return request;
        }
        requireFits(request.getContentLengthLong(), limits, share);
        Connection connection = Connection.of(request);
        FastByteArrayOutputStream whole = new FastByteArrayOutputStream();
        byte[] bytes = new byte[AT_ONCE];
        for (int count = 0; count >= 0; count = read(request.getInputStream(), bytes, connection, limits)) {
            requireFits((long) whole.size() + count, limits, share);
            share.grow(count);
            whole.write(bytes, 0, count);
        }
        return new WholeBody(request, whole.toByteArray());
    }

    private static void requireFits(long length, RequestLimits limits, Room.Share share) throws TooLarge {
        if (length > limits.requestSize().toBytes()) {
            throw TooLarge.beyond(limits.requestSize().toBytes());
        }
        if (length > share.most()) {
            throw TooLarge.beyondRoom(share.most());
        }
    }

    private static int read(InputStream body, byte[] bytes, @Nullable Connection connection, RequestLimits limits)
            throws IOException {
        if (connection != null && !connection.readWithin(limits.readingTime())) {
            throw new TooSlow(limits);
        }
        try {
            return body.read(bytes);
        } catch (IOException broken) {
            // The last read waits for what is left of the time, no longer. Tomcat has begun to answer then.
            if (broken instanceof SocketTimeoutException || broken.getCause() instanceof SocketTimeoutException) {
                throw new TooSlow(limits);
            }
            throw broken;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stored(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    private static final class Stored extends ServletInputStream {

        private final ByteArrayInputStream body;

        private Stored(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return body.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is here already");
        }
    }
}
