package trackrecord.application.exchange.json;

import org.jspecify.annotations.Nullable;

/** The JSON form of the values of a type. */
public sealed interface ValueForm {

    /** A JSON value that is not text, such as an integer. */
    record Plain(String type) implements ValueForm {}

    /**
     * Text. Most values are text, because JSON numbers lose digits.
     *
     * @param pattern pattern for the whole text, without anchors
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

    /** The form of another type, which is a record or has its own row. */
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
