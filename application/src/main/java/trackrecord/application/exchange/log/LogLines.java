package trackrecord.application.exchange.log;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a log, read one by one. A log may have any length. A line is limited, because it is held in memory;
 * recordable facts need only a small part of {@value #MOST} characters.
 */
public final class LogLines implements Iterator<String> {

    static final int MOST = 4_000_000;

    private final Reader reader;
    private final char[] buffer = new char[8_192];
    private int at;
    private int end;
    private int line;
    private @Nullable String next;

    public LogLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * Whether there is another line.
     *
     * @throws LogRejected          if it is too long; the lines after it are not read
     * @throws UncheckedIOException if reading the log fails
     */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public String next() {
        String found = next == null ? read() : next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return found;
    }

    private @Nullable String read() {
        StringBuilder text = new StringBuilder();
        line++;
        while (fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (text.length() + at - from > MOST) {
                throw new LogRejected(line, "the line is longer than " + MOST + " characters; no fact takes so many");
            }
            text.append(buffer, from, at - from);
            if (at < end) {
                at++;
                return text.toString();
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    /** False at the end of the log. */
    private boolean fill() {
        if (at < end) {
            return true;
        }
        try {
            at = 0;
            end = Math.max(0, reader.read(buffer));
            return end > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
