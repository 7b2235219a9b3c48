package trackrecord.api.work;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The memory that bodies and answers may take while they come from, or go to, slow clients: together a quarter of the
 * heap. Small ones need no room, so that large ones delay only each other.
 */
@Component
final class Room {

    static final int SMALL = 16 * 1024;

    private final long most;
    private final AtomicLong left;

    Room() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    Room(long bytes) {
        this.most = Math.min(bytes, Integer.MAX_VALUE);
        this.left = new AtomicLong(bytes);
    }

    /** What one body or one answer takes of the room. */
    final class Share implements AutoCloseable {

        private long size;
        private long taken;

        /** What it could ever take, if nobody else took any. */
        long most() {
            return most;
        }

        /** Whether it could ever take so much more. */
        boolean mayGrow(int bytes) {
            return size + bytes <= most;
        }

        /** @throws NoRoom if others have taken the rest */
        void grow(int bytes) {
            size += bytes;
            long more = size <= SMALL ? 0 : size - taken;
            if (more == 0) {
                return;
            }
            if (left.addAndGet(-more) < 0) {
                left.addAndGet(more);
                throw new NoRoom();
            }
            taken += more;
        }

        void shrinkToNothing() {
            left.addAndGet(taken);
            taken = 0;
            size = 0;
        }

        @Override
        public void close() {
            shrinkToNothing();
        }
    }

    /** Asked again a little later there may be some. */
    static final class NoRoom extends RuntimeException {

        private NoRoom() {
            super("too much data is on its way to and from slow clients; try again", null, false, false);
        }
    }
}
