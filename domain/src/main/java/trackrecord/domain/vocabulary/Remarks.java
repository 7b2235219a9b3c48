package trackrecord.domain.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What whoever recorded something wrote beside it.
 *
 * @param note   free text
 * @param source a URL or the name of a document
 */
public record Remarks(@Nullable String note, @Nullable String source) {

    public static final Remarks NONE = new Remarks(null, null);
}
