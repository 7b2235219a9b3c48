package trackrecord.application.readmodel.careerlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trackrecord.application.readmodel.generation.Dated;

/**
 * A career in the index of the search.
 *
 * @param id      the internal id
 * @param version of the career's row when it was read
 * @param course  what it shows, with the text that is searched
 * @param before  the text of days on which it shows nothing
 */
record Searched(String id, String slug, int version, List<Dated<Shown>> course, String before) {

    /** @param text in lower case */
    record Shown(Listed listed, String text) {}

    static Searched of(String id, String slug, int version, List<Dated<Listed>> course) {
        return new Searched(
                id,
                slug,
                version,
                course.stream()
                        .map(span ->
                                new Dated<>(span.from(), span.to(), new Shown(span.value(), text(slug, span.value()))))
                        .toList(),
                text(slug, Listed.NOTHING));
    }

    private static String text(String slug, Listed listed) {
        return listed.text(slug).toLowerCase(Locale.ROOT);
    }

    boolean contains(LocalDate day, String lowerCase) {
        Shown shown = on(day);
        return (shown == null ? before : shown.text).contains(lowerCase);
    }

    Listed listed(LocalDate day) {
        Shown shown = on(day);
        return shown == null ? Listed.NOTHING : shown.listed;
    }

    private @Nullable Shown on(LocalDate day) {
        for (Dated<Shown> span : course) {
            if (!span.from().isAfter(day) && (span.to() == null || span.to().isAfter(day))) {
                return span.value();
            }
        }
        return null;
    }
}
