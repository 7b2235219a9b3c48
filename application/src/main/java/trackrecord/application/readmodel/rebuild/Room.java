package trackrecord.application.readmodel.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.event.SealedEvents;
import trackrecord.application.store.event.SpilledEvents;
import trackrecord.application.store.key.OwnerOnly;
import trackrecord.application.store.key.Seal;

/**
 * What a rebuild may hold of the facts that it has read and not yet folded.
 *
 * @param facts  how many in memory, sealed
 * @param folder for all when they are more
 */
public record Room(long facts, Path folder) {

    private static final int SHORTEST_BLOCK = 1 << 10;
    private static final int LONGEST_BLOCK = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    /** As many as fit a quarter of the memory. */
    public static Room in(Path folder) {
        return new Room(Runtime.getRuntime().maxMemory() / 4 / SealedEvents.BYTES, folder);
    }

    /** Room on disk for the events of these ranges. Blocks not yet written take a sixteenth of the memory, at most. */
    SpilledEvents spilled(List<CareerRange> ranges) {
        long block = facts * SealedEvents.BYTES / 4 / ranges.size();
        return new SpilledEvents(
                file(),
                Seal.key(),
                ranges.stream().map(CareerRange::last).toList(),
                Math.toIntExact(Math.clamp(block, SHORTEST_BLOCK, LONGEST_BLOCK)));
    }

    /** A file without a name: it is gone when it is closed, and so it is after a kill. */
    private FileChannel file() {
        try {
            return OwnerOnly.unnamed(folder);
        } catch (IOException e) {
            LOG.warn("No file can be made in {}, so that the rebuild takes the system's folder for such.", folder, e);
        }
        try {
            return OwnerOnly.unnamed(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
