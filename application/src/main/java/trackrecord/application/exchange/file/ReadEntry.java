package trackrecord.application.exchange.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a table, or an entry of a document, becomes.
 *
 * @param path     the path in the structure of the file; null for a line of a table
 * @param commands indexes of its commands among those of the file
 * @param recorded numbers of the recorded facts with the same content
 * @param why      why it is left out completely or in part; null if there is nothing to explain
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
