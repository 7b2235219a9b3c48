package trackrecord.application.store.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import trackrecord.application.store.key.Seal;

/**
 * More events than the memory holds, in a file: each in one of several ranges of careers, which are taken back one by one.
 * In memory there is one block of each range, so that their number alone decides how much that is.
 *
 * <p>What is sealed in the table is sealed here too, and each block is sealed once more as a whole, with a key that is
 * never written down: what stands in the clear in the table, such as when a fact was recorded, cannot be read here either.
 */
public final class SpilledEvents implements EventSink, AutoCloseable {

    /** Before each block: where the one before it of the same range begins, and how long this one is, sealed. */
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private final FileChannel file;
    private final SecretKey key;
    private final List<String> lasts;
    private final int blockLength;
    private final List<Range> ranges;
    private final AtomicLong end = new AtomicLong();

    /** Its blocks are found from the newest on backwards; there are so many as were counted. */
    private static final class Range {
        private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
        private long newest;
        private int blocks;
    }

    /**
     * @param file        empty, and used by nothing else; closed together with this
     * @param key         for this file alone
     * @param lasts       the internal id of the last career of each range, in order; careers behind the last are left out
     * @param blockLength so many bytes are written together
     */
    public SpilledEvents(FileChannel file, SecretKey key, List<String> lasts, int blockLength) {
        this.file = file;
        this.key = key;
        this.lasts = List.copyOf(lasts);
        this.blockLength = blockLength;
        this.ranges = lasts.stream().map(_ -> new Range()).toList();
    }

    @Override
    public void add(ResultSet row) throws SQLException {
        try {
            add(StoredEvent.of(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(StoredEvent event) throws IOException {
        // Ids are of one length and hexadecimal: the database sorts them as Java does. If it did not, a range would
        // lack
        // a career's events, and whoever asks for them would look them up.
        int found = Collections.binarySearch(lasts, event.id());
        int number = found < 0 ? -found - 1 : found;
        if (number < ranges.size()) {
            Range range = ranges.get(number);
            synchronized (range) {
                event.writeTo(new DataOutputStream(range.unwritten));
                if (range.unwritten.size() >= blockLength) {
                    write(range);
                }
            }
        }
    }

    private void write(Range range) throws IOException {
        byte[] plain = range.unwritten.toByteArray();
        int length = Seal.lengthOf(plain);
        long at = end.getAndAdd(HEAD + length);
        ByteBuffer block = ByteBuffer.allocate(HEAD + length)
                .putLong(range.newest)
                .putInt(length)
                .put(Seal.seal(key, plain, context(at)))
                .flip();
        while (block.hasRemaining()) {
            file.write(block, at + block.position());
        }
        range.newest = at;
        range.blocks++;
        range.unwritten.reset();
    }

    /** Hands over the events of a range, once all have come; those of one career in any order. */
    public void take(int number, Consumer<StoredEvent> taken) {
        Range range = ranges.get(number);
        try {
            synchronized (range) {
                unpack(range.unwritten.toByteArray(), taken);
                long at = range.newest;
                for (int block = 0; block < range.blocks; block++) {
                    ByteBuffer head = read(at, HEAD);
                    long before = head.getLong();
                    byte[] sealed = read(at + HEAD, head.getInt()).array();
                    unpack(Seal.open(key, sealed, context(at)), taken);
                    at = before;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private static void unpack(byte[] block, Consumer<StoredEvent> taken) throws IOException {
        DataInputStream events = new DataInputStream(new ByteArrayInputStream(block));
        while (events.available() > 0) {
            taken.accept(StoredEvent.readFrom(events));
        }
    }

    /** A block that stands where another was written does not open. */
    private static byte[] context(long at) {
        return Seal.context("spilled", at);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
