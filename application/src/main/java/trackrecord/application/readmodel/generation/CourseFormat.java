package trackrecord.application.readmodel.generation;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Dated spans as one JSON array, to be read for one day: alternately a day and the value that holds from that day until
 * the day before it in the array; null if there is none. The newest comes first, so that today is found quickly.
 *
 * @param <V> what holds
 */
public final class CourseFormat<V> {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    public CourseFormat(TypeReference<V> type) {
        this.writer = RowJson.mapper().writerFor(type);
        this.reader = RowJson.mapper().readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @param course by day, without overlaps */
    public String write(List<Dated<V>> course) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = writer.createGenerator(text)) {
            json.writeStartArray();
            LocalDate next = null;
            for (Dated<V> span : course.reversed()) {
                if (span.to() != null && !span.to().equals(next)) {
                    json.writeString(span.to().toString());
                    json.writeNull();
                }
                json.writeString(span.from().toString());
                writer.writeValue(json, span.value());
                next = span.from();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /** The value on a day. */
    public Optional<V> on(String text, LocalDate day) {
        try (JsonParser json = reader.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                LocalDate from = LocalDate.parse(json.getString());
                JsonToken value = json.nextToken();
                if (!day.isBefore(from)) {
                    return value == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(read(json));
                }
                json.skipChildren();
            }
            return Optional.empty();
        }
    }

    private V read(JsonParser json) {
        return reader.readValue(json);
    }
}
