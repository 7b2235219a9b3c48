package trackrecord.api.work;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.FastByteArrayOutputStream;
import trackrecord.api.problem.Refusal;
import trackrecord.domain.text.Said;

/**
 * An answer that is buffered until it is complete, so that its worker never waits for a slow client. If there is no
 * room for it, it is refused while it is written, and the refusal replaces it.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

    private static final int AT_ONCE = 64 * 1024;

    private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(1024);
    private final Room.Share share;
    private final ServletOutputStream out = new Held();
    private @Nullable PrintWriter writer;

    HeldAnswer(HttpServletResponse response, Room.Share share) {
        super(response);
        this.share = share;
    }

    /** Sends what was written, on the thread of the connection. */
    @SuppressWarnings("ThreadPriorityCheck") // yields on purpose, as said below
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        HttpServletResponse response = (HttpServletResponse) getResponse();
        if (bytes.size() == 0 || response.isCommitted()) {
            return;
        }
        response.setContentLength(bytes.size());
        OutputStream client = response.getOutputStream();
        byte[] part = new byte[Math.min(AT_ONCE, bytes.size())];
        InputStream whole = bytes.getInputStream();
        for (int count = whole.read(part); count > 0; count = whole.read(part)) {
            client.write(part, 0, count);
            // Compressing takes the processor, and this thread is virtual: others get a turn in between.
            Thread.yield();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            String encoding = getCharacterEncoding();
            writer = new PrintWriter(
                    new OutputStreamWriter(out, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
        return writer;
    }

    /** Counted when the answer is sent. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        bytes.reset();
        share.shrinkToNothing();
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            grow(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] more, int offset, int length) throws IOException {
            grow(length);
            bytes.write(more, offset, length);
        }

        private void grow(int length) {
            if (!share.mayGrow(length)) {
                throw Refusal.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "ANSWER_TOO_LARGE",
                        "the answer takes more than "
                                + share.most()
                                + " bytes, a quarter of the memory; ask for less: a shorter window, fewer "
                                + "commands, or one page (page, size)");
            }
            try {
                share.grow(length);
            } catch (Room.NoRoom noRoom) {
                setHeader(HttpHeaders.RETRY_AFTER, "1");
                throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", Said.by(noRoom));
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("this answer is written at once");
        }
    }
}
