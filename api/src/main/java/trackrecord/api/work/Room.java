package trackrecord.api.work;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that bodies and answers may take while they come from, or go to, slow clients: together a quarter of the
 * heap. What is small needs no room, so that large ones only keep each other waiting.
 */
final class Room {

    static final int SMALL = 16 * 1024;

    private final AtomicLong left;

    Room(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    static Room ofHeap() {
        return new Room(Runtime.getRuntime().maxMemory() / 4);
    }

    /** What one body or one answer takes of the room. */
    final class Share implements AutoCloseable {

        private long size;
        private long taken;

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
            super("too much is on its way to and from slow clients; try again", null, false, false);
        }
    }
}
