package trackrecord.application.exchange.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a table, or one entry of a document, amounts to.
 *
 * @param path     where it stands in the structure of the file; absent for a line of a table
 * @param commands places of its commands in those of the file
 * @param recorded numbers of the facts that say the same already
 * @param why      why it becomes nothing, or not all that it says; absent where there is nothing to add
 */
public record ReadEntry(
        Place place,
        @Nullable String path,
        List<Integer> commands,
        List<Integer> recorded,
        @Nullable String why) {

    public ReadEntry {
        commands = List.copyOf(commands);
        recorded = List.copyOf(recorded);
    }
}
