package trackrecord.application.exchange.file;

import org.jspecify.annotations.Nullable;

/**
 * The line of a table, or the entry of a document, from which something was read.
 *
 * @param path the path in the structure of the file; null for a line of a table
 */
public record Origin(Place place, @Nullable String path) {

    public static Origin line(Place place) {
        return new Origin(place, null);
    }
}
