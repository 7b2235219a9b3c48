package trackrecord.application.exchange.json;

import org.jspecify.annotations.Nullable;

/** What the values of a type look like in JSON. */
public sealed interface ValueForm {

    /** A JSON value that is no text: an integer, say. */
    record Plain(String type) implements ValueForm {}

    /**
     * Text, in nearly every case: numbers lose digits on their way.
     *
     * @param pattern what all of it matches, without anchors
     * @param format  a format of JSON Schema
     */
    record Text(
            @Nullable String pattern,
            @Nullable String format,
            @Nullable String example) implements ValueForm {

        Text example(String shown) {
            return new Text(pattern, format, shown);
        }
    }

    /** That of another type, which is a record or has a row of its own. */
    record As(Class<?> type) implements ValueForm {}

    static Text anyText() {
        return new Text(null, null, null);
    }

    static Text text(String pattern) {
        return new Text(pattern, null, null);
    }

    static Text formatted(String format) {
        return new Text(null, format, null);
    }
}
