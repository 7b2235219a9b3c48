package trackrecord.domain.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Remarks that were recorded with an entry.
 *
 * @param note   free text
 * @param source a URL or the name of a document
 */
public record Remarks(@Nullable String note, @Nullable String source) {

    public static final Remarks NONE = new Remarks(null, null);
}
